package org.nmt4j.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nmt4j.tokenization.corpus.DataException;

/** Checks documents that are exactly as large as a limit, and those that are larger by a byte. */
class DocumentLimitsTest {
  private static final long MUCH = 1L << 40;

  @TempDir private Path folder;

  private DocumentReport translate(Path from, DocumentLimits limits) throws IOException {
    return new DocumentTranslator(new ReversedWords(), Translated.OPTIONS)
        .withLimits(limits)
        .translate(from, DocumentFormat.of(from).orElseThrow(), folder.resolve("out"));
  }

  private void isTheMost(Path from, DocumentLimits most, DocumentLimits less, String message)
      throws IOException {
    assertThat(translate(from, most).translated()).isOne();
    Files.delete(folder.resolve("out"));
    assertThatThrownBy(() -> translate(from, less))
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith(from.toString())
        .hasMessageContaining(message);
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void aTextFile() throws IOException {
    Path file = Files.writeString(folder.resolve("a.html"), "<p>one two</p>");
    isTheMost(
        file,
        new DocumentLimits(14, 0, 0, 0),
        new DocumentLimits(13, 0, 0, 0),
        "found 14 bytes, expected at most 0 MiB");
  }

  @Test
  void anArchive() throws IOException {
    Path file =
        Translated.in(folder)
            .archive("a.docx", OfficeTest.word("<w:p><w:r><w:t>one two</w:t></w:r></w:p>"));
    long size = Files.size(file);
    isTheMost(
        file,
        new DocumentLimits(0, size, MUCH, MUCH),
        new DocumentLimits(0, size - 1, MUCH, MUCH),
        "bytes, expected at most 0 MiB");
  }

  @Test
  void thePartsOfAnArchive() throws IOException {
    Map<String, String> parts = OfficeTest.word("<w:p><w:r><w:t>one two</w:t></w:r></w:p>");
    Path file = Translated.in(folder).archive("a.docx", parts);
    long largest;
    long all;
    try (ZipFile zip = new ZipFile(file.toFile())) {
      largest = zip.stream().mapToLong(entry -> entry.getSize()).max().orElseThrow();
      all = zip.stream().mapToLong(entry -> entry.getSize()).sum();
    }
    isTheMost(
        file,
        new DocumentLimits(0, MUCH, MUCH, largest),
        new DocumentLimits(0, MUCH, MUCH, largest - 1),
        " unpacks to more than 0 MiB");
    isTheMost(
        file,
        new DocumentLimits(0, MUCH, all, MUCH),
        new DocumentLimits(0, MUCH, all - 1, MUCH),
        " unpacks to more than 0 MiB");
  }

  @Test
  void theLimitsOfStrangersAreSmaller() {
    DocumentLimits users = DocumentLimits.ofUsers();
    DocumentLimits strangers = DocumentLimits.ofStrangers();
    assertThat(strangers.text()).isLessThan(users.text());
    assertThat(strangers.xml()).isLessThan(users.xml());
    assertThat(strangers.unpacked()).isLessThan(users.unpacked());
  }
}
