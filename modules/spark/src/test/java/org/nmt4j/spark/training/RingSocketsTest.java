package org.nmt4j.spark.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nmt4j.experiment.Experiment;
import org.nmt4j.experiment.ExperimentException;
import org.nmt4j.experiment.ExperimentListener;
import org.nmt4j.spark.job.JobException;
import org.nmt4j.training.replica.ReplicaLostException;
import org.nmt4j.training.replica.Replicas;
import org.nmt4j.training.replica.Ring;

/** Threads take the place of the processes of a cluster. */
@Timeout(60)
class RingSocketsTest {
  private static final InetAddress HOST = InetAddress.getLoopbackAddress();

  @TempDir private Path folder;

  /** The work of one process, which may call the others. */
  private interface Work {
    Object with(Replicas replicas) throws Exception;
  }

  /** Connects processes by their greetings. Returns the result or the failure of each. */
  private static List<Object> run(List<Greeting> greetings, Duration patience, Work work)
      throws IOException {
    ExecutorService threads = Executors.newCachedThreadPool();
    List<RingSockets> all = new ArrayList<>();
    for (int i = 0; i < greetings.size(); i++) {
      all.add(RingSockets.listen(HOST, patience));
    }
    List<Future<Object>> running = new ArrayList<>();
    for (int i = 0; i < greetings.size(); i++) {
      RingSockets own = all.get(i);
      Greeting greeting = greetings.get(i);
      int next = all.get((i + 1) % all.size()).port();
      running.add(
          threads.submit(
              () -> {
                try (own;
                    Ring ring = own.connect(new InetSocketAddress(HOST, next), greeting)) {
                  return work.with(ring);
                }
              }));
    }
    List<Object> results = new ArrayList<>();
    for (Future<Object> each : running) {
      try {
        results.add(each.get());
      } catch (ExecutionException e) {
        results.add(e.getCause());
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
    threads.shutdownNow();
    return results;
  }

  private static List<Object> run(int count, Work work) throws IOException {
    List<Greeting> greetings = new ArrayList<>();
    for (int rank = 0; rank < count; rank++) {
      greetings.add(new Greeting("s", "1", "r", rank, count));
    }
    return run(greetings, Duration.ofSeconds(20), work);
  }

  private Experiment experiment(Path recipe, String runs) throws Exception {
    return Experiment.readOneSystem(recipe, List.of()).withRuns(folder.resolve(runs));
  }

  @ParameterizedTest
  @CsvSource({
    "translation,2",
    "translation,3",
    "classification,4",
    "language-model,2",
    "running text,3"
  })
  void trainsTheModelOfOneProcess(String task, int count) throws Exception {
    Path recipe = SmallRecipe.write(folder, task);
    experiment(recipe, "alone").train(ExperimentListener.SILENT);
    List<Object> results =
        run(
            count,
            replicas -> experiment(recipe, "together").train(replicas, ExperimentListener.SILENT));
    assertThat(results).containsOnly(folder.resolve("together/small/best.nmt4j"));
    assertThat(SmallRecipe.contents(folder.resolve("together")))
        .isEqualTo(SmallRecipe.contents(folder.resolve("alone")));
    // It is finished, so all processes end at once.
    run(2, replicas -> experiment(recipe, "together").train(replicas, ExperimentListener.SILENT));
    assertThat(SmallRecipe.contents(folder.resolve("together")))
        .isEqualTo(SmallRecipe.contents(folder.resolve("alone")));
  }

  @Test
  void allProcessesNeedTheSameData() throws Exception {
    Path recipe = SmallRecipe.write(folder, "classification");
    Path other = Files.createDirectory(folder.resolve("other"));
    Path otherRecipe = SmallRecipe.write(other, "classification");
    Files.writeString(other.resolve("train.de"), "Ein anderer Text.\n");
    List<Object> results =
        run(
            2,
            replicas ->
                experiment(replicas.isFirst() ? recipe : otherRecipe, "runs")
                    .train(replicas, ExperimentListener.SILENT));
    assertThat(results.get(1))
        .isInstanceOf(ExperimentException.class)
        .asString()
        .endsWith(
            "process 1 reads other data than process 0: data.train.source, train.de, expected the"
                + " same file");
    assertThat(results.get(0)).isInstanceOf(ReplicaLostException.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2 | r | 1 | process 0 has nmt4j 1, expected nmt4j 2 of process 1
          1 | q | 1 | process 0 has another recipe, expected the recipe of process 1
          1 | r | 0 | process 0 has number 0, expected number 1 of process 0
          """)
  void othersAreRefused(String version, String recipe, int rank, String message)
      throws IOException {
    List<Object> results =
        run(
            List.of(new Greeting("s", "1", "r", 0, 2), new Greeting("s", version, recipe, rank, 2)),
            Duration.ofSeconds(20),
            replicas -> "connected");
    assertThat(results)
        .anySatisfy(
            result ->
                assertThat(result)
                    .isInstanceOf(JobException.class)
                    .asString()
                    .endsWith(": " + message))
        .doesNotContain("connected");
  }

  @Test
  void strangersAreIgnored() throws IOException {
    List<Greeting> greetings =
        List.of(new Greeting("s", "1", "r", 0, 2), new Greeting("t", "1", "r", 1, 2));
    List<Object> results = run(greetings, Duration.ofMillis(500), replicas -> "connected");
    assertThat(results)
        .allSatisfy(
            result ->
                assertThat(result)
                    .isInstanceOf(ReplicaLostException.class)
                    .asString()
                    .contains("found no connection to its neighbours within 0 s"));
  }

  /** A program that scans ports connects before the previous process does. */
  @Test
  void aStrangerDoesNotTakeThePlaceOfAProcess() throws Exception {
    try (RingSockets sockets = RingSockets.listen(HOST, Duration.ofSeconds(20));
        RingSockets other = RingSockets.listen(HOST, Duration.ofSeconds(20));
        Socket stranger = new Socket(HOST, sockets.port())) {
      stranger.getOutputStream().write("GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.UTF_8));
      stranger.shutdownOutput();
      ExecutorService thread = Executors.newSingleThreadExecutor();
      Future<Boolean> second =
          thread.submit(
              () -> {
                try (Ring ring =
                    other.connect(
                        new InetSocketAddress(HOST, sockets.port()),
                        new Greeting("s", "1", "r", 1, 2))) {
                  return ring.fromFirst(false);
                }
              });
      try (Ring ring =
          sockets.connect(
              new InetSocketAddress(HOST, other.port()), new Greeting("s", "1", "r", 0, 2))) {
        assertThat(ring.fromFirst(true)).isTrue();
        assertThat(second.get()).isTrue();
      }
      thread.shutdownNow();
    }
  }
}
