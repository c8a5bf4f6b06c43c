package org.nmt4j.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nmt4j.documents.inline.InlineOptions;
import org.nmt4j.documents.memory.MemoryUse;
import org.nmt4j.documents.memory.TmxWriter;
import org.nmt4j.documents.memory.TranslationMemory;
import org.nmt4j.tokenization.corpus.DataException;

class PoTest {
  private static final String HEADER =
      """
      msgid ""
      msgstr ""
      "Language: de\\n"
      "MIME-Version: 1.0\\n"
      "Content-Type: text/plain; charset=UTF-8\\n"
      "Content-Transfer-Encoding: 8bit\\n"
      "Plural-Forms: nplurals=2; plural=(n != 1);\\n"

      """;

  @TempDir private Path folder;

  private String translated(String entries) {
    String whole = Translated.in(folder).text("a.po", HEADER + entries);
    assertThat(whole).startsWith(HEADER);
    return whole.substring(HEADER.length());
  }

  @Test
  void anOpenEntryIsTranslatedAndMarked() {
    assertThat(
            translated(
                "# by hand\n#. hint\n#: a.c:1\nmsgctxt \"x\"\nmsgid \"one two\"\nmsgstr \"\"\n"))
        .isEqualTo(
            "# by hand\n"
                + "# nmt4j 0.1.0, score -0.31\n"
                + "#. hint\n"
                + "#: a.c:1\n"
                + "#, fuzzy\n"
                + "msgctxt \"x\"\n"
                + "msgid \"one two\"\n"
                + "msgstr \"TWO ONE\"\n");
  }

  @Test
  void allElseStaysByteForByte() {
    String kept =
        "#, fuzzy\n"
            + "#| msgid \"old\"\n"
            + "msgid   \"one\"\n"
            + "msgstr \"eins\"\n\n"
            + "msgid \"\"\n"
            + "\"two \"\n"
            + "\"words\"\n"
            + "msgstr \"\"\n"
            + "\"zwei \"\n"
            + "\"Wörter\"\n\n\n"
            + "#~ msgid \"gone\"\n"
            + "#~ msgstr \"weg\"\n\n"
            + "# end";
    assertThat(translated(kept)).isEqualTo(kept);
  }

  @Test
  void allEntriesAreTranslatedIfAsked() {
    Translated all = new Translated(folder, Translated.OPTIONS.withAll());
    String once = all.text("a.po", HEADER + "msgid \"one two\"\nmsgstr \"eins\"\n");
    assertThat(once)
        .endsWith("# nmt4j 0.1.0, score -0.31\n#, fuzzy\nmsgid \"one two\"\nmsgstr \"TWO ONE\"\n");
    assertThat(all.text("a.po", once)).isEqualTo(once);
  }

  @Test
  void everyPluralFormIsFilled() {
    assertThat(
            translated(
                "#, c-format\n"
                    + "msgid \"one file\"\n"
                    + "msgid_plural \"%d files\"\n"
                    + "msgstr[0] \"\"\n"
                    + "msgstr[1] \"\"\n"))
        .endsWith("msgstr[0] \"FILE ONE\"\nmsgstr[1] \"%d FILES\"\n");
  }

  @Test
  void aTemplateGetsTheFormsOfTheLanguage() {
    String template =
        "#, fuzzy\nmsgid \"\"\nmsgstr \"\"\n\"Language: \\n\"\n\"Content-Type: text/plain;"
            + " charset=CHARSET\\n\"\n\"Plural-Forms: nplurals=INTEGER; plural=EXPRESSION;\\n\"\n\n"
            + "msgid \"%d file\"\nmsgid_plural \"%d files\"\nmsgstr[0] \"\"\nmsgstr[1] \"\"\n";
    Translated polish = new Translated(folder, DocumentOptions.of("en", "pl"));

    assertThat(polish.text("a.pot", template))
        .startsWith("msgid \"\"\n")
        .contains("\"Language: pl\\n\"", "charset=UTF-8\\n", "nplurals=3; plural=(n==1 ? 0 :")
        .contains("msgstr[0] \"", "msgstr[1] \"", "msgstr[2] \"");
  }

  @Test
  void longTextsAreWrapped() {
    assertThat(
            translated("msgid \"" + "word ".repeat(30) + "end\\nnext\\n\"\nmsgstr \"\"\n").lines())
        .allMatch(line -> line.length() <= 79 || line.startsWith("msgid"))
        .contains("msgstr \"\"", "\"NEXT\\n\"");
  }

  @Test
  void anotherLanguageIsRefused() {
    String french = HEADER.replace("Language: de", "Language: fr");
    assertThatThrownBy(() -> Translated.in(folder).text("a.po", french))
        .isInstanceOf(DataException.class)
        .hasMessage(folder.resolve("a.po") + ": found the target language fr, expected de");
    String austrian = HEADER.replace("Language: de", "Language: de_AT@x");
    assertThat(Translated.in(folder).text("a.po", austrian)).isEqualTo(austrian);
  }

  @Test
  void aMessageThatWouldNotKeepItsDirectivesStaysOpenAndIsNamed() throws IOException {
    String open =
        "#, python-format\nmsgid \"%s has %d\"\nmsgstr \"\"\n\n"
            + "# x\nmsgid \"one two\"\nmsgstr \"\"\n\n"
            + "#, python-format\nmsgid \"one %s of %d\"\nmsgid_plural \"many %s of %d\"\n"
            + "msgstr[0] \"\"\nmsgstr[1] \"\"\n";
    Path from = Files.writeString(folder.resolve("b.po"), HEADER + open);
    Path to = folder.resolve("c.po");
    Path memory = folder.resolve("m.tmx");
    DocumentReport report;
    try (OutputStream out = Files.newOutputStream(memory)) {
      TmxWriter tmx = new TmxWriter(out, "en", "de", "1");
      report =
          new DocumentTranslator(
                  new ReversedWords(),
                  Translated.OPTIONS.withInline(InlineOptions.CODES_ONLY),
                  new MemoryUse(Optional.empty(), 1, Optional.of(tmx)))
              .translate(from, DocumentFormat.PO, to);
      tmx.finish();
    }

    assertThat(to)
        .content()
        .isEqualTo(
            HEADER
                + open.replace(
                    "# x\nmsgid \"one two\"\nmsgstr \"\"",
                    "# x\n# nmt4j 0.1.0, score -0.31\n#, fuzzy\nmsgid \"one two\"\n"
                        + "msgstr \"TWO ONE\""));
    assertThat(report).isEqualTo(new DocumentReport(4, 1, 3, 0, 0, 0, 0, List.of(10L, 18L)));
    assertThat(memory).content().contains("TWO ONE").doesNotContain("%");
  }

  @Test
  void blankLinesMayStandWithinAnEntry() {
    String kept = "msgid \"one\" \"two\"\n\n\"three\"\n\nmsgstr \"drei\"\n \n\"vier\"\n\n\n# x\n";
    assertThat(translated(kept)).isEqualTo(kept);
    assertThat(translated("msgid \"one \" \"two\"\n\n\"three\"\n\n\nmsgstr \"\"\n\n# x\n"))
        .endsWith("msgid \"one \" \"two\"\n\n\"three\"\n\n\nmsgstr \"TWOTHREE ONE\"\n\n# x\n");
    assertThatThrownBy(() -> translated("msgid \"one\"\n# x\nmsgstr \"\"\n"))
        .hasMessage(folder.resolve("a.po") + ":10: found no msgstr for the msgid of line 9");
  }

  @Test
  void aLineMayNameADomain() {
    String po = "msgid \"a\"\nmsgstr \"b\"\n\ndomain \"foo\"\nmsgid \"one two\"\nmsgstr \"\"\n";
    assertThat(translated(po))
        .isEqualTo(
            po.replace(
                "msgid \"one two\"\nmsgstr \"\"",
                "# nmt4j 0.1.0, score -0.31\n#, fuzzy\nmsgid \"one two\"\nmsgstr \"TWO ONE\""));
    assertThatThrownBy(() -> translated("msgid \"one\"\ndomain \"foo\"\n"))
        .hasMessage(folder.resolve("a.po") + ":10: found no msgstr for the msgid of line 9");
  }

  @Test
  void aTranslationIsNoOpenMessage() throws IOException {
    String done = "#, python-format\nmsgid \"%s has %d\"\nmsgstr \"%s hat %d\"\n";
    Path from = Files.writeString(folder.resolve("b.po"), HEADER + done);
    Path to = folder.resolve("c.po");
    DocumentOptions all = Translated.OPTIONS.withAll().withInline(InlineOptions.CODES_ONLY);
    assertThat(new Translated(folder, all).report(from, to).openLines()).isEmpty();
    assertThat(to).content().isEqualTo(HEADER + done);
  }

  @Test
  void aTemplateMayStateTheLanguageOfItsMessages() {
    String english = HEADER.replace("Language: de", "Language: en");
    String open = "msgid \"one two\"\nmsgstr \"\"\n";
    assertThat(Translated.in(folder).text("a.po", english + open))
        .startsWith(HEADER)
        .endsWith("msgstr \"TWO ONE\"\n");
    String done = open + "\nmsgid \"a\"\nmsgstr \"b\"\n";
    assertThatThrownBy(() -> Translated.in(folder).text("a.po", english + done))
        .hasMessageEndingWith(": found the target language en, expected de");
  }

  @Test
  void eachLineKeepsItsEnd() {
    String mixed = "# a\r\nmsgid \"one\"\nmsgstr \"eins\"\r\n\r\n";
    String open = "#, c-format\r\nmsgid \"one two\"\r\nmsgstr \"\"\n\n# e";
    assertThat(translated(mixed + open))
        .isEqualTo(
            mixed
                + "# nmt4j 0.1.0, score -0.31\n#, fuzzy, c-format\r\nmsgid \"one two\"\r\n"
                + "msgstr \"TWO ONE\"\n\n# e");
    String windows = HEADER.replace("\n", "\r\n");
    assertThat(Translated.in(folder).text("a.po", windows + "\nmsgid \"one two\"\r\nmsgstr \"\""))
        .isEqualTo(
            windows
                + "\n# nmt4j 0.1.0, score -0.31\r\n#, fuzzy\r\nmsgid \"one two\"\r\n"
                + "msgstr \"TWO ONE\"");
  }

  @Test
  void aTranslationWithoutLettersStays() {
    Translated all = new Translated(folder, Translated.OPTIONS.withAll());
    String po = HEADER + "msgid \"1.5\"\nmsgstr \"1,5\"\n";
    assertThat(all.text("a.po", po)).isEqualTo(po);
  }

  @Test
  void aNoteNamesASimilarText() throws IOException {
    Path tmx =
        Files.writeString(
            folder.resolve("m.tmx"),
            "<tmx version='1.4'><body>\n<tu><tuv xml:lang='en'><seg>a b c d e</seg></tuv>"
                + "<tuv xml:lang='de'><seg>x y</seg></tuv></tu></body></tmx>");
    TranslationMemory memory = TranslationMemory.load(List.of(tmx), "en", "de");
    Path from = Files.writeString(folder.resolve("a.po"), "msgid \"a b c d\"\nmsgstr \"\"\n");
    Path to = folder.resolve("b.po");
    new DocumentTranslator(
            new ReversedWords(),
            Translated.OPTIONS,
            new MemoryUse(Optional.of(memory), 0.5, Optional.empty()))
        .translate(from, DocumentFormat.PO, to);
    assertThat(to)
        .content()
        .contains(
            "# nmt4j 0.1.0, score -0.31; similar text in "
                + tmx
                + ":2 (similarity 0.80): 'a b c d e', translated as 'x y'\n");
  }

  @Test
  void lineFeedsAtTheEndsAreThoseOfTheSource() {
    assertThat(translated("msgid \"\\none two\\n\"\nmsgstr \"\"\n"))
        .endsWith("msgstr \"\"\n\"\\n\"\n\"TWO ONE\\n\"\n");
  }

  @Test
  void escapedCharactersStayEscaped() {
    assertThat(translated("msgid \"\\\"a\\\\b\\\"\"\nmsgstr \"\"\n"))
        .contains("\\\"")
        .contains("\\\\");
  }

  @Test
  void aFileInAnotherEncodingKeepsIt() {
    byte[] latin =
        ("msgid \"\"\n"
                + "msgstr \"\"\n"
                + "\"Language: de\\n"
                + "\"\n"
                + "\"MIME-Version: 1.0\\n"
                + "\"\n"
                + "\"Content-Type: text/plain; charset=ISO-8859-1\\n"
                + "\"\n"
                + "\"Content-Transfer-Encoding: 8bit\\n"
                + "\"\n\n"
                + "# Bär\n"
                + "msgid \"a b\"\n"
                + "msgstr \"\"\n")
            .getBytes(StandardCharsets.ISO_8859_1);
    Path out = folder.resolve("out-l.po");
    assertThatThrownBy(() -> Translated.in(folder).text("l.po", latin))
        .hasMessageContaining("Input length");
    assertThat(out).exists().content(StandardCharsets.ISO_8859_1).contains("# Bär", "\"B A\"");
  }

  @Test
  void aLineThatIsNotValidIsNamed() {
    assertThatThrownBy(() -> translated("msgid \"abc\nmsgstr \"\"\n"))
        .isInstanceOf(DataException.class)
        .hasMessage(folder.resolve("a.po") + ":9: found 'msgid \"abc', expected a text in quotes");
  }
}
