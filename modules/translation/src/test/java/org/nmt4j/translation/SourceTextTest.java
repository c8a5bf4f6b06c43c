package org.nmt4j.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nmt4j.nn.parallel.Workers;
import org.nmt4j.recipe.MaxOutputLength;
import org.nmt4j.recipe.ShortlistSettings;
import org.nmt4j.recipe.UnknownWords;
import org.nmt4j.tokenization.TextPipeline;
import org.nmt4j.translation.Translation.Candidate;

/** Translates texts with prefixes, required and forbidden phrases. */
class SourceTextTest {
  private static final String LINE = "Das Haus ist groß.";
  private static final String PIECES = "pieces";
  private static final String WORDS = "words";
  private static final String LETTERS = "letters";

  @TempDir private static Path folder;
  private static final Map<String, TranslationModel> MODELS = new HashMap<>();

  @BeforeAll
  static void prepare() {
    WordModels models = new WordModels(folder);
    MODELS.put(PIECES, models.model());
    MODELS.put("other", models.model("seed=6", "model.decoder.hidden_size=16"));
    MODELS.put("lower", models.model("tokenization.target.lowercase=true"));
    MODELS.put(WORDS, models.model("tokenization.target.subword=none"));
    MODELS.put(
        LETTERS,
        models.model("tokenization.target={language: en, tokenizer: char, subword: none}"));
  }

  private static TranslationOptions options(String model, int beam) {
    return TranslationOptions.of(MODELS.get(model).recipe().decoding())
        .withBeamSize(beam)
        .withNBest(beam)
        .withAttention();
  }

  private static List<Translation> translate(
      String model, TranslationOptions options, SourceText... texts) {
    try (Workers workers = new Workers(1)) {
      return new Translator(MODELS.get(model), options, workers).translateTexts(List.of(texts));
    }
  }

  private static List<Candidate> candidates(String model, int beam, SourceText text) {
    return translate(model, options(model, beam), text).get(0).candidates();
  }

  /** Returns a translation as its tokens write it. */
  private static String decoded(String model, Candidate candidate) {
    return MODELS.get(model).pipelines().target().decode(candidate.tokens());
  }

  @ParameterizedTest
  @ValueSource(strings = {PIECES, WORDS, LETTERS, "lower"})
  void everyTranslationBeginsWithThePrefix(String model) {
    TextPipeline target = MODELS.get(model).pipelines().target();
    for (String prefix :
        List.of(
            "T",
            "The ho",
            "The house",
            "The house ",
            "The  HOUSE,",
            "cat (",
            "xylophone Wörter",
            "Жук ",
            "e\u0301 the",
            "  the dog is house",
            "The house is old and the house ")) {
      for (int beam : new int[] {1, 4}) {
        for (Candidate each : candidates(model, beam, SourceText.of(LINE).withPrefix(prefix))) {
          assertThat(each.text()).startsWith(prefix);
          String text = decoded(model, each);
          String wanted = target.normalize(prefix);
          assertThat(text.replace(" ", "")).startsWith(wanted.replace(" ", ""));
          if (prefix.endsWith(" ") && text.length() > wanted.length()) {
            assertThat(text).startsWith(wanted + " ");
          }
          assertThat(each.cut() || each.tokenLogProbabilities().size() > each.tokens().size())
              .isTrue();
        }
      }
    }
  }

  @Test
  void aWordIsCompletedUnlessASpaceFollows() {
    List<String> words = new ArrayList<>();
    for (String prefix : List.of("The house", "The house ")) {
      String text =
          translate(WORDS, options(WORDS, 1), SourceText.of(LINE).withPrefix(prefix))
              .get(0)
              .candidates()
              .get(0)
              .tokens()
              .get(1);
      words.add(text);
    }
    assertThat(words.get(0)).isIn("house", "household");
    assertThat(words.get(1)).isEqualTo("house");
    assertThat(candidates(WORDS, 30, SourceText.of(LINE).withPrefix("The house")))
        .extracting(each -> each.tokens().get(1))
        .contains("house", "household");
  }

  @Test
  void unknownWordsOfAPrefixStay() {
    SourceText text = SourceText.of(LINE).withPrefix("The xylophone ");
    TranslationOptions options = options(WORDS, 2).withUnknown(UnknownWords.REPLACE);
    try (Workers workers = new Workers(1)) {
      Translator translator = new Translator(MODELS.get(WORDS), options, workers);
      Translation found = translator.translateTexts(List.of(text)).get(0);
      for (Candidate each : found.candidates()) {
        assertThat(each.text()).startsWith("The xylophone ");
        assertThat(each.tokens()).startsWith("The", "xylophone");
        TextAlignment alignment = translator.alignment(LINE, found, each);
        assertThat(alignment.target().get(1).in(each.text())).isEqualTo("xylophone");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {PIECES, WORDS, LETTERS})
  void requiredPhrasesAreThere(String model) {
    SourceText text =
        SourceText.of(LINE).withRequired(List.of("dog", "house is")).withForbidden(List.of("cat"));
    TranslationOptions options = options(model, 4).withMaxLength(new MaxOutputLength(1, 40));
    Translation found = translate(model, options, text).get(0);
    assertThat(found.unmet()).isEmpty();
    for (Candidate each : found.candidates()) {
      assertThat(each.text().toLowerCase(Locale.ROOT))
          .containsPattern("\\bdog\\b")
          .containsPattern("\\bhouse is\\b");
    }
    assertThat(
            translate(model, options, SourceText.of(LINE).withRequired(List.of("Жук", "cat")))
                .get(0)
                .unmet())
        .containsExactly("Жук");
  }

  @ParameterizedTest
  @ValueSource(strings = {PIECES, WORDS, LETTERS})
  void forbiddenPhrasesAreNotThere(String model) {
    List<String> forbidden = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      SourceText text = SourceText.of(LINE).withForbidden(forbidden);
      List<Candidate> candidates = candidates(model, 4, text);
      for (Candidate each : candidates) {
        for (String phrase : forbidden) {
          assertThat(each.text())
              .doesNotContainPattern("(?<![\\p{L}\\d])" + phrase + "(?![\\p{L}\\d])");
        }
      }
      // Forbids the first word of the translations.
      candidates.stream()
          .flatMap(each -> Stream.of(each.text().split("[^\\p{L}]+")))
          .filter(word -> !word.isEmpty())
          .findFirst()
          .ifPresent(forbidden::add);
    }
    assertThat(forbidden).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {PIECES, WORDS})
  void forbiddenPunctuationIsNotThereBesideAWord(String model) {
    SourceText text = SourceText.of(LINE);
    List<String> marks =
        candidates(model, 4, text).stream()
            .flatMap(each -> Stream.of(each.text().split("[\\p{L}\\d\\s]+")))
            .filter(mark -> mark.length() == 1)
            .distinct()
            .toList();
    assertThat(marks).isNotEmpty();
    for (Candidate each : candidates(model, 4, text.withForbidden(marks))) {
      assertThat(each.text()).doesNotContain(marks);
    }
  }

  @Test
  void everyWayToWriteAForbiddenWordIsForbidden() {
    TargetGraphs graphs =
        new TargetGraphs(
            MODELS.get(PIECES).pipelines().target(), MODELS.get(PIECES).vocabularies().target());
    assertThat(graphs.phrase("house").get(0).tokens().count())
        .isGreaterThan(MODELS.get(PIECES).pipelines().target().encode("house").size());
    assertThat(graphs.phrase("Жук")).isEmpty();
    assertThat(graphs.beginning("hous").orElseThrow().tokens().count()).isPositive();
    assertThat(graphs.beginning("Ж")).isEmpty();
  }

  private static List<SourceText> texts() {
    Glossary glossary = new Glossary(List.of(new Term("Haus", "cat")));
    List<SourceText> texts = new ArrayList<>();
    for (String line :
        List.of(LINE, "Die Katze schläft.", "", "Das Haus ist alt. Der Hund ist alt. Haus.")) {
      SourceText text = SourceText.of(line);
      texts.add(text);
      texts.add(text.withPrefix("The ho"));
      texts.add(text.withPrefix("The dog sleeps. The "));
      texts.add(text.withRequired(List.of("is old")).withPrefix("Anna"));
      texts.add(text.withForbidden(List.of("The", "house", "is")));
      texts.add(text.withGlossary(glossary).withForbidden(List.of("cat")).withPrefix("A"));
    }
    return texts;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void aTranslationDependsOnItsTextAndRulesAlone(int beam) {
    for (boolean together : new boolean[] {false, true}) {
      List<TranslationModel> models =
          together ? List.of(MODELS.get(PIECES), MODELS.get("other")) : List.of(MODELS.get(PIECES));
      TranslationOptions options = options(PIECES, beam);
      List<String> alone = bits(models, options.withBatchSize(1), 1, texts());
      assertThat(bits(models, options.withBatchSize(64), 2, texts())).isEqualTo(alone);
      List<SourceText> order = new ArrayList<>(texts());
      List<String> reversed = new ArrayList<>(alone);
      Collections.reverse(order);
      Collections.reverse(reversed);
      assertThat(bits(models, options.withBatchSize(5), 1, order)).isEqualTo(reversed);
    }
  }

  private static List<String> bits(
      List<TranslationModel> models,
      TranslationOptions options,
      int threads,
      List<SourceText> all) {
    try (Workers workers = new Workers(threads)) {
      return new Translator(models, options, workers)
          .translateTexts(all).stream().map(TranslatorTest::bits).toList();
    }
  }

  @Test
  void aTextWithoutRulesHasTheUsualTranslation() {
    List<String> lines = texts().stream().map(SourceText::text).toList();
    TranslationOptions options = options(PIECES, 4);
    try (Workers workers = new Workers(1)) {
      Translator translator = new Translator(MODELS.get(PIECES), options, workers);
      assertThat(translator.translateTexts(lines.stream().map(SourceText::of).toList()))
          .extracting(TranslatorTest::bits)
          .isEqualTo(translator.translate(lines).stream().map(TranslatorTest::bits).toList());
    }
  }

  @Test
  void aShortlistHasTheTokensOfRules() {
    TranslationModel listed =
        new WordModels(folder).model("decoding.shortlist={frequent: 0, candidates: 1}");
    try (Workers workers = new Workers(1)) {
      TranslationOptions options =
          TranslationOptions.of(listed.recipe().decoding())
              .withMaxLength(new MaxOutputLength(1, 40))
              .withShortlist(new ShortlistSettings(0, 1));
      Translation found =
          new Translator(listed, options, workers)
              .translateTexts(
                  List.of(
                      SourceText.of("Hund").withPrefix("says An").withRequired(List.of("grey"))))
              .get(0);
      assertThat(found.text()).startsWith("says An").contains("grey");
    }
  }

  private static String parts(String prefix, String text) {
    try (Workers workers = new Workers(1)) {
      Translator translator =
          new Translator(MODELS.get(PIECES), options(PIECES, 1).withMaxTokens(4), workers);
      StringBuilder shown = new StringBuilder();
      for (TextPart part : translator.cut(SourceText.of(text).withPrefix(prefix))) {
        shown.append('[').append(part.text()).append('|').append(part.rules().prefix());
        shown.append(part.rules().isWhole() ? ".]" : "]");
      }
      return shown.toString();
    }
  }

  @Test
  void sentencesOfAPrefixBelongToThoseOfTheText() {
    String text = "Ja. Nein. Gut.";
    assertThat(parts("Yes", text)).isEqualTo("[Ja.|Yes][Nein.|][Gut.|]");
    assertThat(parts("Yes.", text)).isEqualTo("[Ja.|Yes.][Nein.|][Gut.|]");
    assertThat(parts("Yes. ", text)).isEqualTo("[Ja.|Yes..][Nein.|][Gut.|]");
    assertThat(parts(" Yes. No", text)).isEqualTo("[Ja.| Yes..][Nein.|No][Gut.|]");
    assertThat(parts("Yes. No. We ", text)).isEqualTo("[Ja.|Yes..][Nein.|No..][Gut.|We ]");
    assertThat(parts("Yes. No. Good. And. ", text))
        .isEqualTo("[Ja.|Yes..][Nein.|No..][Gut.|Good. And. ]");
    assertThat(parts("Yes. No", "Ja")).isEqualTo("[Ja|Yes. No]");
    // A sentence with a prefix is not cut, and any other one is.
    assertThat(parts("It", "Es regnet, es schneit, es hagelt. Es regnet, es schneit."))
        .isEqualTo("[Es regnet, es schneit, es hagelt.|It][Es regnet, |][es schneit.|]");
  }

  @Test
  void aTextOfSeveralSentencesBeginsWithItsPrefix() {
    for (String prefix : List.of("Yes. No. We", "Yes. ", "Yes. No. Good. And a")) {
      String text =
          translate(PIECES, options(PIECES, 1), SourceText.of("Ja. Nein. Gut.").withPrefix(prefix))
              .get(0)
              .text();
      assertThat(text).startsWith(prefix);
    }
  }

  @Test
  void contradictoryRulesAreRefused() {
    SourceText text = SourceText.of("a");
    assertThatThrownBy(() -> text.withRequired(List.of(" ")))
        .hasMessage("found a phrase without words, expected words");
    assertThatThrownBy(() -> text.withRequired(List.of("b")).withForbidden(List.of("b")))
        .hasMessage("found 'b' among the required and the forbidden phrases");
    assertThatThrownBy(() -> SourceText.of("a\nb").withPrefix("c"))
        .hasMessage("found a prefix or a required phrase with several lines, expected one line");
    assertThatThrownBy(() -> text.withPrefix("c\nd")).hasMessageContaining("expected one line");
    assertThat(SourceText.of("a\nb").withForbidden(List.of("c")).text()).isEqualTo("a\nb");
  }
}
