package org.nmt4j.translation.lexical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nmt4j.recipe.ShortlistSettings;
import org.nmt4j.tokenization.corpus.DataException;
import org.nmt4j.tokenization.corpus.LineReader;
import org.nmt4j.translation.network.IdPair;

class LexicalTableTest {
  /** The pairs are 4 5 -> 8 7, 5 -> 7 and 6 -> 9 9 9. */
  private static final List<IdPair> CORPUS =
      List.of(
          new IdPair(new int[] {4, 5}, new int[] {8, 7}),
          new IdPair(new int[] {5}, new int[] {7}),
          new IdPair(new int[] {6}, new int[] {9, 9, 9}));

  private static LexicalTable learn(int frequent, int candidates) {
    List<String> log = new ArrayList<>();
    LexicalTable table =
        LexicalTable.learn(CORPUS, 7, 11, new ShortlistSettings(frequent, candidates), log::add);
    assertThat(log)
        .singleElement()
        .asString()
        .matches("lexical table: 8 pairs of tokens in 5 iterations, \\d+\\.\\d s");
    return table;
  }

  private static LexicalTable read(String text) {
    return LexicalTable.read(LineReader.of(text, "table"), 7, 11);
  }

  @Test
  void asTextAndBack() {
    // The best target of the end mark is 9, that of source 4 is 8, of 5 it is 7 and of 6 it is 9.
    String text = "4 1\n9 7 8 0\n\n\n9\n\n8\n7\n9\n";
    assertThat(learn(4, 1).toText()).isEqualTo(text);
    LexicalTable table = read(text);
    assertThat(table.toText()).isEqualTo(text);
    assertThat(table.holds()).isEqualTo(new ShortlistSettings(4, 1));
    assertThat(table.frequent()).containsExactly(9, 7, 8, 0);
    assertThat(table.candidates(4)).containsExactly(8);
    assertThat(table.candidates(3)).isEmpty();
  }

  @Test
  void aListHasWhatEverySentenceTakesAndWhatItsTokensCallFor() {
    LexicalTable table = learn(5, 2);
    assertThat(list(table, 0, 1, 5, 2)).containsExactly(2, 3, 7, 9);
    assertThat(list(table, 1, 1, 4, 2)).containsExactly(2, 3, 8, 9);
    assertThat(list(table, 3, 1, 4, 5, 5, 2)).containsExactly(2, 3, 7, 8, 9);
    assertThat(list(table, 5, 2, 3)).containsExactly(0, 1, 2, 3, 7, 8, 9);
    assertThat(list(learn(1000, 1), 1000, 1, 2)).hasSize(11);
  }

  private static int[] list(LexicalTable table, int frequent, int candidates, int... source) {
    return new Shortlist(table, new ShortlistSettings(frequent, candidates)).tokens(source);
  }

  @Test
  void moreThanTheTableHoldsIsRefused() {
    LexicalTable table = learn(4, 2);
    assertThatThrownBy(() -> list(table, 5, 2))
        .isInstanceOf(DataException.class)
        .hasMessage(
            "decoding.shortlist.frequent: found 5, expected at most 4, which the model was trained"
                + " for");
    assertThatThrownBy(() -> list(table, 4, 3))
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith("decoding.shortlist.candidates: found 3, expected at most 2,");
  }

  @ParameterizedTest
  @CsvSource({
    "'', 'table:0:1: found the end, expected another line'",
    "'1\n', 'table:1:1: found 1 number, expected 2'",
    "'1 1\n11\n', 'table:2:1: found ''11'', expected a number below 11'",
    "'1 1\n1\n\n\n5 -1\n', 'table:5:1: found ''-1'', expected a number below 11'",
    "'1 1\n1\n\n\n5  6\n', 'table:5:1: found '''', expected a number below 11'",
    "'1 1\n1\n\n\n\n\n\n\n', 'table:8:1: found the end, expected another line'",
    "'1 1\n1\n\n\n\n\n\n\n\n\n', 'table:10:1: found another line, expected the end'",
  })
  void whatIsNoTableIsOneLine(String text, String message) {
    assertThatThrownBy(() -> read(text)).isInstanceOf(DataException.class).hasMessage(message);
  }
}
