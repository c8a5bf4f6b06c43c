package org.nmt4j.synthetic.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests that the command makes the shipped data and prints the figures of its README. */
class ShippedDataTest {

  private static final Path DATA =
      Path.of(System.getProperty("nmt4j.root", "../..")).resolve("data");

  private static final Set<DataSet> SMALL =
      EnumSet.complementOf(EnumSet.of(DataSet.QUICKSTART, DataSet.LOW_RESOURCE, DataSet.SEQUENCES));
  private static final long LARGEST_SMALL = 520_000;

  @TempDir private Path made;

  @ParameterizedTest
  @EnumSource
  void shippedFilesAreWhatTheCommandMakes(DataSet set) throws IOException {
    Ran ran = Ran.with(set.toString(), made.toString());

    assertThat(ran.err()).isEmpty();
    assertThat(ran.code()).isZero();
    Path shipped = DATA.resolve(set.toString());
    assertThat(shipped.resolve("README.md")).content().contains(ran.out());
    List<Path> files = files(made);
    assertThat(files(shipped))
        .extracting(Path::getFileName)
        .containsAll(files.stream().map(Path::getFileName).toList())
        .hasSize(files.size() + 1);
    long size = 0;
    for (Path file : files) {
      Path other = shipped.resolve(file.getFileName());
      assertThat(content(other)).as(file.getFileName().toString()).isEqualTo(content(file));
      size += Files.size(other);
    }
    if (SMALL.contains(set)) {
      assertThat(size).isLessThan(LARGEST_SMALL);
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  /**
   * Returns the content of a file. Compressed bytes depend on the zlib that Java finds, so the
   * uncompressed content is compared.
   */
  private static byte[] content(Path file) throws IOException {
    if (!file.toString().endsWith(".gz")) {
      return Files.readAllBytes(file);
    }
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      return in.readAllBytes();
    }
  }
}
