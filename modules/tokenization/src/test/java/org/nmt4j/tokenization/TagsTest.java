package org.nmt4j.tokenization;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nmt4j.tokenization.bpe.BpeLearner;
import org.nmt4j.tokenization.bpe.BpeSegmenter;
import org.nmt4j.tokenization.bpe.MergeDropout;
import org.nmt4j.tokenization.normalization.TextNormalizer;
import org.nmt4j.tokenization.tokenizer.Tokenizer;
import org.nmt4j.tokenization.tokenizer.Tokenizers;
import org.nmt4j.tokenization.vocabulary.TokenCounts;

/** Tests tags, which are one token where they stand between white space. */
class TagsTest {
  private static final List<String> TAGS = List.of("<bt>", "<2de>");

  private static Tokenizer tokenizer(String name) {
    return switch (name) {
      case "simple" -> Tokenizers.opennlpSimple();
      case "whitespace" -> Tokenizers.whitespace();
      default -> Tokenizers.characters();
    };
  }

  private static TextPipeline pipeline(String tokenizer, boolean bpe) {
    TextNormalizer normalizer = new TextNormalizer(Optional.of(Normalizer.Form.NFKC), true);
    Optional<BpeSegmenter> segmenter = Optional.empty();
    if (bpe) {
      TokenCounts counts = new TokenCounts();
      counts.addAll(List.of("haus", "haus", "laus", "ein", "eine"));
      segmenter = Optional.of(new BpeSegmenter(BpeLearner.learn(counts, 4)));
    }
    return new TextPipeline(normalizer, tokenizer(tokenizer), segmenter);
  }

  @ParameterizedTest
  @CsvSource({"simple, true", "simple, false", "whitespace, true", "char, false"})
  void aTagIsOneTokenAndTheRestStaysAsItIs(String name, boolean bpe) {
    TextPipeline plain = pipeline(name, bpe);
    TextPipeline tagged = plain.keepingTags(TAGS);
    String line = "Ein Haus, eine LAUS.";
    List<String> tokens = tagged.encode("<bt> " + line);
    assertThat(tokens.get(0)).isEqualTo("<bt>");
    int space = plain.space().size();
    assertThat(tokens.subList(1 + space, tokens.size())).isEqualTo(plain.encode(line));
    assertThat(tagged.encode(line)).isEqualTo(plain.encode(line));
    assertThat(tagged.decode(tokens)).isEqualTo("<bt> ein haus, eine laus.");
    MergeDropout dropout = new MergeDropout(0.5, 1, 2, 3);
    assertThat(tagged.encode("<bt> " + line, dropout).get(0)).isEqualTo("<bt>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"simple", "whitespace", "char"})
  void partsOfATextHaveTheTokensOfTheParts(String name) {
    TextPipeline tagged = pipeline(name, !name.equals("char")).keepingTags(TAGS);
    String text = "<bt>  Haus <2de> eine<bt>, <bt> <bt>\tx";
    TokenizedText tokenized = new TokenizedText(tagged, text);
    for (int from = 0; from <= text.length(); from++) {
      for (int to = from; to <= text.length(); to++) {
        assertThat(tokenized.tokens(from, to)).isEqualTo(tagged.encode(text.substring(from, to)));
      }
    }
  }

  @Test
  void insideAWordATagIsText() {
    TextPipeline plain = pipeline("simple", true);
    TextPipeline tagged = plain.keepingTags(TAGS);
    for (String line : List.of("x<bt>", "<bt>x", "<bt>,", "< bt >", "<BTX>")) {
      assertThat(tagged.encode(line)).as(line).isEqualTo(plain.encode(line));
    }
    assertThat(tagged.encode("<BT>")).as("the line is lower-cased").containsExactly("<bt>");
    assertThat(plain.keepingTags(List.of())).isSameAs(plain);
  }

  @Test
  void placeholdersStayTokensToo() {
    TextPipeline both = pipeline("simple", true).keepingPlaceholders().keepingTags(TAGS);
    assertThat(both.encode("<bt> \uFF5F1\uFF60 haus")).startsWith("<bt>", "\uFF5F1\uFF60");
  }
}
