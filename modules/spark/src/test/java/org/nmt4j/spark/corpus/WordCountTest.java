package org.nmt4j.spark.corpus;

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
import java.util.Locale;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nmt4j.spark.ExecutorKiller;
import org.nmt4j.spark.LocalCluster;
import org.nmt4j.spark.job.Job;
import org.nmt4j.spark.job.JobException;
import org.nmt4j.tokenization.bpe.BpeLearner;
import org.nmt4j.tokenization.corpus.LineReader;
import org.nmt4j.tokenization.corpus.Lines;
import org.nmt4j.tokenization.vocabulary.TokenCounts;

/** Compares counts of words on two executor processes with those of one pass over the text. */
@ExtendWith(LocalCluster.class)
class WordCountTest {
  private final SparkSession spark = LocalCluster.session();

  private final ByteArrayOutputStream messages = new ByteArrayOutputStream();

  @TempDir private Path folder;
  private Path output;

  @BeforeEach
  void nameTheOutput() {
    output = folder.resolve("out");
  }

  private String run(Job job) throws IOException {
    job.run(spark, new PrintStream(messages, true, StandardCharsets.UTF_8));
    return Files.readString(output);
  }

  /** Returns lines of words, of which many are equally frequent. */
  private static List<String> text(int lines, int seed) {
    Random random = new Random(seed);
    List<String> text = new ArrayList<>();
    for (int i = 0; i < lines; i++) {
      StringBuilder line = new StringBuilder();
      for (int word = random.nextInt(8); word > 0; word--) {
        line.append("größe").append((int) (400 * Math.pow(random.nextDouble(), 3))).append(' ');
      }
      text.add(line.append(i % 50 == 0 ? "\r" : "").toString());
    }
    return text;
  }

  private static TokenCounts counted(Path... files) {
    TokenCounts counts = new TokenCounts();
    for (Path file : files) {
      try (LineReader lines = Lines.open(file)) {
        counts.addLines(lines);
      }
    }
    return counts;
  }

  private static String lines(List<String> lines) {
    return String.join("\n", lines) + "\n";
  }

  /** The second file is compressed, and the third one has no line feed at its end. */
  @Test
  void aFolderIsCountedAsItsFilesAre() throws IOException {
    Path input = Files.createDirectory(folder.resolve("in"));
    Path first = Files.writeString(input.resolve("a"), "\uFEFF" + lines(text(900, 1)));
    Path second = input.resolve("b.gz");
    Lines.write(second, text(90, 2));
    Path third =
        Files.writeString(input.resolve("c"), String.join("\n", text(300, 3)) + "\nx\u2028y\t z");
    Files.writeString(input.resolve("_SUCCESS"), "no text");
    TokenCounts expected = counted(first, second, third);
    assertThat(run(CountJob.of("--input=" + input, "--output=" + output, "--partitions", "30")))
        .isEqualTo(lines(expected.toLines()))
        .contains("x\u2028y\t 1\n");
    assertThat(messages.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            String.format(
                Locale.ROOT,
                "nmt4j: counted %d different tokens: %s%n",
                expected.asMap().size(),
                output));
    try (var files = Files.list(folder)) {
      assertThat(files.filter(it -> it.toString().contains("_out"))).isEmpty();
    }
  }

  @Test
  void mergesAreThoseOfOneProcessAlthoughAnExecutorDies() throws Exception {
    Path input = Files.writeString(folder.resolve("text.tok"), lines(text(3000, 4)));
    ExecutorKiller killer = new ExecutorKiller(6);
    spark.sparkContext().addSparkListener(killer);
    String merges =
        run(
            LearnJob.of(
                "--input=" + input,
                "--output=" + output,
                "--merges=60",
                "--min-frequency=3",
                "--partitions=40"));
    spark.sparkContext().removeSparkListener(killer);
    assertThat(merges).isEqualTo(lines(BpeLearner.learn(counted(input), 60, 3).toLines()));
    assertThat(killer.hasKilled()).isTrue();
  }

  @Test
  void theFirstErrorIsTold() throws IOException {
    Path input = Files.createDirectory(folder.resolve("in"));
    Files.writeString(input.resolve("a"), lines(text(50, 1)));
    Path wrong = input.resolve("b");
    byte[] latin =
        (lines(text(70, 1)) + "so gro\u00df\nund \u00fc\n").getBytes(StandardCharsets.UTF_8);
    Files.write(
        wrong,
        new String(latin, StandardCharsets.UTF_8)
            .replace("größe", "gross")
            .getBytes(StandardCharsets.ISO_8859_1));
    assertFails(
        wrong + ":71:7: byte 0xDF is not UTF-8 here; expected a text file in UTF-8",
        "--input=" + input,
        "--output=" + output);
    assertThat(output).doesNotExist();
    assertFails(folder + "/none: no such file", "--input=" + folder + "/none", "--output=x");
    assertFails(
        input + ": found a file or folder, expected none", "--input=" + input, "--output=" + input);
  }

  private void assertFails(String message, String... options) {
    assertThatExceptionOfType(JobException.class)
        .isThrownBy(() -> run(CountJob.of(options)))
        .withMessage(message)
        .satisfies(e -> assertThat(e.exitCode()).isEqualTo(1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --input i                            | found no --output, expected one
          --input i --output o                 | found no --merges, expected one
          --input i --output o --merges 0      | --merges: found '0', expected a whole number above 0
          --input i --output o --merge 5       | found '--merge', expected an option, nearest is '--merges'
          --input i --output o --merges 5 --partitions x | --partitions: found 'x', expected a whole number above 0
          """)
  void optionsAreChecked(String options, String message) {
    assertThatExceptionOfType(JobException.class)
        .isThrownBy(() -> LearnJob.of(options.split(" ")))
        .withMessage(message)
        .satisfies(e -> assertThat(e.exitCode()).isEqualTo(2));
  }

  /** The command line sends its options to the job. */
  @Test
  void theCommandsHaveTheOptionsOfTheJobs() throws IOException {
    assertThat(options("CountedTextOptions")).hasSameElementsAs(CountJob.OPTIONS);
    assertThat(options("CountedTextOptions", "SparkBpeLearnCommand"))
        .hasSameElementsAs(LearnJob.OPTIONS);
  }

  /** Returns the names of the options that classes of the command line send to a job. */
  static List<String> options(String... classes) throws IOException {
    List<String> options = new ArrayList<>();
    for (String each : classes) {
      Path source =
          Path.of(System.getProperty("nmt4j.root"))
              .resolve("modules/cli/src/main/java/org/nmt4j/cli/command/" + each + ".java");
      Pattern.compile("add\\(options, \"--([a-z-]+)\"")
          .matcher(Files.readString(source))
          .results()
          .map((MatchResult result) -> result.group(1))
          .forEach(options::add);
    }
    return options;
  }
}
