package org.nmt4j.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.nmt4j.model.file.ModelFile;
import org.nmt4j.model.file.ModelFileException;
import org.nmt4j.nn.parallel.Workers;

/** Tests a translator that a program loads from a file and shares between threads. */
@Timeout(120)
class SharedTranslatorTest {
  private static final int THREADS = 4;

  @TempDir private static Path folder;
  private static Path file;
  private static List<String> lines;

  @BeforeAll
  static void saveModel() {
    TranslationModel model = ReverseModels.untrained();
    file = folder.resolve("model.nmt4j");
    ModelFile.write(file, model.contents(), model.weights());
    lines = ReverseModels.CORPUS.test().subList(0, 40);
  }

  private static TranslationOptions wanted(TranslationOptions options) {
    return options.withNBest(3).withAttention();
  }

  /** Translates line by line in one thread. */
  private static List<String> alone() {
    TranslationModel model = ReverseModels.untrained();
    TranslationOptions options = wanted(TranslationOptions.of(model.recipe().decoding()));
    try (Workers workers = new Workers(1)) {
      return new Translator(model, options.withBatchSize(1), workers)
          .translate(lines).stream().map(TranslatorTest::bits).toList();
    }
  }

  @Test
  void threadsGiveTheSameBitsAsOne() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try (Translator translator = Translator.load(file, SharedTranslatorTest::wanted)) {
      List<Future<List<String>>> results = new ArrayList<>();
      for (int thread = 0; thread < THREADS; thread++) {
        int seed = thread;
        results.add(threads.submit(() -> inPieces(translator, new Random(seed))));
      }
      List<String> alone = alone();
      for (Future<List<String>> result : results) {
        assertThat(result.get()).isEqualTo(alone);
      }
    } finally {
      threads.shutdown();
    }
  }

  /** Translates all lines in random order, a random number of lines in each call. */
  private static List<String> inPieces(Translator translator, Random random) {
    List<Integer> order = new ArrayList<>(IntStream.range(0, lines.size()).boxed().toList());
    Collections.shuffle(order, random);
    String[] bits = new String[lines.size()];
    for (int from = 0; from < order.size(); ) {
      int to = Math.min(order.size(), from + 1 + random.nextInt(9));
      List<Integer> piece = order.subList(from, to);
      List<Translation> found = translator.translate(piece.stream().map(lines::get).toList());
      for (int i = 0; i < piece.size(); i++) {
        bits[piece.get(i)] = TranslatorTest.bits(found.get(i));
      }
      from = to;
    }
    return List.of(bits);
  }

  @Test
  void aLineAloneIsTranslatedAsAmongOthers() {
    try (Translator translator = Translator.load(file)) {
      assertThat(translator.translate("a b c").candidates())
          .hasSize(1)
          .isEqualTo(translator.translate(List.of("c", "a\rb\t c")).get(1).candidates());
      assertThat(translator.translate("").text()).isEmpty();
    }
  }

  @Test
  void attentionIsGivenWhenItWasKept() {
    try (Translator translator = Translator.load(file, SharedTranslatorTest::wanted)) {
      Translation translation = translator.translate("a b c");
      for (Translation.Candidate each : translation.candidates()) {
        WordAttention attention = translator.attention(translation, each);
        assertThat(attention.source()).containsExactly("a", "b", "c", "</s>");
        assertThat(String.join(" ", attention.target())).startsWith(each.text());
        assertThat(attention.alignment()).matches("(\\d+-\\d+( \\d+-\\d+)*)?");
      }
    }
    try (Translator translator = Translator.load(file)) {
      Translation translation = translator.translate("a b c");
      assertThatThrownBy(() -> translator.attention(translation, translation.candidates().get(0)))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("withAttention()");
    }
  }

  @Test
  void whatCannotBeLoadedIsToldAtOnce() {
    assertThatThrownBy(() -> Translator.load(file, options -> options.withNBest(9)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("n-best: expected 1 to the beam size 5, found 9");
    assertThatThrownBy(() -> Translator.load(file, options -> options.withBatchSize(0)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("batch size: expected 1 or more, found 0");
    Path missing = folder.resolve("missing.nmt4j");
    assertThatThrownBy(() -> Translator.load(missing))
        .isInstanceOf(ModelFileException.class)
        .hasMessageStartingWith(missing + ": no such");
  }

  /** A thread that translates during the closing gets all translations or an exception. */
  @Test
  void whoeverTranslatesIsToldOfTheClosing() throws Exception {
    ExecutorService other = Executors.newSingleThreadExecutor();
    try {
      Translator translator = Translator.load(file);
      translator.translate("a");
      Future<Integer> underWay =
          other.submit(
              () -> {
                try {
                  return translator.translate(lines).size();
                } catch (IllegalStateException e) {
                  return "the translator is closed".equals(e.getMessage()) ? lines.size() : 0;
                }
              });
      translator.close();
      assertThat(underWay.get()).isEqualTo(lines.size());
      assertThatThrownBy(() -> translator.translate("a"))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("the translator is closed");
      translator.close();
    } finally {
      other.shutdown();
    }
  }
}
