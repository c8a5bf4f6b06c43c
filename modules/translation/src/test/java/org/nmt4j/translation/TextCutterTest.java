package org.nmt4j.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.nmt4j.tokenization.TextPipeline;
import org.nmt4j.tokenization.normalization.TextNormalizer;
import org.nmt4j.tokenization.sentence.SentenceSplitter;
import org.nmt4j.tokenization.tokenizer.Tokenizers;

class TextCutterTest {
  private static final TextPipeline WORDS =
      new TextPipeline(
          new TextNormalizer(Optional.empty(), false), Tokenizers.whitespace(), Optional.empty());

  private static List<TextPart> cut(boolean splits, int most, String text) {
    Optional<SentenceSplitter> splitter =
        splits ? Optional.of(SentenceSplitter.of("de")) : Optional.empty();
    return new TextCutter(WORDS, splitter, most).cut(text);
  }

  /** Returns each part after its separator, which is in brackets. */
  private static String shown(List<TextPart> parts) {
    return parts.stream()
        .map(part -> "[" + part.before().replace("\n", "n").replace("\r", "r") + "]" + part.text())
        .collect(Collectors.joining());
  }

  @Test
  void aTextIsCutIntoSentences() {
    String text = "Der Hund schläft.  Die Katze trinkt. Anna lacht.";
    assertThat(shown(cut(true, 80, text)))
        .isEqualTo("[]Der Hund schläft.[ ]Die Katze trinkt.[ ]Anna lacht.");
    assertThat(shown(cut(false, 80, text))).isEqualTo("[]" + text);
  }

  @Test
  void linesOfATextStayLines() {
    assertThat(shown(cut(true, 80, "Ja. Nein.\n\nGut.\r\n")))
        .isEqualTo("[]Ja.[ ]Nein.[n][n]Gut.[rn]");
    assertThat(shown(cut(false, 80, "a\nb"))).isEqualTo("[]a[n]b");
    assertThat(shown(cut(true, 80, ""))).isEqualTo("[]");
  }

  @Test
  void aSentenceThatIsTooLongIsCutAfterClauses() {
    assertThat(shown(cut(true, 3, "Ja. Wenn es regnet, bleiben wir hier.")))
        .isEqualTo("[]Ja.[ ]Wenn es regnet, [ ]bleiben wir hier.");
    assertThat(shown(cut(false, 3, "Ja. Nein. Gut. Schön.")))
        .isEqualTo("[]Ja. Nein. Gut. [ ]Schön.");
  }

  @Test
  void noPartIsLongerThanTheLimit() {
    List<TextPart> parts = cut(true, 4, "Der Hund schläft. ".repeat(60));
    assertThat(parts).hasSize(60).allMatch(part -> part.tokens().size() == 3);
    assertThat(cut(false, 4, "Der Hund schläft. ".repeat(60)))
        .allMatch(part -> part.tokens().size() <= 4);
  }
}
