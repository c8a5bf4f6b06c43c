package org.nmt4j.tokenization.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineReaderTest {

  @Test
  void endsLinesAtLineFeedsOnly() {
    assertThat(read("a\rb\u2028c\u0085d\u000Be\ff\ng"))
        .containsExactly("a\rb\u2028c\u0085d\u000Be\ff", "g");
  }

  @Test
  void stripsOneCarriageReturn() {
    assertThat(read("a\r\n\r\nb\r\r\nc\r")).containsExactly("a", "", "b\r", "c");
  }

  @Test
  void needsNoLineFeedAtTheEnd() {
    assertThat(read("a\nb")).isEqualTo(read("a\nb\n"));
    assertThat(read("")).isEmpty();
    assertThat(read("\n")).containsExactly("");
    assertThat(read("a\n\n")).containsExactly("a", "");
  }

  @Test
  void stripsTheByteOrderMarkOfTheFirstLineOnly() {
    assertThat(read("\uFEFFa\n\uFEFFb\n")).containsExactly("a", "\uFEFFb");
    assertThat(read("\uFEFF")).isEmpty();
    assertThat(read("\uFEFF\r\n")).containsExactly("");
  }

  @Test
  void readsLinesLongerThanItsBuffer() {
    String longLine = "äöü€😀".repeat(50_000);
    assertThat(read("x\n" + longLine + "\ny")).containsExactly("x", longLine, "y");
  }

  @Test
  void mayWaitOnlyWithoutAWholeLineThatWasReadAhead() {
    var in = new SequenceInputStream(bytes("a\nb\nc"), bytes("d\n"));
    LineReader lines = new LineReader(in, "text");
    assertThat(lines.next()).isEqualTo("a");
    assertThat(lines.mayWait()).as("b was read ahead").isFalse();
    assertThat(lines.next()).isEqualTo("b");
    // A sequence tells the available bytes of its first stream alone.
    assertThat(lines.mayWait()).as("the rest of c is not there yet").isTrue();
    assertThat(lines.hasNext()).isTrue();
    assertThat(lines.mayWait()).as("cd is complete").isFalse();
    assertThat(lines.next()).isEqualTo("cd");
    assertThat(lines.hasNext()).isFalse();
    assertThat(lines.mayWait()).as("the end was seen").isFalse();
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @CsvSource({
    "6162E463, 1:3, byte 0xE4 is not UTF-8 here", // Latin-1 a umlaut
    "61620A62E4, 2:2, byte 0xE4 is not UTF-8 here", // cut short
    "610AC3BCFF, 2:3, byte 0xFF is not UTF-8 here", // the column counts bytes
    "EFBBBF61C0AF, 1:5, byte 0xC0 is not UTF-8 here", // overlong, after a byte order mark
    "EDA080, 1:1, byte 0xED is not UTF-8 here", // a surrogate
    "FFFE6100, 1:1, found text in UTF-16",
    "FEFF0061, 1:1, found text in UTF-16"
  })
  void rejectsWhatIsNotUtf8(String hexadecimal, String place, String found) {
    byte[] bytes = new BigInteger("01" + hexadecimal, 16).toByteArray();
    ByteArrayInputStream in = new ByteArrayInputStream(bytes, 1, bytes.length - 1);
    LineReader reader = new LineReader(in, "corpus.de");

    assertThatThrownBy(() -> reader.forEachRemaining(line -> {}))
        .isInstanceOf(DataException.class)
        .hasMessage("corpus.de:%s: %s; expected a text file in UTF-8", place, found);
  }

  @Test
  void bytesToTranslateAreReplacedWhateverTheyLookLike() {
    byte[] bytes = {(byte) 0xFF, (byte) 0xFE, 'a', '\n', (byte) 0xFF};
    List<String> warnings = new ArrayList<>();
    LineReader reader =
        new LineReader(new ByteArrayInputStream(bytes), "in").replacing(warnings::add);

    assertThat(reader).toIterable().containsExactly("\uFFFD\uFFFDa", "\uFFFD");
    assertThat(warnings)
        .containsExactly(
            "in:1:1: found text in UTF-16; bytes that are not UTF-8 are read as U+FFFD");
  }

  @Test
  void numbersTheLines() {
    LineReader reader = reader("a\nb\n");
    assertThat(reader.lineNumber()).isZero();
    reader.next();
    assertThat(reader.hasNext()).isTrue();
    assertThat(reader.lineNumber()).isEqualTo(1);
    reader.next();
    assertThat(reader.lineNumber()).isEqualTo(2);
    assertThatThrownBy(reader::next).isInstanceOf(NoSuchElementException.class);
  }

  private static List<String> read(String text) {
    List<String> lines = new ArrayList<>();
    reader(text).forEachRemaining(lines::add);
    return lines;
  }

  private static LineReader reader(String text) {
    return LineReader.of(text, "text");
  }

  /** Only the first line of a whole stream may begin with a mark of the byte order. */
  @Test
  void aPartIsNumberedAsInTheWhole() {
    byte[] part = {'a', '\n', (byte) 0xEF, (byte) 0xBB, (byte) 0xBF, 'b', '\n', (byte) 0xFC};
    LineReader reader = LineReader.ofPart(new ByteArrayInputStream(part, 2, 6), "text", 71);
    assertThat(reader.next()).isEqualTo("\uFEFFb");
    assertThat(reader.lineNumber()).isEqualTo(71);
    assertThatThrownBy(reader::next).hasMessageStartingWith("text:72:1: byte 0xFC is not UTF-8");
    LineReader first = LineReader.ofPart(new ByteArrayInputStream(part, 2, 6), "text", 1);
    assertThat(first.next()).isEqualTo("b");
  }
}
