package org.nmt4j.tokenization.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nmt4j.tokenization.corpus.DataException;
import org.nmt4j.tokenization.corpus.Lines;

class VocabularyTest {
  @TempDir private Path folder;

  @Test
  void takesTheMostFrequentTokens() {
    TokenCounts counts = counts("b a c c 😀 \uFF21 a c b rare");

    assertThat(Vocabulary.of(counts, 0, 1).toLines())
        .containsExactly("<pad>", "<s>", "</s>", "<unk>", "c", "a", "b", "rare", "\uFF21", "😀");
    assertThat(Vocabulary.of(counts, 6, 1).toLines()).endsWith("<unk>", "c", "a").hasSize(6);
    assertThat(Vocabulary.of(counts, 0, 2).size()).isEqualTo(7);
    assertThat(Vocabulary.of(counts, 3, 1).size()).isEqualTo(4);
  }

  @Test
  void translatesTokensAndIds() {
    Vocabulary vocabulary = Vocabulary.of(counts("a a b"), 0, 1);

    assertThat(vocabulary.ids(List.of("b", "a", "x"))).containsExactly(5, 4, Vocabulary.UNK);
    assertThat(vocabulary.tokens(new int[] {5, 4, 3})).containsExactly("b", "a", "<unk>");
    assertThatThrownBy(() -> vocabulary.token(6)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void givesNoSpecialIdToText() {
    Vocabulary without = Vocabulary.of(counts("a"), 0, 1);
    assertThat(without.ids(Vocabulary.SPECIAL_TOKENS)).containsOnly(Vocabulary.UNK);

    Vocabulary with = Vocabulary.of(counts("</s> <pad> <s> <unk> a"), 0, 1);
    int[] ids = with.ids(Vocabulary.SPECIAL_TOKENS);
    assertThat(ids).doesNotHaveDuplicates().doesNotContain(0, 1, 2, 3);
    assertThat(with.tokens(ids)).isEqualTo(Vocabulary.SPECIAL_TOKENS);
  }

  @Test
  void readsWhatItWrote() {
    Vocabulary vocabulary = Vocabulary.of(counts("</s> <pad> <s> <unk> a ￭ @@ \uFEFF"), 0, 1);
    Path file = folder.resolve("vocabulary.txt");
    Lines.write(file, vocabulary.toLines());

    Vocabulary read = Vocabulary.read(file);
    assertThat(read.toLines()).isEqualTo(vocabulary.toLines());
    assertThat(read.id("<s>")).isEqualTo(vocabulary.id("<s>")).isGreaterThan(Vocabulary.UNK);
  }

  @Test
  void addsSpecialTokensToAForeignFile() {
    Path file = folder.resolve("vocabulary.txt");
    Lines.write(file, List.of("a", "b"));

    assertThat(Vocabulary.read(file).toLines())
        .containsExactly("<pad>", "<s>", "</s>", "<unk>", "a", "b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a 12|1 3|b 1||", "a\t12|1\t3|b\t1", "a|1|b||"})
  void readsCountsAndBlankLinesAtTheEnd(String lines) {
    Path file = folder.resolve("vocabulary.txt");
    Lines.write(file, List.of(lines.split("\\|", -1)));

    assertThat(Vocabulary.read(file).toLines())
        .containsExactly("<pad>", "<s>", "</s>", "<unk>", "a", "1", "b");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a,,b | 2:1: found '', expected one token a line",
        "a,b 3 | 2:1: found 'b 3', expected one token a line",
        "a 3,b | 2:1: found 'b', expected a token and its count",
        "a 3,b c 2 | 2:1: found 'b c 2', expected a token and its count",
        "a,b,a | 3:1: found 'a' again, expected it once (first in line 1)",
      })
  void rejectsOtherFiles(String lines, String message) {
    Path file = folder.resolve("vocabulary.txt");
    Lines.write(file, List.of(lines.split(",")));

    assertThatThrownBy(() -> Vocabulary.read(file))
        .isInstanceOf(DataException.class)
        .hasMessage(file + ":" + message);
  }

  @Test
  void rejectsAFileWithoutTokens() {
    Path file = folder.resolve("vocabulary.txt");
    Lines.write(file, Vocabulary.SPECIAL_TOKENS);

    assertThatThrownBy(() -> Vocabulary.read(file))
        .isInstanceOf(DataException.class)
        .hasMessage(file + ":1:1: found no token, expected one a line");
  }

  private static TokenCounts counts(String line) {
    TokenCounts counts = new TokenCounts();
    counts.addLine(line);
    return counts;
  }
}
