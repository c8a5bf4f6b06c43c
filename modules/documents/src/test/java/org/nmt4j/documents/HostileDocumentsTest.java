package org.nmt4j.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nmt4j.documents.file.FileLimits;
import org.nmt4j.tokenization.corpus.DataException;

class HostileDocumentsTest {
  private static final String ENTITIES =
      "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>";

  @TempDir private Path folder;

  /**
   * Checks that a file is refused with a one-line message, and that the folder then holds only the
   * file.
   */
  private void refused(Path file, String message) {
    assertThatThrownBy(() -> Translated.in(folder).report(file, folder.resolve("out")))
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith(file.toString())
        .hasMessageContaining(message)
        .hasMessageNotContaining("\n");
    assertThat(Translated.in(folder).names()).containsExactly(file.getFileName().toString());
  }

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  private Path word(String document) {
    Map<String, String> parts = OfficeTest.word("");
    parts.put("word/document.xml", document);
    return Translated.in(folder).archive("a.docx", parts);
  }

  @Test
  void aFileThatUnpacksToFarMoreIsRefused() {
    Map<String, String> parts = OfficeTest.word("");
    parts.put("word/media/a.bin", "0".repeat(8 << 20));
    refused(
        Translated.in(folder).archive("a.docx", parts),
        "word/media/a.bin unpacks to more than 200 times the size of the packed file");
  }

  @Test
  void tooManyFilesAreRefused() {
    Map<String, String> parts = OfficeTest.word("");
    for (int i = 0; i < FileLimits.MOST_FILES; i++) {
      parts.put("x/" + i, "");
    }
    refused(Translated.in(folder).archive("a.docx", parts), "found 10,003 files in the archive");
  }

  @Test
  void entitiesAreRefused() throws IOException {
    refused(word(ENTITIES + "<x>&a;</x>"), "word/document.xml:1:57: found declarations in DOCTYPE");
    Files.delete(folder.resolve("a.docx"));
    refused(
        file("a.xlf", ENTITIES + "<xliff version=\"1.2\">&a;</xliff>"),
        ":1:57: found declarations");
    Files.delete(folder.resolve("a.xlf"));
    refused(file("a.tmx", ENTITIES + "<tmx>&a;</tmx>"), ":1:57: found declarations in DOCTYPE");
  }

  @Test
  void deepNestingIsRefused() throws IOException {
    refused(word("<x>".repeat(5000)), "found more than 500 nested elements");
    Files.delete(folder.resolve("a.docx"));
    refused(file("a.xlf", "<x>".repeat(5000)), "found more than 500 nested elements");
    Files.delete(folder.resolve("a.xlf"));
    refused(file("a.html", "<div>".repeat(30_000)), "found too many nested elements");
    Files.delete(folder.resolve("a.html"));
    refused(file("a.md", "> ".repeat(1000) + "x"), ":1:1: found too many nested lists or quotes");
  }

  @Test
  void archivesThatAreNotWholeAreRefused() throws IOException {
    Path whole = word("<x/>");
    byte[] bytes = Files.readAllBytes(whole);
    Files.delete(whole);
    Path cut = Files.write(folder.resolve("a.docx"), Arrays.copyOf(bytes, bytes.length / 2));
    refused(cut, "not a whole ZIP archive");
    Files.write(cut, new byte[0]);
    refused(cut, "not a whole ZIP archive");
    Files.writeString(cut, "one two");
    refused(cut, "not a whole ZIP archive");
  }

  @Test
  void anArchiveOfAnotherKindIsRefused() {
    refused(Translated.in(folder).archive("a.docx", Map.of("a.txt", "x")), "not a valid docx file");
  }

  @Test
  void brokenXmlIsNamedWithItsPlace() throws IOException {
    refused(word("<x>\n<y></x>"), "word/document.xml:2:6: ");
    Files.delete(folder.resolve("a.docx"));
    refused(file("a.xlf", "<xliff version=\"2.0\">\n<file>"), "a.xlf:2:");
  }

  @ParameterizedTest
  @CsvSource({"a.html, <p>", "a.md, x", "a.po, # ", "a.srt, 1"})
  void bytesThatAreNotOfTheEncodingAreNamed(String name, String start) throws IOException {
    Path file = folder.resolve(name);
    Files.write(file, (start + "\nB\u00e4r").getBytes(StandardCharsets.ISO_8859_1));
    refused(file, name + ":2:2: a byte is not valid in UTF-8, the encoding of the file");
  }

  @Test
  void xmlThatIsNotOfItsEncodingIsRefused() throws IOException {
    Path file = folder.resolve("a.xlf");
    Files.write(file, "<xliff>B\u00e4r</xliff>".getBytes(StandardCharsets.ISO_8859_1));
    refused(file, "a.xlf:1:9: a byte is not valid in UTF-8, the encoding of the file");
  }

  @Test
  void formsThatTakeLongAreRefused() throws IOException {
    refused(file("a.html", "<p " + "a=b ".repeat(2000) + ">x</p>"), "more than 1000 attributes");
    String manySpaces = "<p " + "a = \"b c\"  ".repeat(900) + ">one</p>";
    assertThat(Translated.in(folder).text("b.html", manySpaces)).contains("ONE");
    Files.delete(folder.resolve("b.html"));
    Files.delete(folder.resolve("out-b.html"));
    refused(file("a.html", "<p>x <!-- y"), "a.html:1:6: found a comment without an end");
    refused(file("a.html", "< ".repeat(60_000)), "found too many < that start no tag");
    Files.delete(folder.resolve("a.html"));
    refused(file("a.md", "[".repeat(20_000)), "a.md:1:1: found a paragraph with more than 10,000");
  }

  @Test
  void anEndlessLineIsRefused() throws IOException {
    refused(
        file("a.html", "<p>" + "one two ".repeat(5000) + "</p>"),
        "found a text of 39,999 characters without a line end, expected at most 20,000");
  }

  @Test
  void longTextsOfManyLinesAreTranslated() {
    String line = "one two three\\n";
    String po = "msgid \"" + line.repeat(5000) + "\"\nmsgstr \"\"\n";
    assertThat(
            Translated.in(folder).text("a.po", po).lines().filter("\"THREE TWO ONE\\n\""::equals))
        .hasSize(5000);
  }

  @Test
  void anEmptyFileIsNoHarm() {
    for (String name : new String[] {"a.po", "a.html", "a.md", "a.srt", "a.properties"}) {
      Translated.in(folder).text(name, "");
    }
  }
}
