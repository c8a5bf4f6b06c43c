package org.nmt4j.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests that the low-resource data is the quickstart's without most translations. */
class LowResourceDataTest {

  private static final Path DATA =
      Path.of(System.getProperty("nmt4j.root", "../..")).resolve("data");

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
