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
    Map<String, String> files = new LinkedHashMap<>();
    files.put("mimetype", "application/vnd.oasis.opendocument.text");
    files.put(
        "content.xml",
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content"
            + " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
            + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
            + " office:version=\"1.2\"><office:body><office:text>"
            + paragraphs
            + "</office:text></office:body></office:document-content>");
    files.put("META-INF/manifest.xml", "<manifest/>");
    return Translated.in(folder).archive("a.odt", files);
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
