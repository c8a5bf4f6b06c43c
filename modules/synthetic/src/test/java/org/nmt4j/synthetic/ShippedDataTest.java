package org.nmt4j.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nmt4j.synthetic.agreement.AgreementData;
import org.nmt4j.synthetic.entity.Entities;
import org.nmt4j.synthetic.intent.Intents;
import org.nmt4j.synthetic.name.RareNames;
import org.nmt4j.synthetic.sentiment.Sentiment;
import org.nmt4j.synthetic.task.Adding;
import org.nmt4j.synthetic.task.Latch;
import org.nmt4j.synthetic.task.Lookahead;
import org.nmt4j.synthetic.task.Melodies;
import org.nmt4j.synthetic.task.Tables;

/** The data of the tasks that ships is what the generators make, and small. */
class ShippedDataTest {

  private static final Path DATA =
      Path.of(System.getProperty("nmt4j.root", "../..")).resolve("data");

  private static final long LARGEST = 520_000;

  @TempDir private Path made;

  @FunctionalInterface
  private interface Writer {
    String write(Path folder, long seed) throws IOException;
  }

  private enum Set {
    TABLES((folder, seed) -> Tables.write(folder)),
    MELODIES(Melodies::write),
    LOOKAHEAD(Lookahead::write),
    LATCH(Latch::write),
    ADDING(Adding::write),
    INTENTS(Intents::write),
    SENTIMENT(Sentiment::write),
    ENTITIES(Entities::write),
    AGREEMENT(AgreementData::write),
    NAMES(RareNames::write);

    private final Writer writer;

    Set(Writer writer) {
      this.writer = writer;
    }
  }

  @ParameterizedTest
  @EnumSource
  void shippedFilesAreWhatTheGeneratorMakes(Set set) throws IOException {
    String figures = set.writer.write(made, QuickstartData.SEED);
    Path shipped = DATA.resolve(set.name().toLowerCase(Locale.ROOT));
    assertThat(shipped.resolve("README.md")).content().contains(figures);
    List<Path> files = files(made);
    assertThat(files(shipped))
        .extracting(Path::getFileName)
        .containsAll(files.stream().map(Path::getFileName).toList())
        .hasSize(files.size() + 1);
    long size = 0;
    for (Path file : files) {
      assertThat(shipped.resolve(file.getFileName())).hasSameBinaryContentAs(file);
      size += Files.size(file);
    }
    assertThat(size).isLessThan(LARGEST);
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }
}
