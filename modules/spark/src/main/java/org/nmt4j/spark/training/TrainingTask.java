package org.nmt4j.spark.training;

import java.io.IOException;
import java.io.Serializable;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.apache.spark.BarrierTaskContext;
import org.apache.spark.TaskKilledException;
import org.nmt4j.experiment.Experiment;
import org.nmt4j.experiment.ExperimentListener;
import org.nmt4j.model.file.Sha256;
import org.nmt4j.recipe.read.RecipeException;
import org.nmt4j.recipe.read.RecipeReader;
import org.nmt4j.spark.job.FreeFolder;
import org.nmt4j.spark.job.JobException;
import org.nmt4j.training.DivergedException;
import org.nmt4j.training.StoppedException;
import org.nmt4j.training.ValidationResult;
import org.nmt4j.training.replica.ReplicaLostException;
import org.nmt4j.training.replica.Replicas;
import org.nmt4j.training.replica.Ring;
import scala.Function1;
import scala.collection.Iterator;

/**
 * The work of one process of a training, as a task of a barrier stage. The number of the task is
 * the rank of the process.
 *
 * @param recipe the file of the recipe
 * @param changes changes of the recipe, such as {@code training.epochs=3}
 * @param runs the parent of the folder of the run
 * @param version the version of nmt4j
 * @param server the host of the {@link ProgressServer}
 * @param port the port of the server
 * @param secret known to the processes of the training only
 */
record TrainingTask(
    String recipe,
    List<String> changes,
    String runs,
    String version,
    String server,
    int port,
    String secret)
    implements Function1<Iterator<Integer>, Iterator<TrainingEnd>>, Serializable {
  /** The longest time to wait for the sockets of other processes. */
  private static final Duration CONNECTING = Duration.ofMinutes(1);

  @Override
  public Iterator<TrainingEnd> apply(Iterator<Integer> numbers) {
    BarrierTaskContext context = BarrierTaskContext.get();
    try (ProgressLink link = new ProgressLink(new InetSocketAddress(server, port), secret)) {
      try {
        return scala.collection.Iterator$.MODULE$.single(train(context, link));
      } catch (ReplicaLostException | TaskKilledException e) {
        throw e; // All processes start again.
      } catch (IOException | RecipeException | RuntimeException | Error e) {
        if (!context.isInterrupted()) {
          link.fail(message(e, context.partitionId()));
        }
        throw new IllegalStateException(e);
      }
    }
  }

  private static String message(Throwable e, int rank) {
    String text =
        e.getMessage() == null || e instanceof Error ? e.toString() : e.getMessage().strip();
    return rank == 0 || e instanceof JobException
        ? text
        : String.format(Locale.ROOT, "process %d: %s", rank, text);
  }

  private TrainingEnd train(BarrierTaskContext context, ProgressLink link)
      throws IOException, RecipeException {
    try {
      Path best = train(experiment(context, link), context, link);
      return new TrainingEnd(true, "best model: " + best);
    } catch (StoppedException | DivergedException e) { // in all processes
      return new TrainingEnd(false, e.getMessage());
    }
  }

  private Experiment experiment(BarrierTaskContext context, ProgressLink link)
      throws RecipeException {
    return Experiment.readOneSystem(Path.of(recipe), changes)
        .withRuns(Path.of(runs))
        .withThreads(context.cpus())
        .withStop(() -> link.isAskedToStop() || context.isInterrupted())
        .withVersion(version);
  }

  private Path train(Experiment experiment, BarrierTaskContext context, ProgressLink link)
      throws IOException, RecipeException {
    int count = context.numPartitions();
    if (count == 1) {
      return train(experiment, Replicas.ALONE, context, link);
    }
    int rank = context.partitionId();
    String address = context.getTaskInfos()[rank].address();
    InetAddress host = InetAddress.getByName(address.replaceFirst(":\\d+$", ""));
    try (RingSockets sockets = RingSockets.listen(host, CONNECTING)) {
      String[] all = context.allGather(host.getHostAddress() + " " + sockets.port());
      String[] next = all[(rank + 1) % count].split(" ");
      Greeting own = new Greeting(secret, version, recipeHash(), rank, count);
      InetSocketAddress to = new InetSocketAddress(next[0], Integer.parseInt(next[1]));
      try (Ring ring = sockets.connect(to, own)) {
        return train(experiment, ring, context, link);
      }
    }
  }

  private String recipeHash() throws RecipeException {
    MessageDigest digest = Sha256.digest();
    String text = RecipeReader.load(Path.of(recipe), changes).expanded();
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    return Sha256.hex(digest);
  }

  private static Path train(
      Experiment experiment, Replicas replicas, BarrierTaskContext context, ProgressLink link)
      throws IOException, RecipeException {
    ExperimentListener listener = listener(link);
    return FreeFolder.await(() -> experiment.train(replicas, listener), context, link::tell);
  }

  private static ExperimentListener listener(ProgressLink link) {
    return new ExperimentListener() {
      @Override
      public void progress(String line) {
        link.tell(line);
      }

      @Override
      public void validated(String system, ValidationResult result) {
        link.tellValidated();
      }
    };
  }
}
