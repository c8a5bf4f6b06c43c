package org.nmt4j.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nmt4j.tokenization.corpus.DataException;
import org.nmt4j.tokenization.corpus.LineReader;

class LexiconTest {
  private static Lexicon read(String text) {
    return Lexicon.read(LineReader.of(text, "words.tsv"));
  }

  @Test
  void readsWhatItWrites() {
    Lexicon lexicon = read("Haus\thouse\nSan\tSt.  Mary\nleer\t\n");
    assertThat(lexicon.translations())
        .containsEntry("Haus", "house")
        .containsEntry("San", "St.  Mary")
        .containsEntry("leer", "")
        .hasSize(3);
    assertThat(read(lexicon.toText())).isEqualTo(lexicon);
  }

  @Test
  void blankLinesAndCarriageReturnsAreLeftOut() {
    assertThat(read("Haus\thouse\r\n\r\n  \nHund\tdog\n\n").translations())
        .containsExactly(Map.entry("Haus", "house"), Map.entry("Hund", "dog"));
  }

  @Test
  void wrongLinesAreErrors() {
    String expected = "', expected a word, a tab and its translation";
    assertWrong("Haus house", "words.tsv:1:1: found 'Haus house" + expected);
    assertWrong("\tb", "words.tsv:1:1: found '\\u{9}b" + expected);
    assertWrong("a\tb\tc", "words.tsv:1:1: found 'a\\u{9}b\\u{9}c" + expected);
    assertWrong("a\tb\na\tc", "words.tsv:2:1: found 'a' again, expected each word once");
  }

  private static void assertWrong(String text, String message) {
    assertThatThrownBy(() -> read(text)).isInstanceOf(DataException.class).hasMessage(message);
  }
}
