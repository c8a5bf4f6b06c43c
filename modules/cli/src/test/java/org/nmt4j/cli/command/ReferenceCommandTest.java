package org.nmt4j.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.nmt4j.cli.Ran;

class ReferenceCommandTest {
  private static final Path PAGE =
      Path.of(System.getProperty("nmt4j.root"), "recipes", "reference.md");

  @Test
  void thePageIsWhatTheCommandPrints() throws IOException {
    Ran ran = Ran.with("", "reference");
    assertThat(ran.code()).isZero();
    assertThat(Files.readString(PAGE)).isEqualTo(ran.out());
  }

  @Test
  void keysHaveValuesDefaultsAndMeanings() {
    assertThat(Ran.with("", "reference").out())
        .contains(
            "| `name` | a name of letters, digits, '.', '_' and '-' |  |",
            "| `model.encoder.bidirectional` | true or false | `true` |",
            "| `decoding.lexicon` | a file | `null` |");
  }
}
