package org.nmt4j.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class LineSplitterTest {

  private static int words(String text) {
    return text.isBlank() ? 0 : text.strip().split("\\s+").length;
  }

  private static List<String> split(String line, int most) {
    return split(line, most, LineSplitterTest::words);
  }

  private static List<String> split(String line, int most, ToIntFunction<String> tokens) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (int end :
        LineSplitter.split(line, most, (from, to) -> tokens.applyAsInt(line.substring(from, to)))) {
      parts.add(line.substring(start, end));
      start = end;
    }
    return parts;
  }

  @Test
  void whatFitsStaysWhole() {
    String line = "One. Two! Three? Four, five.";
    assertThat(split(line, 5)).containsExactly(line);
    assertThat(split("", 1)).containsExactly("");
  }

  @Test
  void sentencesThatFitTogetherStayTogether() {
    assertThat(split("A dog. A cat! Is it? \"It is.\" No more", 4))
        .containsExactly("A dog. A cat! ", "Is it? \"It is.\" ", "No more");
  }

  @Test
  void aLongSentenceIsCutAfterClausesAndALongClauseAfterWords() {
    assertThat(split("When it rained, we stayed; they left us all alone there.", 3))
        .containsExactly("When it rained, ", "we stayed; ", "they left us ", "all alone there.");
  }

  @Test
  void numbersAndAbbreviationsWithinWordsAreNoEnds() {
    assertThat(split("It costs 3.5 euros. Or 1,000 more", 4))
        .containsExactly("It costs 3.5 euros. ", "Or 1,000 more");
  }

  @Test
  void textWithoutSpacesIsCutAtItsOwnMarks() {
    assertThat(split("我们走。你好吗？好，再见", 4, String::length)).containsExactly("我们走。", "你好吗？", "好，再见");
  }

  @Test
  void aWordThatIsTooLongIsCutBetweenCharacters() {
    assertThat(split("😀😀😀", 2, text -> text.codePointCount(0, text.length())))
        .containsExactly("😀", "😀😀");
  }

  @Test
  @Timeout(20)
  void partsMakeTheLineAndAreNotTooLong() {
    Random random = new Random(3);
    String characters = "ab .,;!?\t\u2028\r\u0000。\"";
    for (int i = 0; i < 2000; i++) {
      StringBuilder line = new StringBuilder();
      for (int length = random.nextInt(200); length > 0; length--) {
        line.append(characters.charAt(random.nextInt(characters.length())));
      }
      int most = 1 + random.nextInt(20);
      List<String> parts = split(line.toString(), most);
      assertThat(String.join("", parts)).isEqualTo(line.toString());
      assertThat(parts).allMatch(part -> words(part) <= most);
    }
    assertThat(split("word. ".repeat(20_000), 50)).hasSize(400);
  }
}
