package org.nmt4j.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nmt4j.cli.Ran;

/** Starts a program that takes the place of spark-submit. */
class SparkCommandTest {
  private static final String[] FILES = {"-m", "best.nmt4j", "--input", "a b.de", "-o", "text.en"};

  @TempDir private Path folder;
  private Path home;
  private Path program;
  private Path jar;

  @BeforeEach
  void makeFiles() throws IOException {
    home = folder.resolve("spark");
    program = Files.createDirectories(home.resolve("bin")).resolve("spark-submit");
    Files.writeString(
        program,
        """
        #!/bin/sh
        printf '%s\\n' "OMP_NUM_THREADS=$OMP_NUM_THREADS" "$@" >"$(dirname "$0")/arguments"
        exit 7
        """);
    assertThat(program.toFile().setExecutable(true)).isTrue();
    jar = jar("nmt4j-spark-0.1.0.jar", "one-1.jar two-2.jar");
    Files.createFile(folder.resolve("one-1.jar"));
    Files.createFile(folder.resolve("two-2.jar"));
  }

  private Path jar(String name, String libraries) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    if (libraries != null) {
      manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, libraries);
    }
    Path file = folder.resolve(name);
    try (OutputStream out = Files.newOutputStream(file)) {
      new JarOutputStream(out, manifest).close();
    }
    return file;
  }

  private Ran translate(Path spark, Path job, String... more) {
    List<String> words = new ArrayList<>(List.of("spark", "translate"));
    words.addAll(List.of(FILES));
    words.addAll(List.of("--jar", job.toString(), "--spark-home", spark.toString()));
    words.addAll(List.of(more));
    return Ran.with("", words.toArray(String[]::new));
  }

  @Test
  void theJobGetsItsJarsAndItsOptions() throws IOException {
    Ran ran =
        translate(
            home,
            jar,
            "--master=local[2]",
            "--conf=spark.executor.memory=4g",
            "--format=json",
            "--column=de",
            "--status-column=ok",
            "--beam-size=3",
            "--n-best=2",
            "--partitions=9");
    assertThat(ran).isEqualTo(new Ran(7, "", ""));
    assertThat(Files.readAllLines(home.resolve("bin/arguments")))
        .containsExactly(
            "OMP_NUM_THREADS=1",
            "--master",
            "local[2]",
            "--conf",
            "spark.executor.memory=4g",
            "--conf",
            "spark.executorEnv.OMP_NUM_THREADS=1",
            "--conf",
            "spark.executorEnv.OPENBLAS_NUM_THREADS=1",
            "--conf",
            "spark.log.level=WARN",
            "--class",
            "org.nmt4j.spark.TranslateJob",
            "--jars",
            folder.resolve("one-1.jar") + "," + folder.resolve("two-2.jar"),
            jar.toString(),
            "--model",
            "best.nmt4j",
            "--input",
            "a b.de",
            "--output",
            "text.en",
            "--format",
            "json",
            "--column",
            "de",
            "--status-column",
            "ok",
            "--beam-size",
            "3",
            "--n-best",
            "2",
            "--partitions",
            "9");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          bpe learn --input a.tok -o codes -s 9 | corpus.LearnJob | --input a.tok --output codes --merges 9 --min-frequency 2
          bpe learn --input a.tok -o codes -s 9 --min-frequency 3 --partitions 7 | corpus.LearnJob | --input a.tok --output codes --partitions 7 --merges 9 --min-frequency 3
          bpe count --input a.bpe -o b | corpus.CountJob | --input a.bpe --output b
          clean --source a --target b -o c | corpus.CleanJob | --source a --target b --output c
          clean --source a --target b -o c --held-out d --keep same,ratio --max-ratio 2.5 --max-length 9 --partitions 7 | corpus.CleanJob | --source a --target b --output c --held-out d --keep same,ratio --max-ratio 2.5 --max-length 9 --partitions 7
          train r.yaml | training.TrainJob | --recipe r.yaml
          train r.yaml --set a=1 --set b=2 --runs c --workers 3 | training.TrainJob | --recipe r.yaml --set a=1 --set b=2 --runs c --workers 3
          """)
  void eachCommandStartsItsJob(String command, String job, String options) {
    String line =
        String.format(Locale.ROOT, "spark %s --print --jar %s --spark-home %s", command, jar, home);
    assertThat(Ran.with("", line.split(" ")).out())
        .contains(" --class org.nmt4j.spark." + job + " ")
        .endsWith(jar + " " + options + "\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          bpe                           | nmt4j spark bpe: a command is missing
          bpe learn --input a -o b      | nmt4j spark bpe learn: missing required option: '--merges=N'
          bpe count -o b                | nmt4j spark bpe count: missing required option: '--input=PATH'
          train --workers 2             | nmt4j spark train: missing required parameter: 'RECIPE'
          train r.yaml --workers no     | nmt4j spark train: invalid value for option '--workers': found 'no', expected a whole number above 0
          bpe count --input a -o b --partitions 0 | nmt4j spark bpe count: invalid value for option '--partitions': found '0', expected a whole number above 0
          """)
  void wrongOptionsAreTold(String command, String message) {
    Ran ran = Ran.with("", ("spark " + command).split(" "));
    assertThat(ran.err()).startsWith(message + " (see nmt4j spark").hasLineCount(1);
    assertThat(ran.code()).isEqualTo(2);
  }

  @Test
  void recipesRunByTheirNames() throws IOException {
    Path recipe = Files.createFile(folder.resolve("a.yaml"));
    Ran ran =
        Ran.with(
            "",
            "spark",
            "run",
            "--jar=" + jar,
            "--spark-home=" + home,
            "--set=training.epochs=3",
            "--set=name=b",
            recipe.toString(),
            recipe.toString(),
            "--runs=" + folder);
    assertThat(ran).isEqualTo(new Ran(7, "", ""));
    assertThat(Files.readAllLines(home.resolve("bin/arguments")))
        .endsWith(
            jar.toString(),
            "--recipe",
            recipe.toString(),
            "--recipe",
            recipe.toString(),
            "--set",
            "training.epochs=3",
            "--set",
            "name=b",
            "--runs",
            folder.toString());
  }

  @Test
  void aPrintedLineIsNotRun() {
    Ran ran = translate(home, jar, "--print");
    assertThat(ran.code()).isZero();
    assertThat(ran.out())
        .startsWith(program + " --conf spark.executorEnv.OMP_NUM_THREADS=1 ")
        .endsWith(jar + " --model best.nmt4j --input 'a b.de' --output text.en\n");
    assertThat(home.resolve("bin/arguments")).doesNotExist();
  }

  @Test
  void whatIsMissingIsNamed() throws IOException {
    assertThat(translate(folder, jar).err())
        .isEqualTo(folder + ": found no bin/spark-submit, expected the folder of Spark 4\n");
    Path other = jar("other.jar", null);
    assertThat(translate(home, other).err())
        .isEqualTo(other + ": found no list of libraries, expected nmt4j-spark-*.jar\n");
    Path text = Files.writeString(folder.resolve("text.jar"), "no jar");
    assertThat(translate(home, text).err())
        .isEqualTo(text + ": found no jar, expected nmt4j-spark-*.jar\n");
    Path comma = Files.createDirectory(folder.resolve("a,b"));
    for (String each : List.of("nmt4j-spark-0.1.0.jar", "one-1.jar", "two-2.jar")) {
      Files.copy(folder.resolve(each), comma.resolve(each));
    }
    assertThat(translate(home, comma.resolve("nmt4j-spark-0.1.0.jar")).err())
        .startsWith(comma.resolve("one-1.jar") + ": found a comma, ")
        .hasLineCount(1);
    Files.delete(folder.resolve("two-2.jar"));
    assertThat(translate(home, jar).err())
        .startsWith(jar + ": found no two-2.jar in ")
        .hasLineCount(1);
    assertThat(translate(home, folder.resolve("none.jar")))
        .satisfies(ran -> assertThat(ran.code()).isEqualTo(1))
        .satisfies(ran -> assertThat(ran.err()).contains("none.jar").hasLineCount(1));
  }

  @Test
  void aCommandIsNeeded() {
    assertThat(Ran.with("", "spark").code()).isEqualTo(2);
    assertThat(Ran.with("", "spark", "--help").out()).contains("FROM apache/spark:4.2.0");
  }
}
