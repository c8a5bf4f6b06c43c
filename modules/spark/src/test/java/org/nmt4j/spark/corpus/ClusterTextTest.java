package org.nmt4j.spark.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nmt4j.tokenization.corpus.LineReader;
import org.nmt4j.tokenization.corpus.Lines;

class ClusterTextTest {
  @TempDir private Path folder;

  /** Cuts the text at each byte. A mark of the byte order counts only at the start of the file. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n",
        "\n\n\na",
        "Größe\r\n\n日本語 😀\n",
        "\uFEFFa b\n\uFEFFc\n\n",
        "a",
        "\uFEFF",
        "a long line without an end of line"
      })
  void rangesHaveEachLineOnce(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("text"), text);
    List<String> expected = Lines.read(file);
    Configuration configuration = new Configuration();
    ClusterText found = ClusterText.of(file.toString(), configuration);
    for (int most = 1; most <= found.size() + 1; most++) {
      List<String> lines = new ArrayList<>();
      for (TextRange range : found.ranges(most)) {
        try (LineReader reader = range.lines(configuration)) {
          reader.forEachRemaining(lines::add);
        }
      }
      assertThat(lines).as("ranges of %d bytes", most).isEqualTo(expected);
    }
  }
}
