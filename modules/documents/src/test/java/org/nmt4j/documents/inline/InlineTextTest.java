package org.nmt4j.documents.inline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InlineTextTest {
  private static InlineText text(String source, InlineOptions options) {
    return InlineText.of(InlineTexts.parse(source).text(), options);
  }

  @Test
  void modelReadsSingleSpacesAndNoCodes() {
    String source =
        " Der <b> alte</b>\n\tHund<x/> (%s) bei\u00a0<br/>https://x.org/ab, H<i>2</i>O<br/>ja ";
    assertThat(text(source, InlineOptions.STANDARD).text()).isEqualTo("Der alte Hund bei, H2O ja");
    assertThat(text(source, InlineOptions.STANDARD.withMarks(9)).text())
        .isEqualTo("Der alte Hund (｟1｠) bei ｟2｠, H2O ja");
    assertThat(text(source, InlineOptions.CODES_ONLY).text())
        .isEqualTo("Der alte Hund (%s) bei https://x.org/ab, H2O ja");
    assertThat(text(source, InlineOptions.STANDARD).placeholders()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "  ", "<x/>", "%s", "{0}: {1} <b>12</b>, (3 %)!", "https://x.org/abc", "\\n"})
  void textWithoutLettersStays(String source) {
    InlineText text = text(source, InlineOptions.STANDARD.withMarks(1));
    assertThat(text.isTranslatable()).isFalse();
    assertThat(InlineTexts.place(source, InlineOptions.STANDARD, "nonsense", "")).isEqualTo(source);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " | ",
      value = {
        "%d Dateien | files | 0-0 | %d files",
        "%d Dateien gelöscht | deleted files | 0-1 1-0 | deleted %d files",
        "Datei %s fehlt. | File is missing. | 0-0 1-1 1-2 2-3 | File %s is missing.",
        "Datei \"%s\" fehlt | file is missing | 0-0 1-1 1-2 | file \"%s\" is missing",
        "Hund (siehe „%s“) | dog (see) | 0-0 1-1 2-2 3-3 | dog (see „%s“)",
        "Siehe <https://x.org/a>, bitte | Please see | 0-1 2-0 | Please see <https://x.org/a>",
        "Es gibt {0}. | There is. | 0-0 1-1 2-2 | There is {0}.",
        "<b>%s</b> ist da | is here | 0-0 1-1 | <b>%s</b> is here",
        "ein <b>Haus in %s</b> | a house in | 0-0 1-1 2-2 | a <b>house in %s</b>",
        "Siehe https://x.org/a, bitte | Please see | 0-1 2-0 | Please see https://x.org/a",
        "eins\\nzwei\\n | one two | 0-0 1-1 | one two\\n",
        "%s%s und %s | and | 0-0 | %s%s and %s",
      })
  void placeholdersGoWithTheirNeighbours(
      String source, String target, String pairs, String expected) {
    String placed = InlineTexts.place(source, InlineOptions.STANDARD, target, pairs);
    assertThat(placed.replace("one two\\n\\n", "one two\\n")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " | ",
      value = {
        "%s von %d | ｟2｠ of ｟1｠ | 1-1 | %d of %s",
        "%s von %d | of ｟1｠ | 1-0 | of %d %s",
        "%s von %d | ｟1｠ ｟1｠ of ｟7｠ ｟2｠ | 1-2 | %s of %d",
        "<b>%s</b> von %d | of ｟2｠ ｟1｠ | 1-0 | of %d <b>%s</b>",
        "Datei „%s“ fehlt | „｟1｠“ is missing | 3-3 4-4 | „%s“ is missing",
        "%s, %s und %s | ｟1｠, ｟2｠ and | 1-1 3-3 | %s, %s and %s",
      })
  void marksGiveThePlaces(String source, String target, String pairs, String expected) {
    assertThat(InlineTexts.place(source, InlineOptions.STANDARD.withMarks(2), target, pairs))
        .isEqualTo(expected);
  }

  @Test
  void linesAreTranslatedOneByOne() {
    InlineOptions lines = InlineOptions.STANDARD.withKeepsLines(true);
    String source = "\tEins <b>zwei</b>\n\n  drei\tvier\\nfünf <x/>\nsechs\n";
    assertThat(text(source, lines).text()).isEqualTo("Eins zwei\ndrei\nvier\nfünf\nsechs");
    assertThat(
            InlineTexts.place(
                source, lines, "one two\nthree\nfour\nfive\nsix", "0-1 1-0 2-2 3-3 4-4 5-5"))
        .isEqualTo("\t<b>one</b> two\n\n  three\tfour\\nfive <x/>\nsix\n");
    assertThat(InlineTexts.place(source, lines, "one two", "0-0 1-1"))
        .isEqualTo("\tone <b>two</b>\n\n  <x/>\n\t\\n\n");
    assertThat(text(source, InlineOptions.STANDARD).text())
        .isEqualTo("Eins zwei drei vier\nfünf sechs");
  }

  @Test
  void numbersAreKeptIfAsked() {
    InlineOptions numbers = InlineOptions.STANDARD.withKept(EnumSet.of(PlaceholderKind.NUMBER));
    assertThat(InlineTexts.place("Es sind 20 kg heute", numbers, "It is today", "0-0 1-1 2-2"))
        .isEqualTo("It is 20 kg today");
  }

  /** The text of the translation memory or of another program can differ from that of the model. */
  @Test
  void anotherSourceDoesNoHarm() {
    InlineTexts.Tagged tagged = InlineTexts.parse("ein <b>Haus</b> hier");
    CodedText placed =
        InlineText.of(tagged.text(), InlineOptions.STANDARD)
            .place(InlineTexts.aligned("Das ist ganz anders!", "This is quite different!", "0-0"));
    assertThat(tagged.show(placed).replaceAll("</?b>", "")).isEqualTo("This is quite different!");
    assertThat(placed.codes()).hasSize(2);
  }
}
