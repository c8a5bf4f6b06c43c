package org.nmt4j.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nmt4j.nn.parallel.Workers;
import org.nmt4j.translation.Translation;
import org.nmt4j.translation.TranslationModel;
import org.nmt4j.translation.TranslationOptions;
import org.nmt4j.translation.Translator;

/**
 * Translates with one loaded model in many threads, and compares each result bit by bit with the
 * result of a single thread. Meanwhile another thread loads translators and closes them during
 * their work. The property {@code nmt4j.stress.seconds} sets the time, ten seconds by default. If
 * it is set, the test reports its progress every minute.
 */
class TranslatorStressTest {
  private static final int THREADS = 8;
  private static final int LINES = 300;
  private static final Path ROOT = Path.of(System.getProperty("nmt4j.root"));
  private static final Path MODEL =
      ROOT.resolve("modules/cli/src/test/resources/models/0.1/translation.nmt4j");

  private static final String SECONDS = "nmt4j.stress.seconds";

  private long end;
  private final AtomicLong pieces = new AtomicLong();
  private final AtomicLong closed = new AtomicLong();

  /** A translator, and the bits of its translation of each line in a single thread. */
  private record Case(Translator translator, List<String> expected) {}

  private static Stream<TranslationOptions> options(TranslationModel model) {
    TranslationOptions beam = TranslationOptions.of(model.recipe().decoding());
    return Stream.of(
        beam.withBeamSize(5).withNBest(3).withAttention(),
        beam.withBeamSize(5).withoutShortlist(),
        beam.withBeamSize(1).withBatchSize(7));
  }

  private static String bits(Translation translation) {
    StringBuilder text = new StringBuilder();
    for (Translation.Candidate each : translation.candidates()) {
      text.append(each.text()).append(each.tokens()).append(each.cut());
      text.append(Double.doubleToRawLongBits(each.logProbability())).append(' ');
      text.append(Double.doubleToRawLongBits(each.score())).append('\n');
      each.attention()
          .forEach(row -> text.append(row.from()).append(Arrays.toString(row.weights())));
    }
    return text.toString();
  }

  @Test
  void manyThreadsGiveWhatOneGives() throws Exception {
    List<String> lines = lines();
    TranslationModel model = TranslationModel.load(MODEL);
    ExecutorService threads = Executors.newFixedThreadPool(THREADS + 1);
    try (Workers workers = new Workers(Runtime.getRuntime().availableProcessors())) {
      List<Case> cases = new ArrayList<>();
      for (TranslationOptions options : options(model).toList()) {
        Translator alone = new Translator(TranslationModel.load(MODEL), options, new Workers(1));
        List<String> expected = lines.stream().map(line -> bits(alone.translate(line))).toList();
        cases.add(new Case(new Translator(model, options, workers), expected));
      }
      end = System.nanoTime() + TimeUnit.SECONDS.toNanos(Long.getLong(SECONDS, 10));
      List<Future<?>> running = new ArrayList<>();
      for (int thread = 0; thread < THREADS; thread++) {
        Random random = new Random(thread);
        running.add(threads.submit(() -> translate(lines, cases, random)));
      }
      running.add(threads.submit(() -> closeAtWork(lines, cases.get(0).expected())));
      while (Long.getLong(SECONDS) != null && System.nanoTime() < end) {
        TimeUnit.NANOSECONDS.sleep(Math.min(TimeUnit.MINUTES.toNanos(1), end - System.nanoTime()));
        System.out.println(pieces + " pieces of lines, " + closed + " closed, " + memory());
      }
      for (Future<?> each : running) {
        each.get();
      }
      assertThat(pieces).hasPositiveValue();
      assertThat(closed).hasPositiveValue();
    } finally {
      threads.shutdownNow();
    }
  }

  private static List<String> lines() throws IOException {
    List<String> lines =
        new ArrayList<>(
            Files.readAllLines(ROOT.resolve("data/quickstart/test.de")).subList(0, LINES));
    lines.set(0, "");
    lines.set(1, " ");
    lines.set(2, "\0 \u2028 \uD83D\uDE00 \u05D0");
    lines.set(3, "der ".repeat(200));
    return lines;
  }

  private static String memory() throws IOException {
    Path status = Path.of("/proc/self/status");
    return Files.exists(status)
        ? Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("VmRSS"))
            .toList()
            .get(0)
        : "";
  }

  /** Translates random pieces of the lines, each piece by a random case. */
  private void translate(List<String> lines, List<Case> cases, Random random) {
    while (System.nanoTime() < end) {
      Case with = cases.get(random.nextInt(cases.size()));
      List<Integer> piece =
          IntStream.range(0, 1 + random.nextInt(20))
              .mapToObj(i -> random.nextInt(lines.size()))
              .toList();
      List<Translation> found =
          with.translator().translate(piece.stream().map(lines::get).toList());
      assertThat(found.stream().map(TranslatorStressTest::bits).toList())
          .isEqualTo(piece.stream().map(with.expected()::get).toList());
      pieces.incrementAndGet();
    }
  }

  /** Closes translators before, during or after the work of another thread. */
  private Void closeAtWork(List<String> lines, List<String> expected) throws Exception {
    Random random = new Random(-1);
    ExecutorService other = Executors.newSingleThreadExecutor();
    try {
      while (System.nanoTime() < end) {
        Translator translator =
            Translator.load(MODEL, options -> options.withBeamSize(5).withNBest(3).withAttention());
        Callable<List<Translation>> work =
            () -> {
              try {
                return translator.translate(lines);
              } catch (IllegalStateException e) {
                assertThat(e).hasMessage("the translator is closed");
                return List.of();
              }
            };
        Future<List<Translation>> underWay = other.submit(work);
        // The translator may not have begun, may be at work, or may have finished.
        Thread.sleep(random.nextInt(20));
        translator.close();
        List<Translation> found = underWay.get();
        if (!found.isEmpty()) {
          assertThat(found.stream().map(TranslatorStressTest::bits).toList()).isEqualTo(expected);
        }
        assertThatThrownBy(() -> translator.translate("Hund"))
            .isInstanceOf(IllegalStateException.class)
            .hasMessage("the translator is closed");
        closed.incrementAndGet();
      }
    } finally {
      other.shutdownNow();
    }
    return null;
  }
}
