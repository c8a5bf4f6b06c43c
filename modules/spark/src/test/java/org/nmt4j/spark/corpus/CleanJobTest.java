package org.nmt4j.spark.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nmt4j.spark.ExecutorKiller;
import org.nmt4j.spark.LocalCluster;
import org.nmt4j.spark.job.JobException;
import org.nmt4j.tokenization.cleaning.CleaningReport;
import org.nmt4j.tokenization.cleaning.CleaningSettings;
import org.nmt4j.tokenization.cleaning.CorpusCleaning;
import org.nmt4j.tokenization.cleaning.PairRule;
import org.nmt4j.tokenization.cleaning.TextHash;
import org.nmt4j.tokenization.cleaning.TextHashes;
import org.nmt4j.tokenization.corpus.Lines;

/** Compares the output of two executor processes with that of one process. */
@ExtendWith(LocalCluster.class)
class CleanJobTest {
  private static final List<String> HELD_OUT = List.of("ein Satz 17", "ein Satz 99");

  private final SparkSession spark = LocalCluster.session();

  private final ByteArrayOutputStream messages = new ByteArrayOutputStream();

  @TempDir private Path folder;
  private Path source;
  private Path target;
  private Path output;

  @BeforeEach
  void nameTheFiles() {
    source = folder.resolve("train.de");
    target = folder.resolve("train.en");
    output = folder.resolve("out");
  }

  /** Writes pairs, of which some break each rule. */
  private void writeCorpus(int pairs) throws IOException {
    Random random = new Random(1);
    List<String> sources = new ArrayList<>();
    List<String> targets = new ArrayList<>();
    for (int i = 0; i < pairs; i++) {
      int number = random.nextInt(pairs);
      String text = "ein Satz " + number;
      String translation = "a sentence " + number;
      switch (random.nextInt(20)) {
        case 0 -> text = " ";
        case 1 -> translation = "\u0007 bell";
        case 2 -> translation = text;
        case 3 -> text = "lang ".repeat(13);
        case 4 -> translation = "abcdefgh".repeat(20);
        case 5 -> translation = "другой язык";
        case 6 -> text = "ein Satz 17";
        default -> {}
      }
      sources.add(text);
      targets.add(translation);
    }
    Files.writeString(source, "\uFEFF" + String.join("\n", sources));
    Files.writeString(target, String.join("\r\n", targets) + "\n");
  }

  private void clean(String... more) {
    List<String> options =
        new ArrayList<>(
            List.of("--source=" + source, "--target=" + target, "--output", output.toString()));
    options.addAll(List.of(more));
    CleanJob.of(options.toArray(String[]::new))
        .run(spark, new PrintStream(messages, true, StandardCharsets.UTF_8));
  }

  private String parts(String name) throws IOException {
    try (Stream<Path> files = Files.list(output.resolve(name))) {
      StringBuilder text = new StringBuilder();
      for (Path file : files.filter(it -> it.toString().endsWith(".txt")).sorted().toList()) {
        text.append(Files.readString(file));
      }
      return text.toString();
    }
  }

  private void assertEqualsOneProcess(Path oneSource, Path oneTarget) throws IOException {
    TextHashes heldOut = new TextHashes();
    HELD_OUT.forEach(line -> heldOut.add(TextHash.of(line)));
    CleaningSettings settings = new CleaningSettings(EnumSet.allOf(PairRule.class), 4, 12);
    CorpusCleaning cleaning = new CorpusCleaning(oneSource, oneTarget, settings, heldOut);
    StringBuilder sources = new StringBuilder();
    StringBuilder targets = new StringBuilder();
    StringBuilder others = new StringBuilder();
    CleaningReport report =
        cleaning.run(
            (line, pair, fault) -> {
              if (fault.isPresent()) {
                others.append(CleaningReport.leftOut(line, fault.get())).append('\n');
              } else {
                sources.append(pair.source()).append('\n');
                targets.append(pair.target()).append('\n');
              }
            });
    assertThat(parts("source")).isEqualTo(sources.toString());
    assertThat(parts("target")).isEqualTo(targets.toString());
    assertThat(parts("left-out")).isEqualTo(others.toString());
    assertThat(output.resolve("statistics.tsv"))
        .hasContent(String.join("\n", report.table(cleaning.statistics())));
    assertThat(messages.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            Stream.concat(report.summary().stream(), Stream.of("cleaned corpus: " + output))
                .map(line -> "nmt4j: " + line + "\n")
                .collect(Collectors.joining()));
    assertThat(report.summary()).hasSize(PairRule.values().length + 1);
  }

  /** About 55 tasks count and compare, and 12 write. */
  @Test
  void theOutputIsThatOfOneProcessAlthoughAnExecutorDies() throws Exception {
    writeCorpus(2000);
    Path heldOut = folder.resolve("test.de");
    Lines.write(heldOut, HELD_OUT);
    ExecutorKiller killer = new ExecutorKiller(60);
    spark.sparkContext().addSparkListener(killer);
    clean("--held-out=" + heldOut, "--max-ratio=4", "--max-length=12", "--partitions=12");
    spark.sparkContext().removeSparkListener(killer);
    assertEqualsOneProcess(source, target);
    assertThat(killer.hasKilled()).isTrue();
    assertThat(output.resolve("_SUCCESS")).exists();
    assertThat(output.resolve("_temporary")).doesNotExist();
  }

  /** The files of the sides end at different lines, and one is compressed. */
  @Test
  void foldersAreRead() throws IOException {
    writeCorpus(300);
    List<String> lines = Lines.read(source);
    Path oneSource = source;
    Path oneTarget = target;
    source = Files.createDirectory(folder.resolve("de"));
    Lines.write(source.resolve("a"), lines.subList(0, 70));
    Lines.write(source.resolve("b.gz"), lines.subList(70, 200));
    Lines.write(source.resolve("c"), lines.subList(200, 300));
    lines = Lines.read(target);
    target = Files.createDirectory(folder.resolve("en"));
    Lines.write(target.resolve("a.gz"), lines.subList(0, 50));
    Lines.write(target.resolve("b"), lines.subList(50, 300));
    Path heldOut = folder.resolve("test.de");
    Lines.write(heldOut, HELD_OUT);
    clean("--held-out=" + heldOut, "--max-ratio=4", "--max-length=12");
    assertEqualsOneProcess(oneSource, oneTarget);
  }

  @Test
  void rulesCanBeLeftOut() throws IOException {
    Files.writeString(source, "a b\na b\nc\n");
    Files.writeString(target, "a b\na b\n\n");
    clean("--keep=same,repeated");
    assertThat(parts("source")).isEqualTo("a b\na b\n");
    assertThat(parts("left-out")).isEqualTo("3\tempty\n");
  }

  @Test
  void errorsNameTheirPlace() throws IOException {
    writeCorpus(40);
    Files.writeString(target, "one more\n", StandardOpenOption.APPEND);
    assertFails(
        source
            + ":41:1: the file ends here; expected as many lines on both sides, but "
            + source
            + " has 40 and "
            + target
            + " has 41");
    Files.write(source, List.of("ja", "f\u00fcr", "nein"), StandardCharsets.ISO_8859_1);
    Files.write(target, List.of("yes", "for", "\u00fc"), StandardCharsets.ISO_8859_1);
    assertFails(source + ":2:2: byte 0xFC is not UTF-8 here; expected a text file in UTF-8");
    Files.writeString(source, "");
    Files.writeString(target, "");
    assertFails(source + ":1:1: the file is empty; expected sentences and their translations");
    Files.delete(target);
    assertFails(target + ": no such file");
    Files.createDirectory(output);
    assertFails(output + ": found a file or folder, expected none");
  }

  private void assertFails(String message) {
    assertThatExceptionOfType(JobException.class)
        .isThrownBy(this::clean)
        .withMessage(message)
        .satisfies(e -> assertThat(e.exitCode()).isEqualTo(1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --keep rato     | --keep: found 'rato', expected one of empty, control, same, length, ratio, script, held-out, repeated, nearest is 'ratio'
          --keep same,    | --keep: found '', expected one of empty, control, same, length, ratio, script, held-out, repeated
          --max-ratio 1   | --max-ratio: found '1', expected a number above 1
          --max-ratio NaN | --max-ratio: found 'NaN', expected a number above 1
          --max-length 0  | --max-length: found '0', expected a whole number above 0
          """)
  void optionsAreChecked(String options, String message) {
    String[] all = ("--source s --target t --output o " + options).split(" ");
    assertThatExceptionOfType(JobException.class)
        .isThrownBy(() -> CleanJob.of(all))
        .withMessage(message)
        .satisfies(e -> assertThat(e.exitCode()).isEqualTo(2));
  }

  /** The command line sends its options to the job. */
  @Test
  void theCommandHasTheOptionsOfTheJob() throws IOException {
    assertThat(WordCountTest.options("SparkCleanCommand", "CleaningOptions"))
        .hasSameElementsAs(CleanJob.OPTIONS);
  }
}
