package org.nmt4j.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenDocumentTest {
  @TempDir private Path folder;

  private Path document(String paragraphs) {
    return document("a.odt", "text", paragraphs);
  }

  private String whole(String name, String kind, String content) {
    return Translated.in(folder)
        .files(document(name, kind, content))
        .get("content.xml")
        .replace("\n", "");
  }

  private Path document(String name, String kind, String content) {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("mimetype", "application/vnd.oasis.opendocument." + kind);
    files.put(
        "content.xml",
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content"
            + " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
            + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
            + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
            + " xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\""
            + " xmlns:presentation=\"urn:oasis:names:tc:opendocument:xmlns:presentation:1.0\""
            + " office:version=\"1.2\"><office:body><office:"
            + kind
            + ">"
            + content
            + "</office:"
            + kind
            + "></office:body></office:document-content>");
    files.put("META-INF/manifest.xml", "<manifest/>");
    return Translated.in(folder).archive(name, files);
  }

  private String translated(String paragraphs) {
    return Translated.in(folder).files(document(paragraphs)).get("content.xml");
  }

  @Test
  void spansKeepTheirWords() {
    assertThat(
            translated(
                "<text:h>one two</text:h><text:p>three <text:span"
                    + " text:style-name=\"b\">four</text:span> five</text:p>"))
        .contains("<text:h>TWO ONE</text:h>")
        .contains("<text:p>FIVE <text:span text:style-name=\"b\">FOUR</text:span> THREE</text:p>");
  }

  @Test
  void footnotesAreTranslated() {
    assertThat(
            translated(
                "<text:p>one<text:note"
                    + " text:note-class=\"footnote\"><text:note-citation>1</text:note-citation><text:note-body><text:p>two"
                    + " three</text:p></text:note-body></text:note></text:p>"))
        .contains("<text:note-citation>1</text:note-citation>", "<text:p>THREE TWO</text:p>");
  }

  @Test
  void tabulatorsAndSpacesStay() {
    assertThat(
            translated(
                "<text:p>one<text:tab/>two three</text:p><text:p>1<text:tab/>2<text:s"
                    + " text:c=\"3\"/>3</text:p>"))
        .contains("<text:p>ONE<text:tab/>THREE TWO</text:p>")
        .contains("<text:p>1<text:tab/>2 <text:s text:c=\"2\"/>3</text:p>");
  }

  @Test
  void cellsOfASheetAreTranslated() {
    String cell = "<table:table-cell office:value-type=\"string\"><text:p>";
    String number =
        "<table:table-cell office:value-type=\"float\" office:value=\"1.5\""
            + " table:formula=\"of:=SUM(A1:A2)\"><text:p>1.5</text:p></table:table-cell>";
    String row = "<table:table table:name=\"one two\"><table:table-row>" + cell;
    String out =
        whole(
            "a.ods",
            "spreadsheet",
            row
                + "one two</text:p></table:table-cell>"
                + number
                + "</table:table-row></table:table>");
    assertThat(out)
        .contains(row + "TWO ONE</text:p></table:table-cell>" + number + "</table:table-row>");
  }

  @Test
  void textsOfASlideAreTranslated() {
    String page =
        "<draw:page draw:name=\"one two\"><draw:frame><draw:text-box><text:p><text:span"
            + " text:style-name=\"b\">";
    String notes = "</text:p></draw:text-box></draw:frame><presentation:notes><draw:frame>";
    String box = "<draw:text-box><text:p>";
    String end = "</text:p></draw:text-box></draw:frame></presentation:notes></draw:page>";
    assertThat(
            whole(
                "a.odp",
                "presentation",
                page + "one</text:span> two" + notes + box + "three four" + end))
        .contains("<text:p>TWO <text:span text:style-name=\"b\">ONE</text:span>" + notes)
        .contains(box + "FOUR THREE" + end)
        .contains("draw:name=\"one two\"");
  }

  @Test
  void theTypeIsFirstAndNotCompressed() throws IOException {
    Path out = folder.resolve("out.odt");
    Translated.in(folder).report(document("<text:p>one two</text:p>"), out);
    try (ZipFile zip = new ZipFile(out.toFile())) {
      ZipEntry first = zip.entries().nextElement();
      assertThat(first.getName()).isEqualTo("mimetype");
      assertThat(first.getMethod()).isEqualTo(ZipEntry.STORED);
    }
  }
}
