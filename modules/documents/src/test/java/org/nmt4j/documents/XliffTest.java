package org.nmt4j.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nmt4j.tokenization.corpus.DataException;

class XliffTest {
  @TempDir private Path folder;

  private static final String ONE = "<trans-unit id=\"1\"><source>one two</source></trans-unit>";

  private String first(String units) {
    return Translated.in(folder).text("a.xlf", version1(file("en", "de", units)));
  }

  private static String version1(String files) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<xliff version=\"1.2\""
        + " xmlns=\"urn:oasis:names:tc:xliff:document:1.2\">"
        + files
        + "</xliff>";
  }

  private static String file(String source, String target, String units) {
    return "<file original=\"a\" source-language=\""
        + source
        + "\" target-language=\""
        + target
        + "\" datatype=\"plaintext\"><body>"
        + units
        + "</body></file>";
  }

  private String second(String units) {
    return second(Translated.in(folder), "", units);
  }

  private static String second(Translated translated, String target, String units) {
    return translated
        .text(
            "a.xliff",
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<xliff version=\"2.0\""
                + " xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" srcLang=\"en\""
                + target
                + "><file id=\"f\">"
                + units
                + "</file></xliff>")
        .replace("\n", "");
  }

  @Test
  void anOpenUnitIsTranslatedAndMarked() {
    assertThat(
            first(
                "<trans-unit id=\"1\"><source>one <g id=\"1\">two</g><x"
                    + " id=\"2\"/></source></trans-unit>"))
        .contains("<target state=\"needs-review-translation\" xml:lang=\"de\"><g id=\"1\">TWO</g>")
        .contains("<x id=\"2\"/>", "<note from=\"nmt4j\">nmt4j 0.1.0, score -0.31</note>");
  }

  @Test
  void theStatedEncodingIsRead() {
    String text =
        "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n"
            + "<xliff version=\"1.2\"><file original=\"a\" source-language=\"en\""
            + " target-language=\"de\" datatype=\"plaintext\"><body><trans-unit"
            + " id=\"1\"><source>caf\u00e9 two</source></trans-unit></body></file></xliff>";
    assertThat(Translated.in(folder).text("b.xlf", text.getBytes(StandardCharsets.ISO_8859_1)))
        .contains("<source>caf\u00e9 two</source>", ">TWO CAF\u00c9</target>")
        .doesNotContain("ISO-8859-1");
  }

  @Test
  void anotherTargetLanguageIsRefused() {
    Translated german = Translated.in(folder);
    String message = ": found the target language fr, expected de";
    String two = version1(file("en", "de", ONE) + file("en", "fr", ONE));
    assertThatThrownBy(() -> german.text("a.xlf", two))
        .isInstanceOf(DataException.class)
        .hasMessage(folder.resolve("a.xlf") + message);
    assertThatThrownBy(() -> second(german, " trgLang=\"fr\"", ""))
        .hasMessage(folder.resolve("a.xliff") + message);
    String source = version1(file("en", "de", ONE) + file("fr", "de", ONE));
    assertThatThrownBy(() -> german.text("a.xlf", source))
        .hasMessageEndingWith(": found the source language fr, expected en");
    assertThat(german.names()).containsExactly("a.xlf", "a.xliff");
  }

  @Test
  void aRegionIsNoOtherLanguage() {
    Translated german = new Translated(folder, DocumentOptions.of("en-GB", "de-DE"));
    assertThat(german.text("a.xlf", version1(file("en-US", "de_AT", ONE))))
        .contains("target-language=\"de_AT\"", "xml:lang=\"de-AT\">TWO ONE</target>");
    assertThat(
            second(
                german,
                " trgLang=\"DE\"",
                "<unit id=\"1\"><segment><source>one two</source>" + "</segment></unit>"))
        .contains("trgLang=\"DE\"", "<target>TWO ONE</target>");
  }

  @Test
  void theLanguagesOfAFileAreUsedIfNoOthersAreKnown() {
    Translated unknown = new Translated(folder, DocumentOptions.of("und", "und"));
    assertThat(unknown.text("a.xlf", version1(file("en", "fr", ONE))))
        .contains("xml:lang=\"fr\">TWO ONE</target>");
    String two = version1(file("en", "de", ONE) + file("en", "fr", ONE));
    assertThatThrownBy(() -> unknown.text("a.xlf", two))
        .hasMessageEndingWith(": found the target language fr, expected de");
  }

  @Test
  void textsWithoutLettersNeedNoReview() {
    assertThat(first("<trans-unit id=\"1\"><source>1.5</source></trans-unit>"))
        .contains("xml:lang=\"de\">1.5</target>")
        .doesNotContain("state", "note");
    Translated all = new Translated(folder, Translated.OPTIONS.withAll());
    String done = "<source>1.5</source><target state=\"final\">1,5</target></trans-unit>";
    assertThat(all.text("a.xlf", version1(file("en", "de", "<trans-unit id=\"1\">" + done))))
        .contains(done);
    String segment = "<segment state=\"final\"><source>1.5</source><target>1,5</target></segment>";
    assertThat(second(all, " trgLang=\"de\"", "<unit id=\"1\">" + segment + "</unit>"))
        .contains(segment);
  }

  @Test
  void notesOfOthersStay() {
    String note = "<note from=\"developer\">a verb</note>";
    assertThat(first("<trans-unit id=\"1\"><source>one two</source>" + note + "</trans-unit>"))
        .contains("TWO ONE", note, "<note from=\"nmt4j\">");
  }

  @Test
  void notesAboutTheSourceAndTheTargetStay() {
    String notes =
        "<note from=\"d\">a</note><note annotates=\"source\" from=\"d\">b</note>"
            + "<note annotates=\"target\">c</note><note annotates=\"general\">d</note>";
    String start = "<trans-unit id=\"1\"><source>one two</source>";
    String no = start.replace("id=", "translate=\"no\" id=");
    for (String unit : List.of(start, start + "<target>eins</target>", no)) {
      assertThat(first(unit + notes + "</trans-unit>"))
          .contains("<note from=\"d\">a</note>", "<note annotates=\"general\">d</note>")
          .contains("<note annotates=\"source\" from=\"d\">b</note>")
          .containsOnlyOnce("<note annotates=\"target\">c</note>");
    }
    assertThat(first(start + notes + "</trans-unit>")).contains("TWO ONE");
    assertThat(first(no + notes + "</trans-unit>")).doesNotContain("TWO");
  }

  @Test
  void newNotesReplaceThoseOfAnEarlierRun() {
    String other = "<note from=\"d\">nmt4j 1</note>";
    String unit = "<trans-unit id=\"1\"><source>one two</source>" + other + "</trans-unit>";
    Translated later =
        new Translated(folder, DocumentOptions.of("en", "de").withAll().withTool("nmt4j 0.2.0"));
    assertThat(later.text("a.xlf", first(unit)))
        .contains(other, "<note from=\"nmt4j\">nmt4j 0.2.0, score -0.31</note>")
        .doesNotContain("nmt4j 0.1.0");
    String segment = "<segment><source>one two</source></segment>";
    String note = "<note appliesTo=\"source\">nmt4j 1</note>";
    String once =
        second("<unit id=\"1\"><notes>" + note + "</notes>" + segment + segment + "</unit>");
    assertThat(once).contains("nmt4j 0.1.0");
    assertThat(later.text("b.xliff", once))
        .contains(note, "<note appliesTo=\"target\">nmt4j 0.2.0, score -0.31</note>")
        .doesNotContain("nmt4j 0.1.0");
  }

  @Test
  void twoVarietiesOfOneLanguageStayApart() {
    Translated taiwan = new Translated(folder, DocumentOptions.of("zh-CN", "zh-TW"));
    assertThat(taiwan.text("a.xlf", version1(file("zh-CN", "zh-TW", ONE))))
        .contains("xml:lang=\"zh-TW\">TWO ONE</target>");
    String open = version1(file("zh-CN", "", ONE)).replace(" target-language=\"\"", "");
    assertThat(taiwan.text("a.xlf", open)).contains("xml:lang=\"zh-TW\">TWO ONE</target>");
    assertThatThrownBy(() -> taiwan.text("a.xlf", version1(file("zh-CN", "zh_CN", ONE))))
        .hasMessage(
            folder.resolve("a.xlf")
                + ": found zh-CN as source and as target language, expected two languages");
  }

  @Test
  void severalCodesOfOneLanguageAgree() {
    Translated german = new Translated(folder, DocumentOptions.of("eng", "ger"));
    assertThat(german.text("a.xlf", version1(file("en", "de", ONE))))
        .contains("xml:lang=\"de\">TWO ONE</target>");
    Translated norwegian = new Translated(folder, DocumentOptions.of("en", "no"));
    assertThat(norwegian.text("a.xlf", version1(file("en", "nb-NO", ONE))))
        .contains("xml:lang=\"nb-NO\">TWO ONE</target>");
    String two = version1(file("en", "nb", ONE) + file("en", "no", ONE));
    assertThatThrownBy(() -> norwegian.text("a.xlf", two))
        .hasMessageEndingWith(": found the target language no, expected nb");
  }

  @Test
  void version2GetsACodeOfBcp47() {
    String unit = "<unit id=\"1\"><segment><source>one two</source></segment></unit>";
    Translated austrian = new Translated(folder, DocumentOptions.of("en", "de_AT"));
    assertThat(second(austrian, "", unit)).contains(" trgLang=\"de-AT\"", "TWO ONE");
    for (String wrong : List.of("", "xx-yy", "a b")) {
      assertThatThrownBy(
              () -> second(new Translated(folder, DocumentOptions.of("en", wrong)), "", unit))
          .isInstanceOf(DataException.class)
          .hasMessageStartingWith(
              folder.resolve("a.xliff") + ": found the language '" + wrong + "', expected a code");
    }
  }

  @Test
  void translatedAndExcludedUnitsStay() {
    String done =
        "<trans-unit id=\"2\"><source>one two</source><target"
            + " state=\"translated\">eins</target></trans-unit>";
    assertThat(first(done)).contains(done);
    assertThat(first("<trans-unit id=\"3\" translate=\"no\"><source>one two</source></trans-unit>"))
        .doesNotContain("TWO", "note");
  }

  @Test
  void aTargetThatNeedsTranslationIsReplaced() {
    assertThat(
            first(
                "<trans-unit id=\"1\"><source>one two</source><target"
                    + " state=\"needs-translation\">one two</target></trans-unit>"))
        .contains("<target state=\"needs-review-translation\">TWO ONE</target>");
  }

  @Test
  void protectedTextStays() {
    assertThat(
            first(
                "<trans-unit id=\"1\"><source>use <mrk mtype=\"protected\">a b</mrk>"
                    + " now</source></trans-unit>"))
        .contains("<mrk mtype=\"protected\">a b</mrk> NOW USE</target>");
    assertThat(
            second(
                "<unit id=\"1\"><segment><source>use <mrk id=\"m\" translate=\"no\">a b</mrk>"
                    + " now</source></segment></unit>"))
        .contains("<mrk id=\"m\" translate=\"no\">a b</mrk> NOW USE</target>");
  }

  @Test
  void segmentsAreTranslatedOneByOne() {
    assertThat(
            first(
                "<trans-unit id=\"1\"><source>A b. C d.</source><seg-source><mrk mtype=\"seg\""
                    + " mid=\"0\">A b.</mrk> <mrk mtype=\"seg\" mid=\"1\">C"
                    + " d.</mrk></seg-source></trans-unit>"))
        .contains(
            "<mrk mid=\"0\" mtype=\"seg\">. B A</mrk> <mrk mid=\"1\" mtype=\"seg\">. D C</mrk>");
  }

  @Test
  void version2HasStatesAndNotes() {
    assertThat(
            second(
                "<unit id=\"1\"><segment id=\"s\"><source>one <pc id=\"1\">two</pc><ph"
                    + " id=\"2\"/></source></segment></unit>"))
        .contains(" trgLang=\"de\"", "<note appliesTo=\"target\">nmt4j 0.1.0, score -0.31</note>")
        .contains("<segment id=\"s\" state=\"translated\" subState=\"nmt4j:machine-translated\">")
        .contains(
            "<pc id=\"1\">TWO</pc>", "<source>one <pc id=\"1\">two</pc><ph id=\"2\"/></source>");
  }

  @Test
  void version2KeepsModulesAndFinishedSegments() {
    String unit =
        "<unit id=\"1\"><mda:metadata"
            + " xmlns:mda=\"urn:oasis:names:tc:xliff:metadata:2.0\"><mda:metaGroup><mda:meta"
            + " type=\"t\">v</mda:meta></mda:metaGroup></mda:metadata><segment"
            + " state=\"final\"><source>one</source><target>eins</target></segment></unit>";
    assertThat(second(unit))
        .contains("<mda:meta type=\"t\">v</mda:meta>")
        .contains("<segment state=\"final\"><source>one</source><target>eins</target></segment>");
    assertThat(
            second(
                "<unit id=\"1\" translate=\"no\"><segment><source>one</source></segment></unit>"))
        .doesNotContain("target>");
  }
}
