package org.nmt4j.experiment;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.nmt4j.experiment.evaluation.BaselineEvaluation;
import org.nmt4j.experiment.evaluation.TestScores;
import org.nmt4j.nn.parallel.Workers;
import org.nmt4j.recipe.ExperimentRecipe;
import org.nmt4j.recipe.Metric;
import org.nmt4j.recipe.read.RecipeException;
import org.nmt4j.training.DivergedException;
import org.nmt4j.training.FolderLock;
import org.nmt4j.training.RunFolder;
import org.nmt4j.training.StoppedException;

/**
 * Trains and evaluates all arms of a recipe with all their seeds. Each training uses one thread,
 * and trainings run in parallel. An arm with a seed writes to the folder {@code
 * RUNS/NAME/ARM-SEED}, and writes its progress to the file {@code ARM-SEED.log} beside the folder.
 * An ensemble translates after all trainings. It writes to {@code RUNS/NAME/ARM-ensemble} and
 * {@code ARM-ensemble.log}.
 */
final class ArmRuns {
  private static final TestScores NONE = new TestScores(List.of(), Map.of());

  private final ExperimentRecipe experiment;
  private final RunFolder folder;
  private final int threads;
  private final ExistingRun earlier;
  private final RunContext context;

  /**
   * Creates a run without starting it.
   *
   * @param folder the folder for the files of all arms
   * @param threads the number of trainings that run at a time
   * @param earlier how to treat an earlier run in the folder
   */
  ArmRuns(
      ExperimentRecipe experiment,
      Path folder,
      int threads,
      ExistingRun earlier,
      RunContext context) {
    this.experiment = experiment;
    this.folder = new RunFolder(folder, systems(experiment));
    this.threads = threads;
    this.earlier = earlier;
    this.context = context;
  }

  private static Set<String> systems(ExperimentRecipe experiment) {
    return experiment.arms().stream()
        .flatMap(arm -> ArmJob.of(arm).stream())
        .map(ArmJob::name)
        .collect(Collectors.toSet());
  }

  /** Returns the folder for the files of all arms. */
  RunFolder folder() {
    return folder;
  }

  /**
   * Locks the folder against other runs, until the lock is closed.
   *
   * @throws org.nmt4j.training.ForeignFileException if the run would write over or delete a file
   *     that is not its own
   * @throws org.nmt4j.training.TrainingException if another run is at work in the folder
   */
  FolderLock lock() {
    requireOwn();
    return folder.lock();
  }

  /** Checks that the run overwrites and deletes only its own files in all its folders. */
  void requireOwn() {
    Map<String, Path> inputs = new LinkedHashMap<>();
    for (ExperimentRecipe.Arm arm : experiment.arms()) {
      for (ArmJob job : ArmJob.of(arm)) {
        job.recipe().recipe().files().forEach((key, file) -> inputs.put(key + " " + file, file));
        training(job, context).requireOwn(earlier);
      }
    }
    folder.requireOwn(inputs, earlier == ExistingRun.DELETE);
  }

  /** Scores a job. {@code first} is the first job with the same training; it may be the job. */
  private interface Scoring {
    TestScores of(ArmJob job, ArmJob first) throws RecipeException, IOException;
  }

  /** Trains all systems that are not yet trained and evaluates all systems. */
  List<ArmResult> run() {
    return results(this::run);
  }

  /** Returns the names of the systems to train, without those that train as an earlier one does. */
  List<String> trainings() {
    List<ArmJob> jobs = jobs();
    return trainings(jobs).stream()
        .map(alike -> jobs.get(alike.get(0)))
        .filter(job -> job.arm().trains())
        .map(ArmJob::name)
        .toList();
  }

  /** Returns the names of the ensembles, which need the models of other systems. */
  List<String> ensembles() {
    return jobs().stream().filter(ArmJob::isEnsemble).map(ArmJob::name).toList();
  }

  /**
   * Runs one of the {@link #trainings} and all systems that train as it does, or one of the {@link
   * #ensembles}. Processes may run different systems at a time. One of them must hold the {@link
   * #lock}.
   */
  void run(String system) {
    List<ArmJob> jobs = jobs();
    for (List<Integer> alike : alike(jobs)) {
      ArmJob first = jobs.get(alike.get(0));
      if (first.name().equals(system)) {
        alike.forEach(i -> score(jobs.get(i).withTest(), first, this::run));
      }
    }
  }

  private TestScores run(ArmJob job, ArmJob first) throws RecipeException, IOException {
    return job.isEnsemble() ? translate(job) : train(job, first);
  }

  /**
   * Evaluates the output of an earlier run again.
   *
   * @param advice tells the user how to create a missing file
   */
  List<ArmResult> evaluateAgain(String advice) {
    return results((job, first) -> again(job, advice));
  }

  private List<ArmResult> results(Scoring scoring) {
    // Read the test sets now, so that a faulty file fails before training.
    List<ArmJob> jobs = jobs().stream().map(ArmJob::withTest).toList();
    List<List<Integer>> alike = trainings(jobs);
    TestScores[] scores = new TestScores[jobs.size()];
    try (Workers workers = new Workers(threads)) {
      workers.run(
          alike.size(),
          group -> {
            ArmJob first = jobs.get(alike.get(group).get(0));
            for (int i : alike.get(group)) {
              scores[i] = tellingFailure(jobs.get(i), first, scoring);
            }
          });
    }
    for (int i = 0; i < jobs.size(); i++) {
      if (jobs.get(i).isEnsemble()) {
        scores[i] = score(jobs.get(i), jobs.get(i), scoring);
      }
    }
    Map<String, ArmResult> results = new LinkedHashMap<>();
    for (int i = 0; i < jobs.size(); i++) {
      ArmJob job = jobs.get(i);
      ArmResult result =
          results.computeIfAbsent(
              job.arm().name(),
              name ->
                  new ArmResult(
                      name, new ArrayList<>(), new ArrayList<>(), job.recipe().recipe().expect()));
      result.seeds().add(job.seed());
      result.scores().add(scores[i]);
    }
    results.values().forEach(result -> result.scores().replaceAll(countingDivergence(result)));
    return List.copyOf(results.values());
  }

  /** Returns a function that adds "diverged 0" to scores if any training of the arm diverged. */
  private static UnaryOperator<TestScores> countingDivergence(ArmResult result) {
    String metric = Metric.DIVERGED.toString();
    boolean isCounted = result.metrics().contains(metric);
    return scores -> isCounted ? scores.withDefault(metric, 0) : scores;
  }

  private List<ArmJob> jobs() {
    return experiment.arms().stream().flatMap(arm -> ArmJob.of(arm).stream()).toList();
  }

  /** Groups the indices of all jobs but ensembles as {@link #alike} does. */
  private static List<List<Integer>> trainings(List<ArmJob> jobs) {
    return alike(jobs).stream().filter(each -> !jobs.get(each.get(0)).isEnsemble()).toList();
  }

  /** Groups the indices of jobs that have the same training and differ only in the evaluation. */
  private static List<List<Integer>> alike(List<ArmJob> jobs) {
    List<List<Integer>> groups = new ArrayList<>();
    for (int i = 0; i < jobs.size(); i++) {
      ArmJob job = jobs.get(i);
      Optional<List<Integer>> group =
          groups.stream().filter(each -> jobs.get(each.get(0)).trainsAs(job)).findFirst();
      if (group.isPresent()) {
        group.get().add(i);
      } else {
        groups.add(new ArrayList<>(List.of(i)));
      }
    }
    return groups;
  }

  /** Scores a job. Tells its failure at once, since other jobs may run for hours. */
  private TestScores tellingFailure(ArmJob job, ArmJob first, Scoring scoring) {
    try {
      return score(job, first, scoring);
    } catch (StoppedException e) {
      throw e;
    } catch (RuntimeException | Error e) {
      context.tell(job.name() + " failed, and no further training begins: " + e.getMessage());
      throw e;
    }
  }

  private TestScores score(ArmJob job, ArmJob first, Scoring scoring) {
    long start = System.nanoTime();
    TestScores scores =
        job.arm()
            .baseline()
            .map(it -> new BaselineEvaluation(it, job.recipe().recipe()).scores())
            .orElseGet(() -> judged(job, first, scoring));
    context.listener().evaluated(job.name(), scores);
    context.tell(
        String.format(
            Locale.ROOT,
            "%s: %s in %.1f s",
            job.name(),
            scores.values().entrySet().stream()
                .filter(each -> !each.getKey().contains("@"))
                .map(each -> each.getKey() + " " + Verdict.number(each.getValue()))
                .collect(Collectors.joining(", ")),
            (System.nanoTime() - start) / 1e9));
    return scores;
  }

  private static TestScores judged(ArmJob job, ArmJob first, Scoring scoring) {
    try {
      return scoring.of(job, first);
    } catch (RecipeException e) {
      throw new ExperimentException(job.name() + ": " + e.getMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(job.name() + ": " + e.getMessage(), e);
    }
  }

  private TestScores train(ArmJob job, ArmJob first) throws RecipeException, IOException {
    folder.requireLocked();
    try (OutputStream log = log(job)) {
      RunContext quiet = context.withLog(log);
      return train(job, first, training(job, quiet), quiet);
    }
  }

  private TestScores train(ArmJob job, ArmJob first, TrainingRun training, RunContext quiet)
      throws RecipeException, IOException {
    try (FolderLock lock = training.lock(earlier)) {
      try {
        boolean isFirst = job.name().equals(first.name());
        if (!isFirst) {
          training.takeOver(folder.path().resolve(first.name()), earlier);
        }
        training.train(earlier == ExistingRun.DELETE && !isFirst ? ExistingRun.CONTINUE : earlier);
      } catch (DivergedException e) {
        quiet.tell(e.getMessage());
        return diverged(e.getMessage());
      }
      return job.test().isEmpty()
          ? NONE
          : job.test().get().score(training.folder(), 1, quiet::tell);
    }
  }

  /** Opens the log of a job. Appends to an earlier log, unless the run begins anew. */
  private OutputStream log(ArmJob job) throws IOException {
    return new BufferedOutputStream(
        Files.newOutputStream(
            folder.path().resolve(job.name() + ".log"),
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            earlier == ExistingRun.DELETE
                ? StandardOpenOption.TRUNCATE_EXISTING
                : StandardOpenOption.APPEND));
  }

  /** Translates with the models of an ensemble. */
  private TestScores translate(ArmJob job) throws IOException {
    if (job.test().isEmpty()) {
      return NONE;
    }
    Optional<String> missing = missing(job);
    if (missing.isPresent()) {
      return diverged(missing.get());
    }
    List<RunFolder> members = members(job).stream().map(this::folder).toList();
    folder.requireLocked();
    try (OutputStream log = log(job)) {
      RunContext quiet = context.withLog(log);
      TrainingRun own = training(job, quiet);
      try (FolderLock lock = own.lock(earlier)) {
        return job.test().get().scoreEnsemble(members, own.folder(), threads, quiet::tell);
      }
    }
  }

  /** Returns the jobs whose models are those of an ensemble. */
  private List<ArmJob> members(ArmJob ensemble) {
    return experiment.arms().stream()
        .filter(arm -> arm.name().equals(ensemble.arm().ensemble().get()))
        .flatMap(arm -> ArmJob.of(arm).stream())
        .toList();
  }

  /** Returns why a member of an ensemble has no model; empty if all have one. */
  private Optional<String> missing(ArmJob ensemble) {
    return members(ensemble).stream()
        .filter(member -> folder(member).divergence().isPresent())
        .map(member -> member.name() + " diverged")
        .findFirst();
  }

  private RunFolder folder(ArmJob job) {
    return new RunFolder(folder.path().resolve(job.name()));
  }

  private TestScores again(ArmJob job, String advice) throws RecipeException, IOException {
    RunContext quiet = context.withLog(OutputStream.nullOutputStream());
    TrainingRun training = training(job, quiet);
    training.requireSameTraining("expected the recipe of the run");
    Optional<String> message = job.isEnsemble() ? missing(job) : training.folder().divergence();
    if (message.isPresent()) {
      return diverged(message.get());
    }
    return job.test().isEmpty()
        ? NONE
        : job.test().get().scoreAgain(training.folder(), 1, quiet::tell, advice);
  }

  private TrainingRun training(ArmJob job, RunContext quiet) {
    return new TrainingRun(job.recipe(), folder.path().resolve(job.name()), 1, job.name(), quiet);
  }

  private static TestScores diverged(String message) {
    return new TestScores(List.of(message), Map.of(Metric.DIVERGED.toString(), 1.0));
  }
}
