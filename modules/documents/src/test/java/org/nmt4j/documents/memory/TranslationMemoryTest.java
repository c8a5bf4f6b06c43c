package org.nmt4j.documents.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nmt4j.documents.inline.CodedText;
import org.nmt4j.documents.inline.Piece;
import org.nmt4j.tokenization.corpus.DataException;

class TranslationMemoryTest {
  @TempDir private Path folder;

  private Path write(String name, String... segments) {
    StringBuilder tmx = new StringBuilder("<tmx version='1.4'><body>\n");
    for (int i = 0; i < segments.length; i += 2) {
      tmx.append("<tu><tuv xml:lang='de-DE'><seg>" + segments[i] + "</seg></tuv>");
      tmx.append("<tuv xml:lang='en'><seg>" + segments[i + 1] + "</seg></tuv></tu>\n");
    }
    try {
      return Files.writeString(folder.resolve(name), tmx + "</body></tmx>");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private TranslationMemory memory(String... segments) {
    return TranslationMemory.load(List.of(write("m.tmx", segments)), "de", "en");
  }

  /** Returns a text whose codes are {@code <1>}, {@code </1>} and {@code <x/>}. */
  private static CodedText coded(String text) {
    List<Piece> pieces = new ArrayList<>();
    int id = 0;
    for (String part : text.split("(?=<)|(?<=>)")) {
      if (part.equals("<x/>")) {
        pieces.add(new Piece.Code(id++, Piece.Kind.ALONE, Piece.Code.NO_PAIR));
      } else if (part.startsWith("<")) {
        boolean closes = part.startsWith("</");
        int pair = Integer.parseInt(part.replaceAll("\\D", ""));
        pieces.add(new Piece.Code(id++, closes ? Piece.Kind.CLOSE : Piece.Kind.OPEN, pair));
      } else {
        pieces.add(new Piece.Text(part));
      }
    }
    return new CodedText(pieces);
  }

  /** Returns the text of {@link #coded}; a code alone is followed by its number. */
  private static String shown(CodedText text) {
    StringBuilder shown = new StringBuilder();
    for (Piece piece : text.pieces()) {
      if (piece instanceof Piece.Text plain) {
        shown.append(plain.text());
      } else if (piece instanceof Piece.Code code) {
        shown.append(
            switch (code.kind()) {
              case OPEN -> "<" + code.pair() + ">";
              case CLOSE -> "</" + code.pair() + ">";
              case ALONE -> "<x/>" + code.id();
            });
      }
    }
    return shown.toString();
  }

  private static Optional<String> translation(TranslationMemory memory, String text) {
    return memory.best(coded(text), 0.75).flatMap(MemoryMatch::translation).map(s -> shown(s));
  }

  @Test
  void whiteSpaceDoesNotCountInExactMatches() {
    TranslationMemory memory = memory("\nDer  Hund ", " The   dog ");
    assertThat(translation(memory, "Der Hund")).contains("The   dog");
    assertThat(translation(memory, " Der\u00a0Hund\n")).contains(" The   dog\n");
    assertThat(memory.best("Der Hund", 0.75).orElseThrow().target()).isEqualTo("The dog");
    assertThat(translation(memory, "der Hund")).isEmpty();
    assertThat(memory.best(" ", 0.01)).isEmpty();
  }

  @Test
  void lineBreaksCountInExactMatches() {
    TranslationMemory memory =
        memory("eins zwei", "one two", "a \n b", "c\n\td", "e\n f\tg", "h\ni\tj", "k \n l", "m\nn");
    assertThat(translation(memory, "eins zwei")).contains("one two");
    assertThat(translation(memory("Hund", "The\n  dog"), "Hund")).contains("The dog");
    assertThat(translation(memory, "e \n f\t g")).contains("h\ni\tj");
    assertThat(translation(memory, "k\nl\n")).contains("m\nn\n");
    for (String other : List.of("eins\nzwei", "eins\tzwei", "a\nb", "e f g", "k l", "k\n\nl")) {
      Optional<MemoryMatch> match = memory.best(coded(other), 0.75);
      assertThat(match.map(MemoryMatch::similarity)).as(other).contains(0.99);
      assertThat(match.orElseThrow().isExact()).as(other).isFalse();
    }
  }

  @Test
  void codesOfTheTextTakeTheirPlacesInTheTranslation() {
    TranslationMemory memory =
        memory(
            "<bpt i='1' x='1'/>Rot<ept i='1'/> und <bpt i='2' x='2'>&lt;i></bpt>blau<ept i='2'/>",
            "<bpt i='9' x='2'/>blue<ept i='9'/> and <bpt i='8' x='1'/>red<ept i='8'/>",
            "<bpt i='1'/>a<ph/><ept i='1'/>",
            "b<bpt i='5'/>c<ept i='5'/><ph/>",
            "<ph x='1'/>d<ph x='2'/>",
            "<ph x='2'/>e<ph x='1'/>");
    assertThat(translation(memory, "<4>Rot</4> und <7>blau</7>"))
        .contains("<7>blue</7> and <4>red</4>");
    assertThat(translation(memory, "<0>a<x/></0>")).contains("b<0>c</0><x/>1");
    assertThat(translation(memory, "<x/>d<x/>")).contains("<x/>1e<x/>0");
  }

  @Test
  void aMatchWithOtherCodesIsSimilar() {
    TranslationMemory memory =
        memory(
            "<bpt i='1'/>Rot<ept i='1'/>",
            "<bpt i='1'/>Red<ept i='1'/>",
            "eins <ph/>",
            "one",
            "<bpt i='1'/>a<ept i='1'/><bpt i='2'/>b<ept i='2'/>",
            "<bpt i='1'/>a<bpt i='2'/>b<ept i='1'/><ept i='2'/>");
    for (String text :
        List.of("Rot", "<x/>Rot", "<1>Rot</1><x/>", "eins <x/>", "<1>a</1><2>b</2>")) {
      Optional<MemoryMatch> match = memory.best(coded(text), 0.75);
      assertThat(match.map(MemoryMatch::similarity)).as(text).contains(0.99);
      assertThat(match.orElseThrow().isExact()).isFalse();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "der Hund sieht die Katze, 1.0",
    "der Hund sieht eine Katze, 0.8",
    "der Hund sieht, 0.6",
    "Hund der sieht die Katze, 0.6",
    "der Hund sieht die Katze heute , 0.8333333333333334",
    "die, 0.19999999999999996",
    "ganz anders, -1"
  })
  void similarityCountsWords(String text, double expected) {
    TranslationMemory memory = memory("der Hund sieht die Katze", "x");
    assertThat(memory.best(text, 0.1).map(MemoryMatch::similarity).orElse(-1.0))
        .isEqualTo(expected);
    assertThat(memory.best(text, Math.max(0.1, expected)).isPresent()).isEqualTo(expected > 0);
    assertThat(memory.best(text, Math.min(1, Math.abs(expected) + 0.001)).isPresent())
        .isEqualTo(expected == 1);
  }

  @Test
  void theFirstFileAndItsLastUnitCount() {
    Path first = write("1.tmx", "a", "one", "b", "two", "a", "three");
    Path second = write("2.tmx", "a", "four", "c", "five");
    TranslationMemory memory = TranslationMemory.load(List.of(first, second), "de", "en");
    assertThat(memory.size()).isEqualTo(3);
    assertThat(translation(memory, "a")).contains("three");
    assertThat(translation(memory, "c")).contains("five");
    MemoryMatch match = memory.best("c", 0.5).orElseThrow();
    assertThat(match.file()).isEqualTo(second);
    assertThat(match.line()).isEqualTo(3);
    assertThat(memory.remarks()).containsExactly(first + ": 2 texts", second + ": 2 texts");
  }

  @Test
  void unitsWithoutBothLanguagesAreCounted() {
    Path file = write("m.tmx", "a", "one", "b", " ");
    assertThat(TranslationMemory.load(List.of(file), "de", "en").remarks())
        .containsExactly(file + ": 1 text, 1 unit left out without both languages");
    assertThatThrownBy(() -> TranslationMemory.load(List.of(file), "de", "fr"))
        .isInstanceOf(DataException.class)
        .hasMessage(file + ":1:1: found 2 units, none with a text in de and in fr");
    assertThat(TranslationMemory.load(List.of(write("0.tmx")), "de", "en").size()).isZero();
  }
}
