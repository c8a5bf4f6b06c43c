package org.nmt4j.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The data that ships is what the generator makes of the quickstart. */
class LowResourceDataTest {

  private static final Path DATA =
      Path.of(System.getProperty("nmt4j.root", "../..")).resolve("data");

  @TempDir private Path made;

  @Test
  void shippedFilesAreWhatTheGeneratorMakes() throws IOException {
    String summary = LowResourceData.write(made, QuickstartData.SEED);
    Path shipped = DATA.resolve("low-resource");
    for (String name : List.of("train.de", "train.en", "mono.de")) {
      assertThat(Files.mismatch(shipped.resolve(name), made.resolve(name))).as(name).isEqualTo(-1);
    }
    assertThat(Files.readString(shipped.resolve("README.md"))).contains(summary);
  }

  @Test
  void theGermanSideIsThatOfTheQuickstart() throws IOException {
    List<String> german = Files.readAllLines(DATA.resolve("low-resource/train.de"));
    int pairs = german.size();
    german.addAll(Files.readAllLines(DATA.resolve("low-resource/mono.de")));
    assertThat(german).isEqualTo(Files.readAllLines(DATA.resolve("quickstart/train.de")));
    assertThat(Files.readAllLines(DATA.resolve("low-resource/train.en")))
        .isEqualTo(Files.readAllLines(DATA.resolve("quickstart/train.en")).subList(0, pairs));
  }
}
