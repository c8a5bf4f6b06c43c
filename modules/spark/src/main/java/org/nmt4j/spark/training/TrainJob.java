package org.nmt4j.spark.training;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.hadoop.util.ShutdownHookManager;
import org.apache.spark.SparkContext;
import org.apache.spark.SparkException;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.nmt4j.recipe.Recipe;
import org.nmt4j.recipe.read.RecipeException;
import org.nmt4j.recipe.read.RecipeReader;
import org.nmt4j.recipe.yaml.Problem;
import org.nmt4j.recipe.yaml.Quoting;
import org.nmt4j.spark.job.Job;
import org.nmt4j.spark.job.JobException;
import org.nmt4j.spark.job.JobOptions;
import scala.reflect.ClassTag$;

/**
 * Trains a recipe on a cluster: the class that {@code spark-submit} runs. The model has the bits of
 * a training on one machine.
 *
 * <p>The processes are the tasks of one barrier stage. If a task is lost, the stage ends. The job
 * then starts all processes again, and training continues from its last checkpoint.
 */
public final class TrainJob implements Job {
  /** The names of the options. {@code nmt4j spark train} has options of the same names. */
  static final List<String> OPTIONS = List.of("recipe", "set", "runs", "workers");

  private static final String NAME = "nmt4j train";

  /** Runs before Spark stops, which has a priority of 50. */
  private static final int BEFORE_SPARK = 100;

  /** The longest time, in seconds, that a signal waits for training to save its progress. */
  private static final int SAVING = 120;

  /** The most attempts in a row of which none ends a validation or lasts for a while. */
  private static final int ATTEMPTS = 4;

  /** The time, in minutes, after which an attempt counts as useful. */
  private static final int WHILE = 10;

  /** A part of the message of Spark if a process of a barrier stage is lost or fails. */
  private static final String LOST = "failed barrier";

  private final Path file;
  private final List<String> changes;
  private final Path runs;
  private final Recipe recipe;

  /** The number of processes; 0 for as many as the cluster has room for. */
  private final int workers;

  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile ProgressServer server;

  private TrainJob(JobOptions options) {
    this.file = Path.of(options.required("recipe")).toAbsolutePath();
    this.changes = List.copyOf(options.all("set"));
    this.runs = Path.of(options.text("runs", "runs")).toAbsolutePath();
    this.workers = options.number("workers", 0);
    this.recipe = read(file, changes);
    int shards = recipe.training().shards();
    if (workers > shards) {
      throw JobException.ofUsage(
          String.format(
              Locale.ROOT,
              "--workers: found %d, expected at most training.shards, which is %d",
              workers,
              shards));
    }
  }

  private static Recipe read(Path file, List<String> changes) {
    try {
      return RecipeReader.load(file, changes).recipe();
    } catch (RecipeException e) {
      throw JobException.of(
          e.problems().stream().map(Problem::toString).collect(Collectors.joining("\n")));
    }
  }

  /**
   * Runs the job. A signal lets it save its progress and end.
   *
   * @param arguments pairs of {@code --name} and a value: {@code recipe} is the file of the recipe,
   *     {@code set} changes a key of it and may be repeated, {@code runs} is the parent of the
   *     folder of the run, and {@code workers} is the number of processes
   * @throws SparkException if the job fails; Spark ends with its exit code
   */
  public static void main(String... arguments) throws SparkException {
    Job.main(
        NAME,
        () -> {
          TrainJob job = of(arguments);
          ShutdownHookManager.get()
              .addShutdownHook(job::stop, BEFORE_SPARK, SAVING, TimeUnit.SECONDS);
          return job;
        });
  }

  /**
   * Returns the job that options describe.
   *
   * @throws JobException if an option is wrong or missing, or if the recipe has errors
   */
  static TrainJob of(String... arguments) {
    return new TrainJob(JobOptions.parse(OPTIONS, Set.of("set"), arguments));
  }

  /** Lets training save its progress, and waits until it has ended. */
  void stop() {
    ProgressServer running = server;
    if (running != null) {
      running.stop();
      try {
        ended.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /**
   * {@inheritDoc} Tells the lines of progress that {@code nmt4j train} tells.
   *
   * @throws JobException if the data is missing or faulty, if the folder of the run belongs to
   *     another recipe, if training was stopped or has diverged, or if the cluster fails
   */
  @Override
  public void run(SparkSession spark, PrintStream messages) {
    SparkContext context = spark.sparkContext();
    AtomicReference<String> failure = new AtomicReference<>();
    String secret = secret();
    try (ProgressServer opened =
        new ProgressServer(
            InetAddress.getByName(
                context.conf().get("spark.driver.bindAddress", driverHost(context))),
            secret,
            line -> messages.println(Quoting.printable(line)),
            reason -> {
              failure.compareAndSet(null, reason);
              context.cancelJobGroup(NAME);
            })) {
      server = opened;
      int count = workers > 0 ? workers : new Slots(context).count(recipe.training().shards());
      messages.println(String.format(Locale.ROOT, "training in %d processes", count));
      TrainingTask task =
          new TrainingTask(
              file.toString(),
              changes,
              runs.toString(),
              version(),
              driverHost(context),
              opened.port(),
              secret);
      TrainingEnd end = attempt(context, count, task, failure::get, messages);
      if (!end.isComplete()) {
        throw JobException.of(end.line());
      }
      messages.println(end.line());
    } catch (JobException e) {
      throw e;
    } catch (Exception e) {
      throw JobException.of(failure.get() == null ? reason(e) : failure.get());
    } finally {
      server = null;
      ended.countDown();
    }
  }

  private static String driverHost(SparkContext context) {
    return context.conf().get("spark.driver.host");
  }

  /**
   * Trains until no process is lost.
   *
   * @param failure returns why a process has failed; null if none has
   */
  private TrainingEnd attempt(
      SparkContext context,
      int count,
      TrainingTask task,
      Supplier<String> failure,
      PrintStream messages) {
    for (int attempt = 1; ; attempt++) {
      // Spark would look only every 15 s.
      new Slots(context).awaitCount(count);
      long begin = System.nanoTime();
      try {
        return train(context, count, task);
      } catch (Exception e) {
        boolean isUseful =
            server.hasValidated() || System.nanoTime() - begin >= TimeUnit.MINUTES.toNanos(WHILE);
        attempt = isUseful ? 1 : attempt;
        if (failure.get() != null || !reason(e).contains(LOST) || attempt == ATTEMPTS) {
          throw e;
        }
        messages.println("lost a process; all start again from the last checkpoint");
      }
    }
  }

  /** Trains in a barrier stage. Returns the end of the first process. */
  private TrainingEnd train(SparkContext context, int count, TrainingTask task) {
    context.setJobGroup(NAME, "training of " + recipe.name(), false);
    try {
      List<Integer> ranks = IntStream.range(0, count).boxed().toList();
      return JavaSparkContext.fromSparkContext(context)
          .parallelize(ranks, count)
          .rdd()
          .barrier()
          .<TrainingEnd>mapPartitions(task, false, ClassTag$.MODULE$.apply(TrainingEnd.class))
          .toJavaRDD()
          .collect()
          .get(0);
    } finally {
      context.clearJobGroup();
    }
  }

  private static String reason(Exception e) {
    String message = e.getMessage() == null ? e.toString() : e.getMessage();
    return message
        .lines()
        .map(String::strip)
        .filter(line -> !line.startsWith("at ") && !line.isEmpty())
        .limit(2)
        .collect(Collectors.joining(" "));
  }

  private static String secret() {
    byte[] random = new byte[16];
    new SecureRandom().nextBytes(random);
    return HexFormat.of().formatHex(random);
  }

  /** Returns the version of nmt4j, which the build stores in the jar; empty outside of a jar. */
  private static String version() throws IOException {
    String name = "/META-INF/maven/org.nmt4j/nmt4j-spark/pom.properties";
    try (InputStream resource = TrainJob.class.getResourceAsStream(name)) {
      if (resource == null) {
        return "";
      }
      Properties build = new Properties();
      build.load(resource);
      return build.getProperty("version");
    }
  }
}
