package org.nmt4j.server.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.nmt4j.evaluation.confidence.PlattScaling;
import org.nmt4j.recipe.KernelChoice;
import org.nmt4j.recipe.PrecisionChoice;
import org.nmt4j.translation.CalibratedModel;
import org.nmt4j.translation.Glossary;
import org.nmt4j.translation.SourceText;
import org.nmt4j.translation.Term;
import org.nmt4j.translation.TextAlignment;
import org.nmt4j.translation.Translation;
import org.nmt4j.translation.Translation.Candidate;
import org.nmt4j.translation.TranslationModel;
import org.nmt4j.translation.TranslationOptions;
import org.nmt4j.translation.Translator;
import org.nmt4j.translation.WordCalibration;

/** Translates with small models whose weights are random. */
@Timeout(120)
class TranslationEngineTest {
  private static final LanguagePair DE_EN = new LanguagePair("de", "en");
  private static final LanguagePair EN_DE = new LanguagePair("en", "de");
  private static final List<String> WORDS =
      List.of("Der", "Hund", "schläft", "Katze", "Milch", "Quark", "im", "Garten", ".", "!", "\n");

  @TempDir private static Path folder;
  private static Path model;
  private static Path other;

  @BeforeAll
  static void write() {
    model = folder.resolve("model.nmt4j");
    other = folder.resolve("other.nmt4j");
    RandomModel.write(model, 1);
    RandomModel.write(
        other, 2, "tokenization.source.language=en", "tokenization.target.language=de");
  }

  private static ServedModel served(Path file) {
    return new ServedModel(Optional.empty(), file);
  }

  private static TranslationEngine engine(EngineOptions options, Path... files) {
    return new TranslationEngine(
        Arrays.stream(files).map(TranslationEngineTest::served).toList(), options, line -> {});
  }

  private static List<SourceText> texts(Random random) {
    List<SourceText> texts = new ArrayList<>();
    for (int i = random.nextInt(4); i >= 0; i--) {
      StringBuilder text = new StringBuilder();
      int words = random.nextInt(random.nextInt(10) == 0 ? 60 : 8);
      for (int word = 0; word < words; word++) {
        text.append(WORDS.get(random.nextInt(WORDS.size()))).append(' ');
      }
      texts.add(ruled(random, text.toString()));
    }
    return texts;
  }

  /** Returns a text, half of the time with rules. */
  private static SourceText ruled(Random random, String text) {
    SourceText ruled = SourceText.of(text);
    boolean isLine = text.indexOf('\n') < 0;
    return switch (random.nextInt(isLine ? 8 : 4)) {
      case 0 -> ruled.withForbidden(List.of("The", "on the"));
      case 1 -> ruled.withGlossary(new Glossary(List.of(new Term("Hund", "cat"))));
      case 4 -> ruled.withPrefix("The q");
      case 5 -> ruled.withPrefix("A cat ").withForbidden(List.of("dog"));
      case 6 -> ruled.withRequired(List.of("garden", "dog Quark"));
      default -> ruled;
    };
  }

  /** Returns a translation as text, with the exact bits of its numbers. */
  private static String bits(Translation translation) {
    StringBuilder text = new StringBuilder();
    text.append(translation.source()).append(translation.status());
    text.append(translation.terms()).append(translation.unmet());
    translation.parts().forEach(part -> text.append(bits(part.translation())));
    for (Candidate each : translation.candidates()) {
      text.append('\n').append(each.text()).append(each.tokens()).append(each.cut());
      text.append(Double.doubleToRawLongBits(each.score())).append(each.tokenLogProbabilities());
      each.attention()
          .forEach(
              row -> text.append(row.from()).append(Arrays.hashCode(row.weights())).append(' '));
    }
    return text.toString();
  }

  @Test
  void theModelsSayWhatTheyAre() {
    try (TranslationEngine engine = engine(EngineOptions.usual(), model, other)) {
      Map<LanguagePair, ModelInfo> pairs = engine.pairs();
      assertThat(pairs.keySet()).containsExactly(DE_EN, EN_DE);
      ModelInfo info = pairs.get(DE_EN);
      assertThat(info.name()).isEqualTo("random");
      assertThat(info.mostCandidates()).isEqualTo(3);
      assertThat(info.hasAttention()).isTrue();
      assertThat(info.isLoaded()).isFalse();
      assertThat(info.bytes()).isBetween(10_000L, 1_000_000L);
      engine.submit(new TranslationRequest(DE_EN, List.of("Der Hund"), 1)).join();
      assertThat(engine.pairs().get(DE_EN).isLoaded()).isTrue();
      assertThat(engine.pairs().get(EN_DE).isLoaded()).isFalse();
      assertThat(engine.statistics().loads()).isEqualTo(1);
    }
  }

  /** Many clients with random texts and rules get what one translator gives for each text alone. */
  @Test
  void theLoadChangesNoBit() throws InterruptedException {
    Map<LanguagePair, Path> models = Map.of(DE_EN, model, EN_DE, other);
    List<String> wrong = Collections.synchronizedList(new ArrayList<>());
    Map<TranslationRequest, List<Translated>> results =
        Collections.synchronizedMap(new LinkedHashMap<>());
    try (TranslationEngine engine = engine(EngineOptions.usual().withThreads(2), model, other)) {
      List<Thread> clients = new ArrayList<>();
      for (int client = 0; client < 6; client++) {
        Random random = new Random(client);
        clients.add(
            new Thread(
                () -> {
                  for (int i = 0; i < 6; i++) {
                    LanguagePair pair = random.nextBoolean() ? DE_EN : EN_DE;
                    TranslationRequest request =
                        TranslationRequest.of(pair, texts(random), 1 + random.nextInt(4));
                    CompletableFuture<List<Translated>> future = engine.submit(request);
                    if (random.nextInt(6) == 0) {
                      future.cancel(true);
                    } else {
                      results.put(request, future.join());
                    }
                  }
                }));
      }
      clients.forEach(Thread::start);
      for (Thread client : clients) {
        client.join();
      }
      assertThat(engine.charactersInWork()).isZero();
    }
    assertThat(results).hasSizeGreaterThan(20);
    for (int nBest = 1; nBest <= 3; nBest++) {
      int most = nBest;
      for (Map.Entry<LanguagePair, Path> each : models.entrySet()) {
        try (Translator alone =
            Translator.load(each.getValue(), it -> it.withNBest(most).withAttention())) {
          results.forEach(
              (request, found) -> {
                if (request.pair().equals(each.getKey()) && Math.min(request.nBest(), 3) == most) {
                  for (int i = 0; i < found.size(); i++) {
                    SourceText text = request.texts().get(i);
                    String expected = bits(alone.translateTexts(List.of(text)).get(0));
                    if (!bits(found.get(i).translation()).equals(expected)) {
                      wrong.add(text.toString());
                    }
                  }
                  assertThat(found).hasSameSizeAs(request.texts());
                }
              });
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void aGlossaryIsThatOfTheCommand() {
    Glossary glossary = new Glossary(List.of(new Term("Hund", "cat"), new Term("Milch", "book")));
    Glossary own = new Glossary(List.of(new Term("Hund", "dog")));
    List<String> texts = List.of("Der Hund trinkt Milch .", "Quark Hund\nMilch Hund");
    TranslationRequest request = new TranslationRequest(DE_EN, texts, 1);
    try (TranslationEngine engine =
            engine(EngineOptions.usual().withGlossaries(Map.of(DE_EN, glossary)), model, other);
        Translator alone = Translator.load(model, TranslationOptions::withAttention)) {
      engine.preload();
      assertThat(engine.submit(request).join())
          .extracting(found -> bits(found.translation()))
          .isEqualTo(alone.translate(texts, glossary).stream().map(it -> bits(it)).toList());
      List<SourceText> ruled =
          texts.stream().map(text -> SourceText.of(text).withGlossary(own)).toList();
      List<Translated> changed = engine.submit(TranslationRequest.of(DE_EN, ruled, 1)).join();
      assertThat(changed)
          .extracting(found -> bits(found.translation()))
          .isEqualTo(
              alone.translate(texts, glossary.with(own)).stream().map(it -> bits(it)).toList());
      assertThat(changed.get(0).text()).contains("dog").contains("book").doesNotContain("cat");
    }
    assertThatThrownBy(
            () -> engine(EngineOptions.usual().withGlossaries(Map.of(EN_DE, own)), model))
        .hasMessage("found a glossary of en-de, but no model");
  }

  @Test
  void aTermThatTheModelCannotWriteIsTold() {
    List<String> log = new ArrayList<>();
    Glossary glossary = new Glossary(List.of(new Term("Hund", "Quark"), new Term("im", "in")));
    try (TranslationEngine engine =
        new TranslationEngine(
            List.of(served(model)),
            EngineOptions.usual().withGlossaries(Map.of(DE_EN, glossary)),
            log::add)) {
      engine.submit(new TranslationRequest(DE_EN, List.of("Hund"), 1)).join();
    }
    assertThat(log)
        .containsExactly(
            "glossary of de-en: warning: the model's vocabulary lacks words of 'Quark'");
  }

  @Test
  void aPrecisionThatTheKernelsLackIsTold() {
    List<String> log = new ArrayList<>();
    EngineOptions options =
        EngineOptions.usual()
            .withKernels(
                chosen ->
                    chosen.withPrecision(PrecisionChoice.INT8).withKernels(KernelChoice.REFERENCE));
    try (TranslationEngine engine =
        new TranslationEngine(List.of(served(model)), options, log::add)) {
      engine.submit(new TranslationRequest(DE_EN, List.of("Hund"), 1)).join();
    }
    assertThat(log)
        .containsExactly(model + ": precision: no int8 with reference kernels, so fp32 it is");
  }

  @Test
  void wordsHaveSpansAttentionAndConfidence() {
    try (TranslationEngine engine = engine(EngineOptions.usual(), model)) {
      String text = "Der Hund schläft.\nEine Katze trinkt!";
      Translated found =
          engine.submit(new TranslationRequest(DE_EN, List.of(text), 2)).join().get(0);
      assertThat(found.source()).isEqualTo(text);
      assertThat(found.text()).contains("\n");
      assertThat(found.translation().parts()).hasSize(2);
      for (Candidate each : found.candidates()) {
        TextAlignment alignment = found.alignment(each);
        assertThat(alignment.source()).hasSize(8);
        assertThat(alignment.source().get(3).in(text)).isEqualTo(".");
        double[] confidence = found.confidence(each);
        assertThat(confidence).hasSameSizeAs(alignment.target());
        assertThat(Arrays.stream(confidence)).allMatch(value -> value > 0 && value <= 1);
      }
    }
  }

  @Test
  void theConfidenceIsCalibrated() {
    Path calibrated = folder.resolve("calibrated.nmt4j");
    CalibratedModel.write(
        model,
        TranslationModel.load(model),
        new WordCalibration(new PlattScaling(0, 0), 1),
        Map.of(),
        calibrated);
    try (TranslationEngine engine = engine(EngineOptions.usual(), calibrated)) {
      Translated found =
          engine.submit(new TranslationRequest(DE_EN, List.of("Der Hund."), 1)).join().get(0);
      assertThat(found.confidence(found.candidates().get(0))).isNotEmpty().containsOnly(0.5);
    }
  }

  @Test
  void unknownLanguagesAndClosedEnginesFail() {
    TranslationEngine engine = engine(EngineOptions.usual(), model);
    assertThat(engine.submit(new TranslationRequest(EN_DE, List.of("a"), 1)))
        .failsWithin(Duration.ZERO)
        .withThrowableThat()
        .withCauseInstanceOf(UnknownPairException.class)
        .withMessageContaining("no model translates from en to de");
    assertThat(engine.charactersInWork()).isZero();
    engine.close();
    assertThat(engine.submit(new TranslationRequest(DE_EN, List.of("a"), 1)))
        .failsWithin(Duration.ZERO)
        .withThrowableThat()
        .withCauseInstanceOf(IllegalStateException.class);
  }

  @Test
  void closingEndsAcceptedWork() {
    TranslationEngine engine = engine(EngineOptions.usual(), model);
    List<CompletableFuture<List<Translated>>> futures = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      futures.add(engine.submit(new TranslationRequest(DE_EN, List.of("Der Hund " + i), 1)));
    }
    engine.close();
    assertThat(futures).allSatisfy(future -> assertThat(future).isCompleted());
  }

  @Test
  void aModelThatTurnsBadFailsItsRequestsOnly() throws IOException {
    Path bad = folder.resolve("bad.nmt4j");
    Files.copy(other, bad);
    try (TranslationEngine engine = engine(EngineOptions.usual(), model, bad)) {
      Files.writeString(bad, "PK");
      assertThat(engine.submit(new TranslationRequest(EN_DE, List.of("a"), 1)))
          .failsWithin(Duration.ofSeconds(30))
          .withThrowableThat()
          .withCauseInstanceOf(ModelFailedException.class)
          .withMessageContaining("the model of en-de cannot be loaded at the moment");
      assertThat(engine.submit(new TranslationRequest(DE_EN, List.of("Der Hund"), 1)).join())
          .hasSize(1);
      assertThat(engine.statistics().loadFailures()).isEqualTo(1);
    }
  }
}
