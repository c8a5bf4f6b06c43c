package org.nmt4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a person reads whose recipe or data is broken, word for word.
 *
 * <p>A case is a folder of {@code src/test/resources/broken/recipes} or {@code .../data}. Its files
 * are laid over those of {@code broken/common}, a recipe and data without fault, and its {@code
 * expected.txt} holds commands behind {@code $}, each followed by what it writes to standard error
 * and its exit code. Words with a dot are files. A file {@code NAME.escaped} is ASCII text in which
 * {@code \\xHH} stands for a byte, and becomes {@code NAME}. Whoever adds a folder adds a test.
 */
class BrokenFilesTest {
  @TempDir private Path folder;

  static List<BrokenCase> recipes() throws IOException, URISyntaxException {
    return BrokenCase.all("recipes");
  }

  static List<BrokenCase> data() throws IOException, URISyntaxException {
    return BrokenCase.all("data");
  }

  /** Nothing is trained before a mistake is found, so there is no run. */
  @ParameterizedTest
  @MethodSource({"recipes", "data"})
  @Timeout(60)
  void isToldInFull(BrokenCase broken) throws IOException {
    assertThat(broken.played(folder)).isEqualTo(broken.expected());
    assertThat(folder.resolve("runs")).doesNotExist();
  }

  /** Otherwise a fault of the common files could hide behind each of the cases. */
  @Test
  void commonFilesAreSound() throws IOException, URISyntaxException {
    Path common = Path.of(getClass().getResource("/broken/common/recipe.yaml").toURI());
    Ran ran = Ran.with("", "check", common.toString());
    assertThat(ran.err()).endsWith("\n0 errors, 0 warnings\n");
    assertThat(ran.code()).isZero();
  }
}
