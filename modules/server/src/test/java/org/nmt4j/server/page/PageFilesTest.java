package org.nmt4j.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Checks the list of the files of the web page. */
class PageFilesTest {

  private final PageFiles files = PageFiles.load();

  @Test
  void theRootIsTheDocument() {
    PageFile root = files.file("/").orElseThrow();

    assertThat(root).isEqualTo(files.file("/index.html").orElseThrow());
    assertThat(root.contentType()).isEqualTo("text/html; charset=utf-8");
    assertThat(text(root)).startsWith("<!DOCTYPE html>");
  }

  @Test
  void listsEachFileOfTheFolderAndNoClass() throws IOException, URISyntaxException {
    Path folder = Path.of(PageFiles.class.getResource("index.html").toURI()).getParent();
    try (Stream<Path> content = Files.list(folder)) {
      assertThat(files.paths())
          .containsAll(
              content
                  .map(file -> "/" + file.getFileName())
                  .filter(name -> !name.endsWith(".class"))
                  .toList());
    }
    assertThat(files.file("/PageFiles.class")).isEmpty();
    assertThat(files.file("/../page/index.html")).isEmpty();
    assertThat(files.file("")).isEmpty();
  }

  @Test
  void tagsOfFilesDifferAndStayTheSame() {
    PageFile style = files.file("/style.css").orElseThrow();

    assertThat(style.etag()).matches("\"[0-9a-f]{24}\"");
    assertThat(style.etag()).isNotEqualTo(files.file("/").orElseThrow().etag());
    assertThat(PageFiles.load().file("/style.css")).contains(style);
  }

  @Test
  void aReaderOfTheContentTakesNothingFromTheNext() {
    PageFile root = files.file("/").orElseThrow();
    String first = text(root);

    assertThat(text(root)).isEqualTo(first);
  }

  @Test
  void isSmall() {
    int bytes =
        files.paths().stream()
            .filter(path -> !path.equals("/"))
            .mapToInt(path -> files.file(path).orElseThrow().content().remaining())
            .sum();

    assertThat(bytes).isLessThan(100_000);
  }

  private static String text(PageFile file) {
    return StandardCharsets.UTF_8.decode(file.content()).toString();
  }
}
