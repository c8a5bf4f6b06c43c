package org.nmt4j.tokenization;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nmt4j.tokenization.bpe.BpeLearner;
import org.nmt4j.tokenization.bpe.BpeSegmenter;
import org.nmt4j.tokenization.normalization.TextNormalizer;
import org.nmt4j.tokenization.tokenizer.Tokenizer;
import org.nmt4j.tokenization.tokenizer.Tokenizers;
import org.nmt4j.tokenization.vocabulary.TokenCounts;

class TokenizedTextTest {
  /** Characters that join with neighbours, change in a Unicode form, or separate words. */
  private static final List<String> CHARACTERS =
      List.of(
          "a", "b", "B", "1", "2", " ", "  ", "\t", "\n", ".", ",", "'", "\"", "(", "。", "，", "猫",
          "\u00A0", "\u2003", "\u3000", "\u2028", "\u001C", "\u0085", "\u200B", "\u200D", "\u0301",
          "\u0308", "\u00B4", "\u0130", "\uFDFA", "\u03A3", "\u03B1", "\u0387", "\u1E9E", "\uFB01",
          "\u212B", "\uAC00", "\u1100", "\u1161", "\u2581", "\uFFED", "\uFFEE", "@@", "😀",
          "\uD83D", "\uDE00", "🇩", "\u0E33", "\u3099", "か");

  private static String text(Random random, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(CHARACTERS.get(random.nextInt(CHARACTERS.size())));
    }
    return text.toString();
  }

  private static Tokenizer tokenizer(String name) {
    return switch (name) {
      case "simple" -> Tokenizers.opennlpSimple();
      case "me" -> Tokenizers.opennlpMe("de");
      case "whitespace" -> Tokenizers.whitespace();
      default -> Tokenizers.characters();
    };
  }

  private static TextPipeline pipeline(String name, String form, boolean lowercase, boolean bpe) {
    TextNormalizer normalizer =
        new TextNormalizer(
            form.equals("none") ? Optional.empty() : Optional.of(Normalizer.Form.valueOf(form)),
            lowercase);
    TextPipeline words = new TextPipeline(normalizer, tokenizer(name), Optional.empty());
    if (!bpe) {
      return words;
    }
    TokenCounts counts = new TokenCounts();
    Random random = new Random(1);
    for (int i = 0; i < 300; i++) {
      counts.addAll(TextPipeline.protect(words.words(text(random, 20))));
    }
    return new TextPipeline(
        normalizer, tokenizer(name), Optional.of(new BpeSegmenter(BpeLearner.learn(counts, 100))));
  }

  @ParameterizedTest
  @CsvSource({
    "simple, NFC, false, false",
    "simple, NFC, true, true",
    "simple, NFKC, true, true",
    "me, NFC, false, true",
    "me, NFKC, true, false",
    "whitespace, none, false, false",
    "whitespace, NFKC, true, true",
    "char, none, false, false",
    "char, NFC, true, false",
    "char, NFKC, true, true",
  })
  void eachPartHasTheTokensThatItHasAlone(
      String tokenizer, String form, boolean lowercase, boolean bpe) {
    TextPipeline pipeline = pipeline(tokenizer, form, lowercase, bpe);
    Random random = new Random(7);
    for (int i = 0; i < 100; i++) {
      String text = text(random, random.nextInt(40));
      TokenizedText tokenized = new TokenizedText(pipeline, text);
      assertThat(tokenized.tokens(0, text.length())).as(text).isEqualTo(pipeline.encode(text));
      assertThat(pipeline.wordsOf(pipeline.encode(text))).as(text).isEqualTo(pipeline.words(text));
      for (int j = 0; j < 8; j++) {
        int from = random.nextInt(text.length() + 1);
        int to = from + random.nextInt(text.length() - from + 1);
        List<String> alone = pipeline.encode(text.substring(from, to));
        assertThat(tokenized.tokens(from, to)).as(text).isEqualTo(alone);
        assertThat(tokenized.count(from, to)).as(text).isEqualTo(alone.size());
      }
    }
  }

  @Test
  void aTextWithoutTokensHasNone() {
    TextPipeline pipeline = pipeline("char", "NFC", false, false);
    assertThat(new TokenizedText(pipeline, "").count()).isZero();
    assertThat(new TokenizedText(pipeline, " \t").tokens(0, 2)).isEmpty();
    assertThat(new TokenizedText(pipeline, " a b ").tokens(0, 5)).containsExactly("a", "▁", "b");
  }
}
