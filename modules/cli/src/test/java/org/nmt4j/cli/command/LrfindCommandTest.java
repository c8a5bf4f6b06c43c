package org.nmt4j.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nmt4j.cli.Ran;
import org.nmt4j.cli.TinyRun;

class LrfindCommandTest {
  @TempDir private Path folder;
  private TinyRun tiny;

  @BeforeEach
  void writeRecipe() {
    tiny = new TinyRun(folder);
  }

  private Ran find(String... options) {
    List<String> arguments = new ArrayList<>(List.of("lrfind", tiny.file("tiny.yaml")));
    arguments.addAll(List.of(options));
    return Ran.with("", arguments.toArray(String[]::new));
  }

  @Test
  void printsATableAndASuggestionAndDrawsThem() throws IOException {
    Path plot = folder.resolve("rates.svg");
    Ran ran = find("--updates", "60", "--plot", plot.toString());

    assertThat(ran.code()).as(ran.err()).isZero();
    List<String> lines = ran.out().lines().toList();
    assertThat(lines.get(0)).isEqualTo("update  learning rate       loss   smoothed");
    assertThat(lines.get(1)).matches("     1       1\\.00e-06 +\\d\\.\\d{4} +\\d\\.\\d{4}");
    assertThat(lines.get(12))
        .matches(" +\\d+ +\\d\\.\\d\\de[-+]\\d\\d +\\d+\\.\\d{4} +\\d+\\.\\d{4}");
    String rate = "\\d[.\\d]*(e-\\d\\d)?";
    assertThat(lines)
        .anyMatch(line -> line.matches("steepest fall of the smoothed loss: " + rate))
        .anyMatch(line -> line.matches("a tenth of the rate of the lowest smoothed .*: " + rate));
    assertThat(lines.get(lines.size() - 1))
        .matches("suggestion: training\\.learning_rate: " + rate);
    assertThat(Files.readString(plot))
        .startsWith("<svg ")
        .contains("Learning rates of tiny", "smoothed loss", "steepest fall", "learning rate")
        .endsWith("</svg>\n");
    assertThat(folder.resolve("runs")).doesNotExist();
    assertThat(Path.of("runs")).doesNotExist();
    assertThat(find("--updates", "60", "--threads", "1").out()).isEqualTo(ran.out());
  }

  @Test
  void ratesThatTeachNothingSuggestNothing() {
    Ran ran = find("--updates", "10", "--from", "1e-30", "--to", "1e-29", "--set", "seed=3");
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).hasLineCount(1 + 10 + 3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --from 2             | found learning rates from 2.0 to 1.0, expected 0 < '--from' < '--to' <= 1e6
          --from 0             | found learning rates from 0.0 to 1.0, expected 0 < '--from' < '--to' <= 1e6
          --to NaN             | found learning rates from 1.0E-6 to NaN, expected 0 < '--from' < '--to' <= 1e6
          --from 1 --to 1      | found learning rates from 1.0 to 1.0, expected 0 < '--from' < '--to' <= 1e6
          --updates 9          | invalid value for option '--updates': found 9, expected 10 or more
          --updates 0          | invalid value for option '--updates': found '0', expected a whole number above 0
          --to x               | invalid value for option '--to': found 'x', expected a number
          --plot               | missing required parameter for option '--plot' (SVG)
          --runs x             | unknown option '--runs'
          """)
  void wrongOptionsAreToldInOneLine(String options, String message) {
    Ran ran = find(options.split(" "));
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).startsWith("nmt4j lrfind: " + message).hasLineCount(1);
  }

  @Test
  void aPictureReplacesNoFileOfTheRecipe() throws IOException {
    String before = Files.readString(folder.resolve("train.de"));
    Ran ran = find("--plot", tiny.file("train.de"));
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("would replace the recipe's data.train.source").hasLineCount(1);
    assertThat(Files.readString(folder.resolve("train.de"))).isEqualTo(before);
    assertThat(find("--plot", tiny.file("tiny.yaml")).err())
        .contains("--plot " + tiny.file("tiny.yaml") + " would replace RECIPE")
        .hasLineCount(1);
  }

  @Test
  void aRecipeOfSeveralSystemsIsRefused() {
    Ran ran = find("--set", "seeds=[1, 2]");
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err()).contains("found a recipe with arms or seeds").hasLineCount(1);
  }
}
