package org.nmt4j.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nmt4j.nn.parallel.Workers;
import org.nmt4j.recipe.UnknownWords;
import org.nmt4j.tokenization.TextPipeline;
import org.nmt4j.tokenization.bpe.BpeCodes;
import org.nmt4j.tokenization.bpe.BpeLearner;
import org.nmt4j.tokenization.bpe.BpeSegmenter;
import org.nmt4j.tokenization.normalization.TextNormalizer;
import org.nmt4j.tokenization.normalization.WhiteSpace;
import org.nmt4j.tokenization.tokenizer.Tokenizer;
import org.nmt4j.tokenization.tokenizer.Tokenizers;
import org.nmt4j.tokenization.vocabulary.TokenCounts;
import org.nmt4j.translation.TextAlignment.Span;

class TextAlignmentTest {
  private static final TranslationModel MODEL = ReverseModels.trained();

  private static TextPipeline pipeline(Tokenizer tokenizer, boolean bpe) {
    TokenCounts counts = new TokenCounts();
    counts.addAll(List.of("der", "Hund", "der", "Hut", "Hunde"));
    BpeCodes codes = BpeLearner.learn(counts, 4);
    return new TextPipeline(
        new TextNormalizer(Optional.of(Normalizer.Form.NFKC), true),
        tokenizer,
        bpe ? Optional.of(new BpeSegmenter(codes)) : Optional.empty());
  }

  private static String shown(String text, List<SpannedWord> words) {
    return words.stream().map(word -> word.span().in(text)).collect(Collectors.joining("|"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "Der  Hund bellt (laut).;Der|Hund|bellt|(|laut|)|.",
        "\t\u00a0Am\u2003 3.\u20285. ;Am|3|.|5|.",
        "das 3rd T-Shirt;das|3|rd|T|-|Shirt",
        "sie's don't;sie|'|s|don|'|t",
        "Wu\u0308rde \u00c5ngstr\u00f6m;Wu\u0308rde|\u00c5ngstr\u00f6m",
        "ein \ud83d\udc69\u200d\ud83d\ude80 im All\ud83d\ude00!;"
            + "ein|\ud83d\udc69\u200d\ud83d\ude80|im|All|\ud83d\ude00|!",
        "\u00bd Liter, \ufb01nal;\u00bd|Liter|,|\ufb01nal",
        "\u039f\u0394\u039f\u03a3 x;\u039f\u0394\u039f\u03a3|x",
        "a\ud800b c;a|\ud800|b|c",
        "x@@ y\uffed z;x|@@|y|\uffed|z",
        "a\u00b4b c;a|\u00b4|b|c"
      })
  void wordsKeepTheirCharacters(String text, String expected) {
    for (boolean bpe : new boolean[] {false, true}) {
      TextPipeline pipeline = pipeline(Tokenizers.opennlpSimple(), bpe);
      List<String> tokens = pipeline.encode(text);
      List<SpannedWord> words = SpannedWord.ofSource(pipeline, text, tokens);
      assertThat(shown(text, words)).isEqualTo(expected);
      assertThat(words.stream().flatMap(word -> word.tokens().stream()).sorted())
          .hasSize(tokens.size())
          .doesNotHaveDuplicates();
      String line = pipeline.decode(tokens);
      List<SpannedWord> target =
          SpannedWord.ofTarget(pipeline, line, tokens.stream().map(List::of).toList());
      assertThat(shown(line, target).replaceAll("[| ]", "")).isEqualTo(line.replace(" ", ""));
    }
  }

  @Test
  void charactersBecomeWords() {
    TextPipeline pipeline = pipeline(Tokenizers.characters(), false);
    String text = " Der  Hund, 42kg. \u6211\u4eec \u2581";
    List<SpannedWord> words =
        SpannedWord.joinLetters(text, SpannedWord.ofSource(pipeline, text, pipeline.encode(text)));
    assertThat(shown(text, words)).isEqualTo("Der|Hund|,|42|kg|.|\u6211|\u4eec|\u2581");
    assertThat(words.get(0).tokens()).containsExactly(0, 1, 2, 3);
  }

  private static void check(String text, Translation translation, TextAlignment alignment) {
    assertCovers(text, alignment.source());
    assertCovers(translation.text(), alignment.target());
    assertThat(alignment.weights()).hasSameSizeAs(alignment.target());
    for (WordWeights row : alignment.weights()) {
      assertThat(row.from()).isNotNegative();
      assertThat(row.to()).isLessThanOrEqualTo(alignment.source().size());
      assertThat(Arrays.stream(row.weights()).sum()).isCloseTo(1, within(1e-5));
    }
  }

  private static void assertCovers(String text, List<Span> spans) {
    int end = 0;
    for (Span span : spans) {
      assertThat(span.from()).isGreaterThanOrEqualTo(end);
      assertThat(WhiteSpace.collapse(text.substring(end, span.from()))).isEmpty();
      end = span.to();
    }
    assertThat(WhiteSpace.collapse(text.substring(end))).isEmpty();
  }

  private static TranslationOptions options() {
    return TranslationOptions.of(MODEL.recipe().decoding());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " \n ",
        "a b c",
        "  a  b c !\td e f g !\n\n a b ! \r\nb\u00a0c",
        "a b c d e f g h i j k a b c d e f g h i j k a b c d e f g h i j k",
        "abcdefghijklmnopqrstuvwxyz \ud83d\ude00 a"
      })
  void everyTextIsAligned(String text) {
    try (Workers workers = new Workers(1)) {
      TranslationOptions options = options().withAttention().withNBest(2);
      Translator translator = new Translator(MODEL, options, workers);
      Translation translation = translator.translate(text);
      check(
          text,
          translation,
          translator.alignment(text, translation, translation.candidates().get(0)));
      assertThat(translation.candidates())
          .allSatisfy(each -> translator.alignment(text, translation, each));
    }
  }

  @Test
  void sentencesLookAtThemselves() {
    String text = "a b c !\n\n d e f g !";
    Translation translation;
    TextAlignment alignment;
    try (Workers workers = new Workers(1)) {
      Translator translator = new Translator(MODEL, options().withAttention(), workers);
      translation = translator.translate(text);
      alignment = translator.alignment(text, translation, translation.candidates().get(0));
      assertThatThrownBy(
              () -> translator.alignment("a b", translation, translation.candidates().get(0)))
          .isInstanceOf(IllegalArgumentException.class);
    }
    int lineEnd = translation.text().indexOf('\n');
    for (int i = 0; i < alignment.target().size(); i++) {
      int column = alignment.target().get(i).to() <= lineEnd ? 4 : 0;
      for (int j = column; j < column + (column == 4 ? 5 : 4); j++) {
        assertThat(alignment.weights().get(i).weight(j)).isZero();
      }
    }
  }

  @Test
  void theProbabilitiesOfAllWordsAreThatOfTheText() {
    String text = "a b c !\n\n d e f g !";
    try (Workers workers = new Workers(1)) {
      Translator translator =
          new Translator(MODEL, options().withAttention().withNBest(2), workers);
      Translation translation = translator.translate(text);
      for (Translation.Candidate each : translation.candidates()) {
        List<WordConfidence> words = translator.wordConfidences(translation, each);
        assertThat(words)
            .extracting(WordConfidence::span)
            .isEqualTo(translator.alignment(text, translation, each).target());
        double product = words.stream().mapToDouble(WordConfidence::logProbability).sum();
        double ends = each.logProbability() - product;
        assertThat(ends).isBetween(-20.0, 0.0);
        assertThat(
                each.tokenLogProbabilities().subList(0, each.tokens().size()).stream()
                    .mapToDouble(Double::doubleValue)
                    .sum())
            .isCloseTo(product, within(1e-9));
      }
    }
  }

  @Test
  void replacedWordsHaveTheirPlaces() {
    TranslationModel model =
        MODEL.withLexicon(new Lexicon(Map.of("Quelle", "the spring", "leer", "")));
    String text = "a Quelle b";
    try (Workers workers = new Workers(1)) {
      Translator translator =
          new Translator(
              model, options().withUnknown(UnknownWords.REPLACE).withAttention(), workers);
      Translation translation = translator.translate(text);
      check(
          text,
          translation,
          translator.alignment(text, translation, translation.candidates().get(0)));
    }
  }

  @Test
  void withoutAttentionThereIsNoAlignment() {
    try (Workers workers = new Workers(1)) {
      Translator translator = new Translator(MODEL, options(), workers);
      Translation translation = translator.translate("a b");
      assertThatThrownBy(
              () -> translator.alignment("a b", translation, translation.candidates().get(0)))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("withAttention()");
      assertThat(translator.marks()).isEqualTo(KnownMarks.NONE);
    }
  }
}
