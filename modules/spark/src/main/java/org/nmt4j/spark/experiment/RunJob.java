package org.nmt4j.spark.experiment;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.spark.SparkContext;
import org.apache.spark.SparkException;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.nmt4j.experiment.ExperimentListener;
import org.nmt4j.experiment.ExperimentResult;
import org.nmt4j.recipe.read.RecipeException;
import org.nmt4j.spark.job.Job;
import org.nmt4j.spark.job.JobException;
import org.nmt4j.spark.job.JobOptions;
import scala.Function2;
import scala.collection.Iterator;
import scala.reflect.ClassTag$;
import scala.runtime.BoxedUnit;

/**
 * Runs recipes on a cluster: the class that {@code spark-submit} runs. Each training of a recipe,
 * an arm with a seed, is a task. The files and the scores are those of {@code nmt4j run}.
 *
 * <p>If an executor is lost, Spark runs its task again, and training goes on from its last
 * checkpoint. If the driver is lost, the next submission goes on.
 */
public final class RunJob implements Job {
  /** The names of the options. {@code nmt4j spark run} has options of the same names. */
  static final List<String> OPTIONS = List.of("recipe", "set", "runs");

  private final List<SharedExperiment> experiments = new ArrayList<>();

  private RunJob(JobOptions options) {
    options.required("recipe");
    String runs = absolute(options.text("runs", "runs"));
    for (String recipe : options.all("recipe")) {
      experiments.add(
          new SharedExperiment(absolute(recipe), new ArrayList<>(options.all("set")), runs));
    }
  }

  /** Executors have other working directories than the driver. */
  private static String absolute(String path) {
    return Path.of(path).toAbsolutePath().normalize().toString();
  }

  /**
   * Runs the job. It fails if a recipe does not pass.
   *
   * @param arguments pairs of {@code --name} and a value: {@code recipe} is a file, and may be
   *     repeated; {@code set} changes a key of all recipes, such as {@code training.epochs=3}, and
   *     may be repeated; {@code runs} is the folder of the runs
   * @throws SparkException if the job fails; Spark ends with its exit code
   */
  public static void main(String... arguments) throws SparkException {
    Job.main("nmt4j run", () -> of(arguments));
  }

  /**
   * Returns the job that options describe.
   *
   * @throws JobException if an option is wrong or missing
   */
  static RunJob of(String... arguments) {
    return new RunJob(JobOptions.parse(OPTIONS, Set.of("recipe", "set"), arguments));
  }

  @Override
  public void run(SparkSession spark, PrintStream messages) {
    run(spark, new PrintStream(System.out, true, StandardCharsets.UTF_8), messages);
  }

  /** Runs all experiments at a time, so that no executor waits for the last task of one of them. */
  void run(SparkSession spark, PrintStream out, PrintStream messages) {
    ExecutorService drivers = Executors.newFixedThreadPool(experiments.size());
    try {
      List<Future<ExperimentResult>> results = new ArrayList<>();
      for (SharedExperiment each : experiments) {
        results.add(drivers.submit(() -> result(each, spark.sparkContext(), messages)));
      }
      List<String> failures = new ArrayList<>();
      for (int i = 0; i < results.size(); i++) {
        report(experiments.get(i).recipe(), results.get(i), out).ifPresent(failures::add);
      }
      if (!failures.isEmpty()) {
        throw JobException.of(String.join("\nnmt4j: ", failures));
      }
    } finally {
      drivers.shutdownNow();
    }
  }

  /** Waits for a result and prints it. Returns why the recipe failed; empty if it passed. */
  private static Optional<String> report(
      String recipe, Future<ExperimentResult> future, PrintStream out) {
    try {
      ExperimentResult result = future.get();
      result.lines().forEach(out::println);
      return result.verdict().passed()
          ? Optional.empty()
          : Optional.of(recipe + ": an expectation does not hold");
    } catch (ExecutionException e) {
      return Optional.of(
          e.getCause() instanceof RecipeException
              ? e.getCause().getMessage()
              : recipe + ": " + JobException.because(e.getCause()).getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.of(recipe + ": interrupted");
    }
  }

  private static ExperimentResult result(
      SharedExperiment experiment, SparkContext context, PrintStream messages)
      throws RecipeException, IOException {
    return experiment
        .read()
        .runBy(
            systems -> runTasks(experiment, systems, context, messages), ExperimentListener.SILENT);
  }

  private static void runTasks(
      SharedExperiment experiment,
      List<String> systems,
      SparkContext context,
      PrintStream messages) {
    List<SystemTask> tasks =
        systems.stream().map(system -> new SystemTask(experiment, system)).toList();
    JavaRDD<SystemTask> partitions =
        JavaSparkContext.fromSparkContext(context).parallelize(tasks, tasks.size());
    List<String> failures = Collections.synchronizedList(new ArrayList<>());
    Function2<TaskContext, Iterator<SystemTask>, SystemTask.Outcome> work =
        (Function2<TaskContext, Iterator<SystemTask>, SystemTask.Outcome> & Serializable)
            (task, one) -> one.next().run(task);
    Function2<Object, SystemTask.Outcome, BoxedUnit> end =
        (index, outcome) -> {
          outcome.lines().forEach(messages::println);
          Optional.ofNullable(outcome.failure()).ifPresent(failures::add);
          return BoxedUnit.UNIT;
        };
    context.runJob(partitions.rdd(), work, end, ClassTag$.MODULE$.apply(SystemTask.Outcome.class));
    if (!failures.isEmpty()) {
      throw JobException.of(failures.get(0));
    }
  }
}
