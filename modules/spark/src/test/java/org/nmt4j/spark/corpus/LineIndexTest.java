package org.nmt4j.spark.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nmt4j.tokenization.corpus.Lines;

class LineIndexTest {
  private final Configuration configuration = new Configuration();

  @TempDir private Path folder;

  private LineIndex index(long most, long piece) throws IOException {
    ClusterText text = ClusterText.of(folder.toString(), configuration);
    List<TextRange> ranges = text.ranges(most);
    List<LineFeeds> feeds = new ArrayList<>();
    for (TextRange range : ranges) {
      feeds.add(LineFeeds.count(range, piece, configuration));
    }
    return LineIndex.of(text, ranges, feeds, piece, configuration);
  }

  /** Reads the text from each line on. Files are empty, compressed, or have no LF at their end. */
  @Test
  void eachLineIsFound() throws IOException {
    Files.writeString(folder.resolve("a"), "\uFEFFGröße\r\n\n日本語 😀\nx\n\n\uFEFFy");
    Files.writeString(folder.resolve("b"), "");
    Files.writeString(folder.resolve("c"), "\uFEFF");
    Lines.write(folder.resolve("d.gz"), List.of("zip", "", "zap"));
    Files.writeString(folder.resolve("e"), "no line feed");
    Files.writeString(folder.resolve("f"), "\n\n");
    Files.writeString(folder.resolve("g"), "");
    List<String> expected = new ArrayList<>();
    for (String name : List.of("a", "b", "c", "d.gz", "e", "f", "g")) {
      expected.addAll(Lines.read(folder.resolve(name)));
    }
    for (int most = 1; most < 50; most += 3) {
      for (int piece = 1; piece <= most; piece += 4) {
        LineIndex index = index(most, piece);
        assertThat(index.lines()).isEqualTo(expected.size());
        for (int from = 0; from < expected.size(); from++) {
          List<String> lines = new ArrayList<>();
          try (IndexedLines reader = index.lines(from, configuration)) {
            reader.forEachRemaining(lines::add);
          }
          assertThat(lines).isEqualTo(expected.subList(from, expected.size()));
        }
      }
    }
  }

  @Test
  void blocksHaveEachPairOnceAndDoNotBeginInsideACompressedFile() throws IOException {
    Files.writeString(folder.resolve("a"), "1\n2\n3\n4\n5\n6\n7\n8\n9\n");
    LineIndex plain = index(4, 1);
    assertThat(PairBlock.of(plain, plain))
        .containsExactly(
            new PairBlock(0, 0, 2),
            new PairBlock(1, 2, 2),
            new PairBlock(2, 4, 2),
            new PairBlock(3, 6, 2),
            new PairBlock(4, 8, 1));
    Files.delete(folder.resolve("a"));
    Lines.write(folder.resolve("a.gz"), List.of("1", "2", "3"));
    Files.writeString(folder.resolve("b"), "4\n5\n6\n7\n8\n9\n");
    assertThat(PairBlock.of(plain, index(4, 1)))
        .containsExactly(
            new PairBlock(0, 0, 4),
            new PairBlock(1, 4, 2),
            new PairBlock(2, 6, 2),
            new PairBlock(3, 8, 1));
    assertThat(PairBlock.of(index(4, 1), plain))
        .containsExactly(
            new PairBlock(0, 0, 3),
            new PairBlock(1, 3, 2),
            new PairBlock(2, 5, 2),
            new PairBlock(3, 7, 2));
  }
}
