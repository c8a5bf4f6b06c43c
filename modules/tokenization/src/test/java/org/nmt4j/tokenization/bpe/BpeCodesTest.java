package org.nmt4j.tokenization.bpe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nmt4j.tokenization.corpus.DataException;

class BpeCodesTest {
  private static final BpeCodes CODES =
      new BpeCodes(List.of(new Merge("o", "g"), new Merge("d", "og</w>")));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "#version: 0.2\no g\nd og</w>\n",
        "#version: 0.2\no g\nd og</w>",
        "#version: 0.2 \no g \n d og</w>\n",
        "#version: 0.2.0\r\no g\r\nd og</w>\r\n\r\n",
        "\uFEFF#version: 0.2\no g\nd og</w>\n\n  \n",
        "o g 120\nd og</w> 90\n",
        "o g 120\nd og</w> 90\n\n",
      })
  void readsTheFilesOfSubwordNmtAndFastBpe(String text) {
    assertThat(CodesReader.parse(text)).isEqualTo(CODES);
    assertThat(CodesReader.parse(CODES.toText())).isEqualTo(CODES);
  }

  @Test
  void readsAFile(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("codes"), "#version: 0.2\no g\nd og</w>\n");

    assertThat(CodesReader.read(file)).isEqualTo(CODES);
  }

  @Test
  void codesOfAModelNeedTheirHeader() {
    assertThat(CodesReader.restore(CODES.toText())).isEqualTo(CODES);
    assertThatThrownBy(() -> CodesReader.restore("o g\nd og</w>\n"))
        .isInstanceOf(DataException.class)
        .hasMessage("BPE codes:1:1: found no header, expected '#version: 0.2'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\ra b\n", "a b\rc\n"})
  void aSymbolHasNoCarriageReturn(String text) {
    assertThatThrownBy(() -> CodesReader.parse(text))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("expected two symbols and a space");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b\nc </w>\n", "#version: 0.1\na b\nc </w>\n\n"})
  void codesWithoutAHeaderAreOfVersionOne(String text) {
    BpeCodes codes = CodesReader.parse(text);

    assertThat(codes.version()).isEqualTo(BpeCodes.Version.V0_1);
    assertThat(codes.merges()).containsExactly(new Merge("a", "b"), new Merge("c", "</w>"));
    assertThat(codes.toText()).isEqualTo("#version: 0.1\na b\nc </w>\n");
    assertThat(CodesReader.parse(codes.toText())).isEqualTo(codes);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "\"\"                       | 1 | an empty file, expected '#version: 0.2' or a merge",
        "~~                       | 1 | blank lines alone, expected '#version: 0.2' or a merge",
        "#version: 0.3~a b        | 1 | version '0.3', expected 0.1 or 0.2",
        "#version:~a b            | 1 | version '', expected 0.1 or 0.2",
        "#version: 0.2~a b~a b c  | 3 | 'a b c', expected two symbols and a space",
        "#version: 0.2~a b~~~c d  | 3 | a blank line before others, expected two symbols and a"
            + " space",
        "a                        | 1 | 'a', expected two symbols and a space",
        "a b~a b 3                | 2 | 'a b 3', expected two symbols and a space",
        "a b 3~a b                | 2 | 'a b', expected two symbols and a count",
        "a b c                    | 1 | 'a b c', expected two symbols and a count",
        "a b 3~a b x              | 2 | 'a b x', expected two symbols and a count",
      })
  void refusesOtherFiles(String text, int line, String message) {
    assertThatThrownBy(() -> CodesReader.parse(text.replace('~', '\n')))
        .isInstanceOf(DataException.class)
        .hasMessage("BPE codes:" + line + ":1: found " + message);
  }

  /**
   * The expected text is the output of {@code apply-bpe} of subword-nmt for these codes and words.
   */
  @Test
  void inVersionOneTheEndOfAWordIsASymbolOfItsOwn() {
    BpeSegmenter segmenter =
        new BpeSegmenter(CodesReader.parse("a b\nc </w>\nab c</w>\nb </w>\nx y\n"));

    assertThat(segmenter.segmentLine("abc ab b xy abca c cab xyx"))
        // In "ab", a and b merge first, and the end of the word stays a separate symbol.
        .isEqualTo("abc ab b xy ab@@ c@@ a c c@@ ab xy@@ x");
  }

  @Test
  void inVersionOneAVocabularyUndoesMergesToo() {
    BpeSegmenter segmenter =
        new BpeSegmenter(CodesReader.parse("a b\nab c\nabc </w>\nd e\n"))
            .withVocabulary(Set.of("ab@@", "c", "de"));

    assertThat(segmenter.segmentLine("abc de")).isEqualTo("ab@@ c de");
    assertThat(segmenter.withVocabulary(Set.of("abc")).segmentLine("abc")).isEqualTo("abc");
    assertThat(segmenter.withVocabulary(Set.of("a@@")).segmentLine("abc")).isEqualTo("a@@ b@@ c");
  }

  @Test
  void codesThatLostTheirHeaderAreDoubted() {
    assertThat(CodesReader.parse("a b\nab c</w>\n").doubt())
        .contains(
            "codes of version 0.1, in which no merge makes 'c</w>'; if they are of version 0.2,"
                + " make '#version: 0.2' the first line");
    assertThat(CodesReader.parse("a b\nc </w>\nab c</w>\n").doubt()).isEmpty();
    assertThat(CODES.doubt()).isEmpty();
  }
}
