package org.nmt4j.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nmt4j.spark.job.JobException;

@ExtendWith(LocalCluster.class)
class TranslateJobTest {
  private final SparkSession spark = LocalCluster.session();

  private final ByteArrayOutputStream messages = new ByteArrayOutputStream();

  @TempDir private Path folder;
  private Path output;

  @BeforeEach
  void nameTheOutput() {
    output = folder.resolve("out");
  }

  private void run(String... options) {
    TranslateJob.of(options).run(spark, new PrintStream(messages, true, StandardCharsets.UTF_8));
  }

  private void translate(Path input, String... more) {
    List<String> options =
        new ArrayList<>(
            List.of("--model", SmallModel.FILE, "--input=" + input, "--output", output.toString()));
    options.addAll(List.of(more));
    run(options.toArray(String[]::new));
  }

  /** The lines have different ends. One line is empty. */
  @Test
  void aTextBecomesATextWithTheSameLines() throws IOException {
    List<String> texts = SmallModel.texts(300);
    texts.set(7, "");
    texts.set(9, "Der Hund\u0085schläft\u2028nicht");
    Path input = folder.resolve("text.de");
    Files.writeString(input, "\uFEFF" + String.join("\n", texts).replace("zwei .", "zwei .\r"));
    translate(input, "--partitions", "7");
    assertThat(SmallModel.parts(output))
        .isEqualTo(String.join("\n", SmallModel.translate(texts)) + "\n");
    assertThat(messages.toString(StandardCharsets.UTF_8))
        .isEqualTo("nmt4j: translated 300 of 300 rows: " + output + "\n");
    try (Stream<Path> files = Files.list(output)) {
      assertThat(files.filter(it -> it.toString().endsWith(".txt")).count()).isGreaterThan(5);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"parquet", "json", "csv"})
  void rowsKeepTheirColumns(String format) throws IOException {
    List<String> texts = SmallModel.texts(40);
    texts.set(3, " Der Hund sagt \"nicht\", und schläft. ");
    texts.set(5, "Eins, \\zwei");
    Path input = folder.resolve("in");
    Dataset<Row> rows = SmallModel.rows(spark, texts, 2);
    RowFormat.named(format).write(rows, input.toString());
    translate(input, "--format", format, "--column", "de", "--output-column", "en");
    Dataset<Row> done = RowFormat.named(format).read(spark, output.toString(), 1);
    assertThat(SmallModel.column(done, "de")).isEqualTo(texts);
    assertThat(done.columns()).containsExactlyInAnyOrder("key", "de", "en");
    assertThat(SmallModel.column(done, "en")).isEqualTo(SmallModel.translate(texts));
  }

  @Test
  void filesOfAFolderAreReadInTheOrderOfTheirNames() throws IOException {
    Path input = Files.createDirectory(folder.resolve("a,b"));
    List<String> texts = SmallModel.texts(6);
    for (int i = 5; i >= 0; i--) {
      Files.writeString(input.resolve("part-" + i), texts.get(i) + "\n");
    }
    Files.writeString(input.resolve("_SUCCESS"), "");
    translate(input);
    assertThat(SmallModel.parts(output))
        .isEqualTo(String.join("\n", SmallModel.translate(texts)) + "\n");
  }

  @Test
  void columnsThatAreAskedForAreThere() throws IOException {
    Path input = folder.resolve("in");
    SmallModel.rows(spark, SmallModel.texts(3), 1).write().json(input.toString());
    translate(
        input,
        "--format=json",
        "--column=de",
        "--score-column=score",
        "--alignment-column=words",
        "--status-column=its.status",
        "--beam-size=3",
        "--n-best=2");
    Dataset<Row> done = spark.read().json(output.toString());
    assertThat(done.schema().simpleString())
        .contains("translation:array<string>", "score:array<double>", "words:array<string>");
    assertThat(SmallModel.column(done, "`its.status`")).containsOnly("ok");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --modle x                 | found '--modle', expected an option, nearest is '--model'
          x                         | found 'x', expected an option
          --model                   | --model: found no value, expected one
          --model x --model y       | --model: found two values, expected one
          --model x --input y       | found no --output, expected one
          --format tetx             | --format: found 'tetx', expected one of text, parquet, json, csv, nearest is 'text'
          --format csv              | found no --column, expected one
          --column x                | --column: found the format text, expected one with columns: parquet, json, csv
          --beam-size 0             | --beam-size: found '0', expected a whole number above 0
          --n-best 2                | --n-best: found 2 or more with the format text, expected parquet or json
          """)
  void optionsAreChecked(String options, String message) {
    String all =
        options.contains("--model") ? options : "--model m --input i --output o " + options;
    if (options.equals("x")) {
      all = options;
    }
    String[] words = all.split(" ");
    assertThatExceptionOfType(JobException.class)
        .isThrownBy(() -> TranslateJob.of(words))
        .withMessage(message)
        .satisfies(e -> assertThat(e.exitCode()).isEqualTo(2));
  }

  /** The command line sends its options to the job. */
  @Test
  void theCommandHasTheOptionsOfTheJob() throws IOException {
    Path command =
        Path.of(System.getProperty("nmt4j.root"))
            .resolve("modules/cli/src/main/java/org/nmt4j/cli/command/SparkTranslateCommand.java");
    assertThat(Files.readString(command).split("add\\(options, \""))
        .hasSize(1 + TranslateJob.OPTIONS.size())
        .satisfies(
            parts -> {
              for (int i = 0; i < TranslateJob.OPTIONS.size(); i++) {
                assertThat(parts[i + 1]).startsWith("--" + TranslateJob.OPTIONS.get(i) + '"');
              }
            });
  }

  @Test
  void filesAreChecked() throws IOException {
    Path input = Files.writeString(folder.resolve("text.de"), "Eins\n");
    Path noModel = Files.writeString(folder.resolve("no.nmt4j"), "no model");
    assertFails("--model", noModel.toString(), "--input", input.toString(), "no.nmt4j");
    assertFails("--model", folder + "/none", "--input", input.toString(), folder + "/none");
    assertFails("--model", SmallModel.FILE, "--input", folder + "/none", folder + "/none");
    Files.createDirectory(output);
    assertFails("--model", SmallModel.FILE, "--input", input.toString(), output.toString());
  }

  private void assertFails(String a, String b, String c, String d, String message) {
    assertThatExceptionOfType(JobException.class)
        .isThrownBy(() -> run(a, b, c, d, "--output", output.toString()))
        .withMessageContaining(message)
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n"))
        .satisfies(e -> assertThat(e.exitCode()).isEqualTo(1));
  }
}
