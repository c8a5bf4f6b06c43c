package org.nmt4j.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompletionTest {

  @TempDir private Path folder;

  @Test
  void theScriptKnowsEveryCommandAndIsAlwaysTheSame() {
    Ran ran = Ran.with("", "completion");

    assertThat(ran.code()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(Ran.with("", "completion")).isEqualTo(ran);
    List<String> functions =
        UsageTest.commands()
            .map(
                command ->
                    "function _picocli_nmt4j"
                        + String.join("", command.stream().map("_"::concat).toList())
                        + "() {")
            .toList();
    assertThat(functions).hasSizeGreaterThan(16);
    assertThat(ran.out()).contains(functions);
  }

  @DisabledOnOs(OS.WINDOWS)
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "tr                  | train translate",
        "bpe ''              | learn apply count",
        "average --o         | --output",
        "evaluate --format '' | text json tsv latex",
        "tokenize --side t   | target",
        "translate --en      | --ensemble",
        "translate --no-r    | --no-repeat-ngram",
        "translate --ensemble '' | probabilities log-probabilities",
        "run --set training.lab | training.label_smoothing=",
        "check a.yaml --set training.early_stopping.m | training.early_stopping.metric=",
        "run --set training.optimizer = '' | adam sgd",
        "run --set training.optimizer = a | adam",
        "train --set = training.optimizer = s | sgd",
        "train --set training.optimizer=s | training.optimizer=sgd",
        "run --set model.encoder.bidirectional = t | true",
        "run --set training.epochs = 3 --fre | --fresh",
        "search --over training.lab | training.label_smoothing=",
        "search --over training.optimizer = s | sgd",
        "search --set seed = 3 --over model.encoder.ce | model.encoder.cell=",
        "search --method '' | asha random",
      })
  void bashCompletesCommandsOptionsAndValues(String words, String expected) throws Exception {
    assertThat(complete(words).split("\\s+")).containsExactly(expected.split(" "));
  }

  /** Returns the words with which bash can complete the last of the given words. */
  private String complete(String words) throws IOException, InterruptedException {
    Path script = folder.resolve("script");
    Files.writeString(
        script,
        Ran.with("", "completion").out()
            + "COMP_WORDS=(nmt4j "
            + words
            + ")\nCOMP_LINE=\"nmt4j "
            + words
            + "\"\nCOMP_CWORD=$((${#COMP_WORDS[@]} - 1))\n_nmt4j_complete 2>errors\n"
            + "echo \"${COMPREPLY[@]}\"\n");
    assertThat(bash(List.of("-n", script.toString()))).isEmpty();
    return bash(List.of(script.toString()));
  }

  /** Runs bash and returns its output on both streams. */
  private String bash(List<String> arguments) throws IOException, InterruptedException {
    List<String> command = Stream.concat(Stream.of("bash"), arguments.stream()).toList();
    Process process;
    try {
      process =
          new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    } catch (IOException e) {
      assumeTrue(false, "there is no bash here: " + e.getMessage());
      return "";
    }
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said.strip();
  }
}
