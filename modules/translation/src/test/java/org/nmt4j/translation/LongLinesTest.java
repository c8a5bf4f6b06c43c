package org.nmt4j.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nmt4j.recipe.BpeSettings;
import org.nmt4j.recipe.SideTokenization;
import org.nmt4j.recipe.SubwordType;
import org.nmt4j.recipe.TokenizationSettings;
import org.nmt4j.recipe.TokenizerType;
import org.nmt4j.recipe.UnicodeForm;
import org.nmt4j.tokenization.TextPipeline;
import org.nmt4j.tokenization.TextPipelines;
import org.nmt4j.tokenization.normalization.WhiteSpace;

/** Checks that long lines are cut as if each part was tokenized on its own. */
class LongLinesTest {
  private static final List<String> UNITS =
      List.of(
          "Hund", "schläft", "weit", "lowest", "Σοφός", "z.B.", "3,5", "don't", "猫が", "学生",
          "e\u0301", "😀", "\u00B4", "\uFDFA", "ﬁn", "@@", "▁", "\uFFED", " ", " ", " ", "  ", "\t",
          "\u00A0", "\u3000", "\u0301", ".", ". ", "! ", "?\" ", "… ", ", ", "; ", "– ", "。", "！」",
          "，", "、", "-", "\uD83D");

  private static String line(Random random) {
    StringBuilder line = new StringBuilder();
    for (int length = random.nextInt(60); length > 0; length--) {
      line.append(UNITS.get(random.nextInt(UNITS.size())));
    }
    return line.toString();
  }

  private static List<TextPart> tokenizedAgain(TextPipeline pipeline, int most, String line) {
    List<String> tokens = pipeline.encode(line);
    if (tokens.size() <= most) {
      return List.of(new TextPart(line, "", tokens));
    }
    List<TextPart> parts = new ArrayList<>();
    String between = "";
    for (String piece :
        new PlainLineSplitter(most, text -> pipeline.encode(text).size()).split(line)) {
      boolean spaced = WhiteSpace.is(piece.charAt(0));
      parts.add(
          new TextPart(piece, spaced && between.isEmpty() ? " " : between, pipeline.encode(piece)));
      between = WhiteSpace.is(piece.charAt(piece.length() - 1)) ? " " : "";
    }
    return parts;
  }

  @ParameterizedTest
  @CsvSource({
    "OPENNLP_SIMPLE, NFC, false, NONE",
    "OPENNLP_SIMPLE, NFC, false, BPE",
    "OPENNLP_SIMPLE, NFKC, true, BPE",
    "OPENNLP_ME, NFC, false, BPE",
    "OPENNLP_ME, NFKC, true, NONE",
    "WHITESPACE, NONE, false, NONE",
    "WHITESPACE, NFC, true, BPE",
    "CHAR, NFC, false, NONE",
    "CHAR, NFKC, true, BPE",
  })
  void partsAndTheirTokensAreTheSame(
      TokenizerType tokenizer, UnicodeForm form, boolean lowercase, SubwordType subword) {
    SideTokenization side = new SideTokenization("de", tokenizer, lowercase, form, subword);
    Random random = new Random(11);
    TextPipeline pipeline =
        TextPipelines.learnSource(
            new TokenizationSettings(side, side, new BpeSettings(60, false, 0, Optional.empty())),
            Stream.generate(() -> line(random)).limit(100).toList());
    for (int i = 0; i < 100; i++) {
      String line = line(random);
      int most = 1 + random.nextInt(30);
      assertThat(new TextCutter(pipeline, Optional.empty(), most).cut(line))
          .as("%d: %s", most, line)
          .isEqualTo(tokenizedAgain(pipeline, most, line));
    }
  }
}
