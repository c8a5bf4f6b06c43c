package org.nmt4j.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nmt4j.nn.kernel.Kernels;
import org.nmt4j.nn.parallel.Workers;
import org.nmt4j.recipe.TrainingSettings;
import org.nmt4j.training.replica.ReplicaLostException;
import org.nmt4j.training.replica.Replicas;
import org.nmt4j.training.replica.Rings;

/** Several processes train the model that one process trains, bit for bit. */
@Timeout(60)
class ReplicatedTrainingTest {
  private static final BooleanSupplier NEVER = () -> false;

  @TempDir Path temporary;

  @BeforeEach
  void makeFolder() throws Exception {
    Files.createDirectories(temporary.resolve("recipes"));
  }

  /** Returns the changes of {@link ResumeTest} with fewer epochs, and more changes. */
  private static String[] changes(String... more) {
    return Stream.concat(
            Arrays.stream(ResumeTest.CHANGES).map(it -> it.replace("epochs=5", "epochs=3")),
            Arrays.stream(more))
        .toArray(String[]::new);
  }

  /** Trains in several threads that take the place of processes. Returns what each returns. */
  private static List<Object> train(
      Run run,
      int count,
      Supplier<ToyTask> tasks,
      BooleanSupplier stop,
      Function<Replicas, TrainingListener> listener,
      String... changes) {
    TrainingSettings settings = Settings.of(run.path.resolveSibling("recipes"), changes);
    return Rings.run(
        count,
        replicas -> {
          RunFolder folder = replicas.isFirst() ? run.folder : RunFolder.ofAnotherProcess(run.path);
          try (Workers workers = new Workers(1 + replicas.rank() % 2)) {
            new Trainer<>(
                    tasks.get(),
                    settings,
                    Run.SEED,
                    folder,
                    workers,
                    listener.apply(replicas),
                    replicas)
                .until(stop)
                .train();
          }
          return "done";
        });
  }

  private static void train(Run run, int count, Supplier<ToyTask> tasks, String... changes) {
    List<Object> results = train(run, count, tasks, NEVER, replicas -> line -> {}, changes);
    assertThat(results).containsOnly("done");
  }

  @ParameterizedTest
  @CsvSource({"2,3", "3,3", "3,7"})
  void severalProcessesTrainTheSameModel(int processes, int shards) {
    String[] changes = changes("shards=" + shards);
    Run alone = new Run(temporary.resolve("alone")).train(ResumeTest.task(), 1, changes);
    Run together = new Run(temporary.resolve("together"));
    train(together, processes, ResumeTest::task, changes);
    ResumeTest.assertSame(together, alone, processes + " processes");
  }

  /** Batches of 8 points have fewer shards than there are, so some processes have none. */
  @Test
  void groupsAveragesAndIdleProcessesChangeNothing() {
    String[] changes =
        changes(
            "shards=12",
            "accumulate=2",
            "moving_average=0.02",
            "weight_decay=0.1",
            "schedule={type: cosine, warmup_updates: 20 %}");
    Run alone = new Run(temporary.resolve("alone")).train(ResumeTest.task(), 2, changes);
    Run together = new Run(temporary.resolve("together"));
    train(together, 4, ResumeTest::task, changes);
    ResumeTest.assertSame(together, alone, "four processes");
  }

  @Test
  void referenceKernelsTrainTheSameModel() {
    String[] changes = changes("shards=3");
    Supplier<ToyTask> tasks = () -> new ToyTask(8, Kernels.reference());
    Run alone = new Run(temporary.resolve("alone")).train(tasks.get(), 1, changes);
    Run together = new Run(temporary.resolve("together"));
    train(together, 2, tasks, changes);
    ResumeTest.assertSame(together, alone, "two processes");
  }

  @Test
  void divergedTrainingGoesBackInAllProcesses() {
    String[] changes = {
      "epochs=8",
      "shards=2",
      "optimizer=sgd",
      "learning_rate=50",
      "clip_norm=0",
      "validate_every=10 updates",
      "divergence={action: roll-back, factor: 0.01}"
    };
    Run alone = new Run(temporary.resolve("alone")).train(ResumeTest.task(), 1, changes);
    assertThat(alone.state().rollBacks).isPositive();
    Run together = new Run(temporary.resolve("together"));
    train(together, 2, ResumeTest::task, changes);
    ResumeTest.assertSame(together, alone, "two processes");
  }

  /** A process is lost at a line of progress; then another number of processes goes on. */
  @ParameterizedTest
  @CsvSource({"2,1,14", "3,0,9", "3,2,22"})
  void goesOnAfterAProcessWasLost(int processes, int lost, int number) {
    String[] changes = changes("shards=4", "save_minutes=1e-9");
    Run alone = new Run(temporary.resolve("alone")).train(ResumeTest.task(), 1, changes);
    Run broken = new Run(temporary.resolve("broken"));
    List<Object> results =
        train(
            broken,
            processes,
            ResumeTest::task,
            NEVER,
            replicas -> replicas.rank() == lost ? ResumeTest.crashAt(number)::accept : line -> {},
            changes);
    for (int rank = 0; rank < processes; rank++) {
      assertThat(results.get(rank))
          .isInstanceOf(rank == lost ? IllegalStateException.class : ReplicaLostException.class);
    }
    assertThat(broken.state().updates).isPositive();
    train(broken, 2, ResumeTest::task, changes);
    ResumeTest.assertSame(broken, alone, "run that lost a process");
  }

  /** Only the first process is asked to stop, and only its clock counts. */
  @Test
  void allFollowTheFirstProcess() {
    String[] changes = changes("shards=2", "max_minutes=1e3");
    Run alone = new Run(temporary.resolve("alone")).train(ResumeTest.task(), 1, changes);
    Run stopped = new Run(temporary.resolve("stopped"));
    for (int update = 1; update <= 3; update++) {
      List<Object> results =
          train(stopped, 2, ResumeTest::task, () -> true, replicas -> line -> {}, changes);
      String message = String.format(Locale.ROOT, "stopped and saved after update %d", update);
      assertThat(results)
          .allSatisfy(
              result ->
                  assertThat(result)
                      .isInstanceOf(StoppedException.class)
                      .asString()
                      .contains(message));
    }
    train(stopped, 2, ResumeTest::task, changes);
    ResumeTest.assertSame(stopped, alone, "run that was stopped");
    Run late = new Run(temporary.resolve("late"));
    train(late, 2, ResumeTest::task, changes("shards=2", "max_minutes=1e-9"));
    assertThat(late.state().updates).isEqualTo(1);
  }

  @Test
  void otherProcessesWriteNothing() throws Exception {
    Run run = new Run(temporary.resolve("run"));
    List<String> lines = new ArrayList<>();
    train(
        run,
        2,
        ResumeTest::task,
        NEVER,
        replicas -> replicas.isFirst() ? lines::add : line -> {},
        "shards=2",
        "epochs=1");
    assertThat(lines).isNotEmpty();
    RunFolder other = RunFolder.ofAnotherProcess(run.path);
    assertThat(other.hasCheckpoint()).isFalse();
    other.write(other.metrics(), "mine");
    assertThat(run.text("metrics.tsv")).isNotEqualTo("mine");
  }

  @Test
  void aProcessNeedsAShard() {
    Run run = new Run(temporary.resolve("run"));
    List<Object> results =
        train(run, 3, ResumeTest::task, NEVER, replicas -> line -> {}, "shards=2");
    assertThat(results)
        .allSatisfy(
            result ->
                assertThat(result)
                    .isInstanceOf(TrainingException.class)
                    .asString()
                    .endsWith(
                        "training.shards: found 2 for 3 processes, expected at least one for"
                            + " each"));
  }

  /** Processors of two kinds may disagree about a norm. */
  @Test
  void otherWeightsAreNoticedBeforeTheyAreSaved() {
    Run run = new Run(temporary.resolve("run"));
    List<Object> results =
        Rings.run(
            3,
            replicas -> {
              ToyTask task = new ToyTask(8);
              SharedState shared = new SharedState(replicas);
              shared.requireSame(task.parameters().flat(), 5);
              if (replicas.rank() == 2) {
                task.parameters().writableFlat().write(0, new float[] {1}, 0, 1);
              }
              shared.requireSame(task.parameters().flat(), 6);
              return run;
            });
    assertThat(results)
        .allSatisfy(
            result ->
                assertThat(result)
                    .isInstanceOf(TrainingException.class)
                    .asString()
                    .endsWith(
                        "process 2 has other weights than process 0 after update 6, expected"
                            + " processors of the same kind"));
  }
}
