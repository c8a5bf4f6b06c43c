package org.nmt4j.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.nmt4j.model.file.ModelFile;
import org.nmt4j.nn.parallel.Workers;
import org.nmt4j.recipe.SentenceMode;

/** Translates texts of several sentences and lines, and interrupts translations. */
@Timeout(120)
class TranslatorSentencesTest {
  private static final TranslationModel MODEL = ReverseModels.trained();
  private static final List<String> SENTENCES = List.of("a b c !", "d e f g !", "h i j k !");

  private static TranslationOptions options() {
    return TranslationOptions.of(MODEL.recipe().decoding());
  }

  private static List<Translation> translate(TranslationOptions options, List<String> texts) {
    return translate(MODEL, options, texts);
  }

  private static List<Translation> translate(
      TranslationModel model, TranslationOptions options, List<String> texts) {
    try (Workers workers = new Workers(2)) {
      return new Translator(model, options, workers).translate(texts);
    }
  }

  private static List<String> alone() {
    return translate(options(), SENTENCES).stream().map(Translation::text).toList();
  }

  @Test
  void eachSentenceIsTranslatedAsAlone() {
    Translation whole = translate(options(), List.of(String.join(" ", SENTENCES))).get(0);
    assertThat(whole.text()).isEqualTo(String.join(" ", alone()));
    assertThat(whole.parts()).extracting(Translation.Part::text).isEqualTo(SENTENCES);
    assertThat(whole.sourceWords()).isEqualTo(14);
    assertThat(whole.unknownSourceWords()).isEqualTo(3);
  }

  @Test
  void sixtySentencesAreSixty() {
    String text = String.join(" ", Collections.nCopies(60, "a b c !"));
    Translation whole = translate(options(), List.of(text)).get(0);
    assertThat(whole.partCount()).isEqualTo(60);
    assertThat(whole.text()).isEqualTo(String.join(" ", Collections.nCopies(60, alone().get(0))));
  }

  @Test
  void partsOfSeveralTextsAreTranslatedTogether() {
    List<String> texts = List.of(String.join(" ", SENTENCES), "", SENTENCES.get(2) + "\n\na b !");
    try (Workers workers = new Workers(2)) {
      Translator translator = new Translator(MODEL, options().withBatchSize(3), workers);
      List<List<TextPart>> cut = texts.stream().map(translator::cut).toList();
      List<TextPart> all = cut.stream().flatMap(List::stream).toList();
      List<Translation> translations = translator.translateParts(all);
      int from = 0;
      for (int i = 0; i < texts.size(); i++) {
        int to = from + cut.get(i).size();
        assertThat(TranslatorTest.bits(Translator.join(cut.get(i), translations.subList(from, to))))
            .isEqualTo(TranslatorTest.bits(translator.translate(texts.get(i))));
        from = to;
      }
    }
  }

  @Test
  void linesOfATextStay() {
    String text = SENTENCES.get(0) + "\n\n" + SENTENCES.get(1) + "\r\n" + SENTENCES.get(2) + "\n";
    List<String> alone = alone();
    assertThat(translate(options(), List.of(text)).get(0).text())
        .isEqualTo(alone.get(0) + "\n\n" + alone.get(1) + "\r\n" + alone.get(2) + "\n");
    Translation empty = translate(options(), List.of(" \n")).get(0);
    assertThat(empty.status()).isEqualTo(TranslationStatus.EMPTY);
    assertThat(empty.text()).isEqualTo("\n");
  }

  @Test
  void whatTheModelKnowsAboutItsLinesDecides() {
    String text = String.join(" ", SENTENCES);
    LengthRatio lengths = new LengthRatio(1, -9, 9);
    TranslationModel several = MODEL.withLines(Optional.of(new TrainedLines(0.5, 90, lengths)));
    TranslationModel shorter = MODEL.withLines(Optional.of(new TrainedLines(0.5, 6, lengths)));
    TranslationModel old = MODEL.withLines(Optional.empty());
    assertThat(translate(several, options(), List.of(text)).get(0).parts()).isEmpty();
    assertThat(translate(shorter, options(), List.of(text)).get(0).parts())
        .hasSize(3)
        .allMatch(part -> part.translation().source().size() <= 6);
    assertThat(translate(old, options(), List.of(text)).get(0).parts()).hasSize(3);
    TranslationOptions keep = options().withSentences(SentenceMode.KEEP);
    assertThat(translate(old, keep, List.of(text)).get(0).parts()).isEmpty();
    assertThat(translate(old, keep.withMaxTokens(3), List.of(text)).get(0).parts())
        .hasSizeGreaterThan(3);
    assertThat(PartPlan.of(old, options()).assumption().orElseThrow())
        .contains("single sentences", "data.max_length is 80");
    assertThat(PartPlan.of(old, keep).assumption()).isEmpty();
    assertThat(PartPlan.of(MODEL, options()).assumption()).isEmpty();
  }

  @Test
  void trainingTellsWhatLinesItSaw() {
    TrainedLines lines = MODEL.lines().orElseThrow();
    assertThat(lines.singleSentences()).isTrue();
    assertThat(lines.longestSource()).isEqualTo(8);
    assertThat(lines.lengths().mean()).isEqualTo(1);
  }

  @Test
  void candidatesAndAttentionAreThoseOfTheWholeText() {
    String text = String.join(" ", SENTENCES);
    try (Workers workers = new Workers(1)) {
      TranslationOptions some = options().withNBest(3).withAttention();
      Translator translator = new Translator(MODEL, some, workers);
      Translation whole = translator.translate(text);
      assertThat(whole.candidates()).hasSizeGreaterThan(1);
      for (Translation.Candidate each : whole.candidates()) {
        WordAttention attention = translator.attention(whole, each);
        assertThat(attention.source()).hasSize(15).startsWith("a", "b", "c", "!", "d");
        assertThat(String.join(" ", attention.target())).startsWith(each.text());
        assertThat(each.attention())
            .allMatch(row -> row.from() + row.weights().length <= 15)
            .anyMatch(row -> row.from() > 0);
      }
    }
  }

  @Test
  void aModelIsReadFromAStream(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("model.nmt4j");
    ModelFile.write(file, MODEL.contents(), MODEL.weights());
    byte[] bytes = Files.readAllBytes(file);
    try (Translator translator =
        Translator.load(new ByteArrayInputStream(bytes), options -> options.withThreads(1))) {
      assertThat(translator.translate(SENTENCES.get(0)).text()).isEqualTo(alone().get(0));
      assertThat(translator.plan().mostTokens()).isEqualTo(8);
    }
  }

  /** Returns more lines than can be translated before the test interrupts. */
  private static List<String> muchText() {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 2000; i++) {
      lines.addAll(ReverseModels.CORPUS.test());
    }
    return lines;
  }

  private static Throwable failure(FutureTask<?> task) throws InterruptedException {
    try {
      task.get();
      return null;
    } catch (ExecutionException e) {
      return e.getCause();
    }
  }

  @Test
  void anInterruptEndsATranslationAndLeavesNoWork() throws Exception {
    List<String> much = muchText();
    try (Workers workers = new Workers(2)) {
      Translator translator = new Translator(MODEL, options(), workers);
      boolean[] flag = new boolean[1];
      FutureTask<List<Translation>> task =
          new FutureTask<>(
              () -> {
                try {
                  return translator.translate(much);
                } finally {
                  flag[0] = Thread.currentThread().isInterrupted();
                  assertThat(workers.idle()).isEqualTo(2);
                }
              });
      Thread thread = new Thread(task);
      thread.start();
      while (workers.idle() == 2 && thread.isAlive()) {
        Thread.onSpinWait();
      }
      thread.interrupt();
      assertThat(failure(task)).isInstanceOf(CancellationException.class);
      assertThat(flag[0]).isTrue();
      assertThat(translator.translate("a b").text()).isNotEmpty();
    }
  }

  @Test
  void closingEndsATranslation() throws Exception {
    List<String> much = muchText();
    try (Workers workers = new Workers(2)) {
      Translator translator = new Translator(MODEL, options(), workers);
      FutureTask<List<Translation>> task = new FutureTask<>(() -> translator.translate(much));
      Thread thread = new Thread(task);
      thread.start();
      while (workers.idle() == 2 && thread.isAlive()) {
        Thread.onSpinWait();
      }
      translator.close();
      assertThat(workers.idle()).isEqualTo(2);
      assertThat(failure(task))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("the translator is closed");
      assertThatThrownBy(() -> translator.translate(List.of()))
          .isInstanceOf(IllegalStateException.class);
    }
  }
}
