package org.nmt4j.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nmt4j.tokenization.corpus.DataException;

class SubtitlesTest {
  @TempDir private Path folder;

  private String srt(String text) {
    return Translated.in(folder).text("a.srt", text);
  }

  @Test
  void theLinesOfACaptionAreOneText() {
    assertThat(
            srt(
                "\uFEFF1\r\n"
                    + "00:00:01,000 --> 00:00:02,000\r\n"
                    + "one <i>two\r\n"
                    + "three</i> four\r\n\r\n"
                    + "2\r\n"))
        .isEqualTo(
            "\uFEFF1\r\n"
                + "00:00:01,000 --> 00:00:02,000\r\n"
                + "FOUR <i>THREE\r\n"
                + "TWO</i> ONE\r\n\r\n"
                + "2\r\n");
  }

  @Test
  void speakersStayApart() {
    assertThat(srt("1\n00:00:01,000 --> 00:00:02,000\n- one two\n- three four\n"))
        .isEqualTo("1\n00:00:01,000 --> 00:00:02,000\nTWO ONE -\nFOUR THREE -\n");
  }

  @Test
  void aCaptionEndsBeforeTheNextTimes() {
    String times = "00:00:01,000 --> 00:00:02,000\n";
    assertThat(srt("1\n" + times + "one two\n2\n" + times + "7 eight\n" + times + "nine ten\n"))
        .isEqualTo("1\n" + times + "TWO ONE\n2\n" + times + "EIGHT 7\n" + times + "TEN NINE\n");
  }

  @Test
  void aLongTranslationIsBrokenNearTheMiddle() {
    String line = "word ".repeat(8).strip();
    assertThat(
            srt("1\n00:00:01,000 --> 00:00:02,000\n" + line + "\n" + line + "\n").lines().skip(2))
        .hasSize(2)
        .allMatch(each -> each.length() == line.length());
  }

  @Test
  void theRestOfVttStays() {
    assertThat(
            Translated.in(folder)
                .text(
                    "a.vtt",
                    "WEBVTT - a b\n\n"
                        + "NOTE c d\n\n"
                        + "id\n"
                        + "00:01.000 --> 00:02.000 align:start\n"
                        + "<v Bob>one two</v>\n\n"
                        + "STYLE\n"
                        + "::cue {}"))
        .isEqualTo(
            "WEBVTT - a b\n\nNOTE c d\n\nid\n00:01.000 --> 00:02.000 align:start\n<v Bob>TWO"
                + " ONE</v>\n\nSTYLE\n::cue {}");
  }

  @Test
  void eachLineKeepsItsEnd() {
    String times = "00:00:01,000 --> 00:00:02,000\r\n";
    assertThat(srt("1\n" + times + "one two\n\n2\n" + times + "3\r\n\n4\n"))
        .isEqualTo("1\n" + times + "TWO ONE\n\n2\n" + times + "3\r\n\n4\n");
  }

  @Test
  void commandsStay() {
    assertThat(srt("1\n00:00:01,000 --> 00:00:02,000\n{\\an8}one two\n"))
        .endsWith("{\\an8}TWO ONE\n");
  }

  @Test
  void aFileWithoutTimesIsRefused() {
    assertThatThrownBy(() -> srt("one two\n"))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("a.srt: found no line of times");
  }
}
