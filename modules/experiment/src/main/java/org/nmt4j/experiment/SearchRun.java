package org.nmt4j.experiment;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.nmt4j.experiment.search.Rungs;
import org.nmt4j.experiment.search.SearchPlan;
import org.nmt4j.experiment.search.SearchReport;
import org.nmt4j.experiment.search.SearchSpace;
import org.nmt4j.experiment.search.SearchTrial;
import org.nmt4j.experiment.search.SuccessiveHalving;
import org.nmt4j.experiment.search.SuccessiveHalving.Step;
import org.nmt4j.experiment.search.TrialRecipes;
import org.nmt4j.experiment.search.TrialTable;
import org.nmt4j.model.file.ModelFileException;
import org.nmt4j.nn.NetworkSizeException;
import org.nmt4j.recipe.EarlyStoppingMetric;
import org.nmt4j.recipe.read.RecipeException;
import org.nmt4j.recipe.yaml.Count;
import org.nmt4j.tokenization.corpus.DataException;
import org.nmt4j.training.DivergedException;
import org.nmt4j.training.FolderLock;
import org.nmt4j.training.StoppedException;
import org.nmt4j.training.TrainingException;
import org.nmt4j.training.TrainingProgress;

/** A search over settings at work in its folder. */
final class SearchRun {
  private final TrialRecipes recipes;
  private final SearchPlan plan;
  private final Rungs rungs;
  private final SettingsSearch.Options options;
  private final ExperimentListener listener;
  private final EarlyStoppingMetric metric;
  private final SuccessiveHalving halving;
  private final SearchFolder folder;
  private final SearchSpace space;
  private final TrialTable table;
  private final List<SearchTrial> trials = new ArrayList<>();
  private boolean isExhausted;
  private boolean hasToldLate;
  private boolean hasToldOutOfTime;
  private boolean hasToldOutOfEpochs;

  SearchRun(
      TrialRecipes recipes,
      SearchSpace space,
      SearchPlan plan,
      Rungs rungs,
      SettingsSearch.Options options,
      ExperimentListener listener) {
    this.recipes = recipes;
    this.plan = plan;
    this.rungs = rungs;
    this.options = options;
    this.listener = listener;
    this.space = space;
    this.metric = recipes.base().training().earlyStopping().metric();
    this.halving =
        new SuccessiveHalving(rungs.count(), plan.reduction(), SearchReport.higherIsBetter(metric));
    this.folder = new SearchFolder(options.runs(), recipes);
    this.table = new TrialTable(facts(), space.names(), rungs.count());
  }

  /** Returns the facts on which the choices of the search depend, beside the recipe and data. */
  private List<String> facts() {
    List<String> facts = new ArrayList<>();
    facts.add("rungs: " + rungs);
    facts.add("reduction: " + plan.reduction());
    facts.add("seed: " + plan.seed());
    facts.add("metric: " + metric);
    space.keys().forEach(key -> facts.add("over: " + key));
    return facts;
  }

  SearchResult run() throws RecipeException, IOException {
    folder.requireOwn(options.isFresh());
    try (FolderLock lock = folder.lock();
        StopSignal.Stoppable work = options.stop().begin()) {
      if (options.isFresh()) {
        folder.clear();
      }
      trials.addAll(table.read(folder.table()));
      requireSameRun();
      tellPlan();
      trainUntilLimit();
      save();
      return result();
    }
  }

  private void trainUntilLimit() throws RecipeException, IOException {
    while (!isTimeUp(0)) {
      Optional<Step> step = nextStep();
      if (step.isEmpty()) {
        return;
      }
      train(step.get());
      save();
      requireNoStop();
    }
    listener.progress("the time is used up; the same command with more --budget goes on");
  }

  private void requireSameRun() throws RecipeException, IOException {
    for (SearchTrial trial : trials) {
      TrainingRun training = training(trial, context(OutputStream.nullOutputStream(), 0));
      if (training.folder().hasCheckpoint()) {
        training.requireSameRun("--fresh begins a new search");
        return;
      }
    }
  }

  private void tellPlan() {
    listener.progress(
        String.format(
            Locale.ROOT,
            "search over %s; each trial trains for %s; trials are judged by %s on the development"
                + " set",
            String.join(", ", space.names()),
            rungs.count() == 1 ? rungs : "the first of " + rungs + ", and goes on if it is good",
            metric));
    double minutes = recipes.base().training().maxMinutes();
    if (minutes > 0) {
      listener.progress(
          String.format(
              Locale.ROOT,
              "training.max_minutes ends a trial after %.4g minutes, so scores depend on the speed"
                  + " of this machine",
              minutes));
    }
    if (!trials.isEmpty()) {
      listener.progress(
          String.format(
              Locale.ROOT,
              "going on after %s in %s",
              Count.of(trials.size(), "trial"),
              folder.path()));
    }
  }

  /** Returns the next training; draws the values of a new trial. */
  private Optional<Step> nextStep() {
    boolean mayBegin = !isExhausted && (plan.trials() == 0 || trials.size() < plan.trials());
    Optional<Step> step = halving.next(trials, mayBegin);
    if (step.isEmpty() || step.get().trial() <= trials.size()) {
      return step;
    }
    Optional<Map<String, String>> values = recipes.draw(plan.seed(), trials, listener::progress);
    if (values.isPresent()) {
      trials.add(SearchTrial.begin(step.get().trial(), values.get()));
      return step;
    }
    listener.progress(
        "there are no further values: the search has " + Count.of(trials.size(), "trial"));
    isExhausted = true;
    return halving.next(trials, false);
  }

  /** Trains one rung of a trial, or a part of it if the search is stopped or its time is up. */
  private void train(Step step) throws RecipeException, IOException {
    SearchTrial trial = trials.get(step.trial() - 1);
    long start = System.nanoTime();
    listener.progress(
        String.format(
            Locale.ROOT,
            "trial %d, rung %d of %d: %s",
            trial.number(),
            step.rung() + 1,
            rungs.count(),
            String.join(" ", trial.overrides())));
    boolean isComplete = true;
    try {
      trial = trainRung(trial, step.rung(), start);
    } catch (DivergedException e) {
      trial = trial.withFailure(e.getMessage());
    } catch (StoppedException e) {
      isComplete = false;
    } catch (TrainingException e) {
      if (!(e.getCause() instanceof OutOfMemoryError)) {
        throw e;
      }
      trial = trial.withFailure(e.getMessage());
    } catch (DataException | ModelFileException | NetworkSizeException e) {
      // If the first trial fails, the recipe or its data is at fault, and not the values. If a
      // model
      // cannot be written, the disk is at fault.
      if (trials.size() == 1 || isOfTheDisk(e)) {
        throw e;
      }
      trial = trial.withFailure(e.getMessage());
    } catch (OutOfMemoryError e) {
      trial = trial.withFailure("out of memory: " + e.getMessage());
    }
    trial = trial.withTime(secondsSince(start));
    trials.set(trial.number() - 1, trial);
    if (trial.failure().isPresent()) {
      listener.progress("trial " + trial.number() + " failed: " + trial.failure().get());
    } else if (isComplete) {
      listener.progress(
          String.format(
              Locale.ROOT,
              "trial %d: %s %s after %s, %.0f s",
              trial.number(),
              metric,
              report().text(trial.score()),
              Count.of(trial.updates(), "update"),
              trial.seconds()));
    }
  }

  private static boolean isOfTheDisk(RuntimeException e) {
    return e instanceof ModelFileException
        && e.getCause() instanceof IOException
        && !(e.getCause() instanceof NoSuchFileException);
  }

  private SearchTrial trainRung(SearchTrial trial, int rung, long start)
      throws RecipeException, IOException {
    try (OutputStream log =
        new BufferedOutputStream(
            Files.newOutputStream(
                folder.log(trial.number()),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND))) {
      TrainingRun training =
          training(trial, context(log, start)).pauseWhen(reached -> rungs.isReached(rung, reached));
      try (FolderLock lock = training.lock(ExistingRun.CONTINUE)) {
        Optional<TrainingProgress> before = training.folder().progress();
        if (before.isEmpty() || !rungs.isReached(rung, before.get())) {
          training.train(ExistingRun.CONTINUE);
        }
        TrainingProgress after = training.folder().progress().orElseThrow();
        tellIfLate(rung, after);
        tellIfOutOfTime(rung, after);
        tellIfOutOfEpochs(rung, after);
        return trial.withRung(score(after), after.updates());
      }
    }
  }

  /** Returns the metric of the best model. Training orders perplexities by their logarithms. */
  private double score(TrainingProgress progress) {
    double best = halving.higherIsBetter() ? progress.best() : -progress.best();
    return metric == EarlyStoppingMetric.PERPLEXITY ? Math.exp(best) : best;
  }

  private void tellIfLate(int rung, TrainingProgress progress) {
    if (rungs.isLate(rung, progress) && !hasToldLate) {
      listener.progress(
          String.format(
              Locale.ROOT,
              "rung %d ended after %s, where the next one ends too: validation every %s is too"
                  + " rare",
              rung + 1,
              Count.of(progress.updates(), "update"),
              recipes.base().training().validateEvery()));
      hasToldLate = true;
    }
  }

  private void tellIfOutOfTime(int rung, TrainingProgress progress) {
    double minutes = recipes.base().training().maxMinutes();
    boolean isOver = minutes > 0 && progress.seconds() >= 60 * minutes;
    if (isOver && rung < rungs.count() - 1 && !hasToldOutOfTime) {
      listener.progress(
          String.format(
              Locale.ROOT,
              "training.max_minutes ended a trial in rung %d of %d, after %s, so the trial was"
                  + " trained in full; with training.max_updates, bad trials end earlier",
              rung + 1,
              rungs.count(),
              Count.of(progress.updates(), "update")));
      hasToldOutOfTime = true;
    }
  }

  private void tellIfOutOfEpochs(int rung, TrainingProgress progress) {
    int epochs = recipes.base().training().epochs();
    boolean isOver = progress.epochs() >= epochs && rungs.isBefore(rung, progress);
    if (isOver && rung < rungs.count() - 1 && !hasToldOutOfEpochs) {
      listener.progress(
          String.format(
              Locale.ROOT,
              "training.epochs ended a trial in rung %d of %d, after %s, so the trial was trained"
                  + " in full; with more epochs, or fewer training.max_updates, bad trials end"
                  + " earlier",
              rung + 1,
              rungs.count(),
              Count.of(progress.updates(), "update")));
      hasToldOutOfEpochs = true;
    }
  }

  private TrainingRun training(SearchTrial trial, RunContext context) throws RecipeException {
    return new TrainingRun(
        folder.stored(recipes.of(trial)),
        folder.trial(trial.number()),
        options.threads(),
        recipes.name(trial.number()),
        context);
  }

  /** Returns the context of a training that began at a time; the time limit stops it too. */
  private RunContext context(OutputStream log, long start) {
    StopSignal stop = () -> options.stop().isAsked() || isTimeUp(secondsSince(start));
    return new RunContext(listener, stop, options.version()).withLog(log);
  }

  private static double secondsSince(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private boolean isTimeUp(double more) {
    double seconds = trials.stream().mapToDouble(SearchTrial::seconds).sum() + more;
    return plan.time().isPresent() && seconds >= plan.time().map(Duration::toMillis).get() / 1e3;
  }

  private void requireNoStop() {
    if (options.stop().isAsked()) {
      throw new ExperimentException(
          String.format(
              Locale.ROOT,
              "search stopped with %s; the same command goes on in %s",
              Count.of(trials.size(), "trial"),
              folder.path()));
    }
  }

  private SearchReport report() {
    return new SearchReport(recipes.base().name(), space, rungs, halving, metric, trials);
  }

  /** Writes the table of the trials, the report and the best recipe. */
  private void save() throws RecipeException, IOException {
    folder.requireLocked();
    table.write(folder.table(), trials);
    SearchReport report = report();
    folder.writeReport(report);
    Optional<SearchTrial> best = report.best();
    if (best.isPresent()) {
      folder.writeBest(recipes.of(best.get()), report.describe(best.get()));
    }
  }

  private SearchResult result() {
    SearchReport report = report();
    List<String> lines = new ArrayList<>(report.table());
    lines.add("");
    lines.addAll(folder.advice(report));
    return new SearchResult(
        halving.ranked(trials), report.best().map(best -> folder.best()), lines);
  }
}
