package org.nmt4j.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nmt4j.cli.Ran;
import org.nmt4j.cli.TinyRun;

class TranslateDocumentTest {
  private static final String HTML =
      "<html lang=\"de\"><head><meta charset=\"UTF-8\"></head><body><p>Der <b>Hund</b>"
          + " schläft.</p><p translate=\"no\">Katze</p></body></html>";

  @TempDir private static Path folder;
  private static TinyRun tiny;

  @BeforeAll
  static void train() {
    tiny = new TinyRun(folder);
    assertThat(tiny.run("train").code()).isZero();
  }

  private static Ran translate(String... arguments) {
    List<String> all = new ArrayList<>();
    all.addAll(List.of("translate", "-m", tiny.result("best.nmt4j").toString()));
    all.addAll(List.of(arguments));
    return Ran.with("", all.toArray(String[]::new));
  }

  private static void refused(Ran ran, String message) {
    assertThat(ran.code()).as(ran.err()).isEqualTo(2);
    assertThat(ran.err()).startsWith("nmt4j translate: " + message).hasLineCount(1);
  }

  @Test
  void aPageKeepsItsForm() throws IOException {
    String page = tiny.write("page.html", HTML);
    Path out = folder.resolve("page.en.html");
    Ran ran = translate(page, "-o", out.toString());

    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err())
        .contains(page + ": 1 text, 1 translated, 0 kept; 2 codes, 0 placeholders, ");
    assertThat(out)
        .content(StandardCharsets.UTF_8)
        .contains("<html lang=\"en\">", "<b>", "</b>", "<p translate=\"no\">Katze</p>")
        .doesNotContain("schläft");
  }

  @Test
  void severalDocumentsGoIntoAFolder() throws IOException {
    String one = tiny.write("one.md", "# Der Hund\n");
    String two = tiny.write("two.po", "msgid \"Die Katze\"\nmsgstr \"\"\n");
    Path out = folder.resolve("documents");
    assertThat(translate(one, two, "-o", out.toString()).code()).isZero();

    assertThat(out.resolve("one.md")).content().startsWith("# ");
    assertThat(out.resolve("two.po"))
        .content()
        .contains("\"Language: en\\n\"", "# nmt4j 0.1.0, score -", "#, fuzzy\nmsgid \"Die Katze\"");
  }

  @Test
  void termsOfAGlossaryAreUsedInDocuments() throws IOException {
    String page = tiny.write("terms.html", HTML);
    String terms = tiny.write("terms.tsv", "Hund\tone cat\n");
    Path out = folder.resolve("terms.en.html");
    Ran ran = translate(page, "--glossary", terms, "-o", out.toString());

    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.err()).contains("2 codes", "glossary: 1 of 1 terms met\n");
    String written = Files.readString(out);
    assertThat(written).containsOnlyOnce("<b>").containsOnlyOnce("</b>");
    assertThat(written.replaceAll("<[^>]*>", "")).containsPattern("\\b[Oo]ne cat\\b");
  }

  @Test
  void messagesThatStayOpenAreNamed() {
    String po = tiny.write("open.po", "#, python-format\nmsgid \"Hund %s\"\nmsgstr \"\"\n");
    String memory =
        tiny.write(
            "open.tmx",
            "<tmx version='1.4'><body><tu><tuv xml:lang='de'><seg>Hund %s</seg></tuv><tuv"
                + " xml:lang='en'><seg>dog</seg></tuv></tu></body></tmx>");
    Path out = folder.resolve("open.en.po");
    Ran ran = translate(po, "--memory", memory, "-o", out.toString());
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.err())
        .contains(
            po + ": 1 text, 0 translated, 1 kept; 0 codes, 0 placeholders, 0 problems\n",
            po
                + ": left 1 message untranslated, because the model's translation does not keep"
                + " the directives, such as %s; line 2\n");
    assertThat(out).content().endsWith("msgid \"Hund %s\"\nmsgstr \"\"\n");
  }

  @Test
  void aLanguageThatIsNotTheModelsIsNamed() throws IOException {
    String page = tiny.write("french.html", HTML);
    Path out = folder.resolve("french.out.html");
    Ran ran = translate(page, "--target-language", "fr", "-o", out.toString());
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.err())
        .contains("warning: --target-language is fr, but the recipe of the model names en\n");
    assertThat(out).content().contains("<html lang=\"fr\">");
    assertThat(translate(page, "--target-language", "en-GB", "-o", out.toString()).err())
        .doesNotContain("warning: --target-language");
    assertThat(translate(page, "--target-language", "", "-o", out.toString()).err())
        .contains("'--target-language'", "found '', expected a code such as de or pt-BR");
  }

  @Test
  void theFormatCanBeNamed() throws IOException {
    String page = tiny.write("page.txt", HTML);
    Path out = folder.resolve("page.out");
    assertThat(translate(page, "--format", "html", "-o", out.toString()).code()).isZero();
    assertThat(out).content().contains("<b>");
    String text = tiny.write("text.html", "Der Hund\n");
    assertThat(translate(text, "--format", "text", "-o", out.toString()).code()).isZero();
    assertThat(out).content().hasLineCount(1).doesNotContain("<");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--n-best=2", "--scores", "--alignments", "--heatmap=h", "--status=s"})
  void optionsForLinesAreRefused(String option) {
    String page = tiny.write("page.html", HTML);
    refused(
        translate(page, "-o", tiny.file("no.html"), option),
        "'" + option.replaceAll("=.*", "") + "' goes only with lines of text");
    assertThat(folder.resolve("no.html")).doesNotExist();
  }

  @Test
  void wrongUsesAreRefused() {
    String page = tiny.write("page.html", HTML);
    String text = tiny.write("plain.txt", "Hund\n");
    refused(translate(page), page + " is a document, expected a file or a folder as --output");
    refused(translate(page, "-o", page), "--output " + page + " would replace INPUT " + page);
    refused(
        translate(page, text, "-o", tiny.file("d")),
        page + " is a document and " + text + " plain text");
    refused(translate(text, "--all"), "'--all' goes only with documents");
    refused(translate("--format", "html"), "--format html is given without a file, expected INPUT");
    assertThat(translate(page, "--format", "pdf").err())
        .contains("found 'pdf', expected one of text, html, markdown, po");
  }

  @Test
  void aBrokenDocumentIsToldInOneLine() {
    String broken = tiny.write("broken.docx", "Der Hund");
    Path out = folder.resolve("broken.en.docx");
    Ran ran = translate(broken, "-o", out.toString());

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err()).contains(broken + ": not a whole ZIP archive: ").hasLineCount(1);
    assertThat(out).doesNotExist();
  }
}
