package org.nmt4j.cli.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.nmt4j.cli.TinyRun;
import org.nmt4j.cli.launcher.Shell.Result;
import org.nmt4j.nn.product.OneDnnProducts;
import org.nmt4j.nn.product.Precision;

/** Tests the archive of classes and the classes that a translation loads. */
@DisabledOnOs(OS.WINDOWS)
class ClassArchiveTest {

  private static final Path MODEL =
      Distribution.root().resolve("modules/cli/src/test/resources/models/0.1/translation.nmt4j");

  private static final Result TOKENS = new Result(0, "a b\n", "");

  @TempDir private static Path folder;
  private static Path launcher;
  private static Path archive;

  @BeforeAll
  static void makeAnArchive() throws Exception {
    launcher = Distribution.createOfJars(folder.resolve("nmt4j"));
    Path lib = launcher.resolveSibling("../lib").toRealPath();
    Result made = new Shell(folder).run("exec sh \"$1\"/archive.sh", lib);
    assertThat(made.code()).as(made.err()).isZero();
    try (Stream<Path> files = Files.list(lib)) {
      archive = files.filter(file -> file.toString().endsWith(".jsa")).findFirst().orElseThrow();
    }
  }

  @Test
  void theLauncherUsesTheArchive() throws Exception {
    assertThat(run("translate -m '" + MODEL + "'", "Eins und zwei.").out())
        .isEqualTo("One and two.\n");
    assertThat(loaded("org.nmt4j.cli.Main")).contains("shared objects file");
  }

  @Test
  void aTranslationDoesNotStartNd4j() throws Exception {
    assumeTrue(OneDnnProducts.isSupported(Precision.FP32), "no products without ND4J");
    assertThat(run("translate -m '" + MODEL + "'", "Eins und zwei.").code()).isZero();
    assertThat(loaded("org.nmt4j.nn.array.Slab")).isNotEmpty();
    assertThat(loaded("org.nd4j.linalg.factory.Nd4j")).isEmpty();
  }

  @Test
  void aTrainingWithoutBlasDoesNotStartNd4j() throws Exception {
    assumeTrue(OneDnnProducts.isSupported(Precision.FP32), "no products without ND4J");
    new TinyRun(folder);
    String products =
        "{many_rows: any-rows, large_weights: any-rows, gradients: any-rows,"
            + " large_gradients: any-rows}";
    Result trained =
        run(
            "train tiny.yaml --set training.epochs=1 --set 'training.products=" + products + "'",
            "");
    assertThat(trained.code()).as(trained.err()).isZero();
    assertThat(loaded("org.nmt4j.nn.array.Slab")).isNotEmpty();
    assertThat(loaded("org.nd4j.linalg.factory.Nd4j")).isEmpty();
  }

  /** Two threads that load classes and native libraries would otherwise wait for each other. */
  @Test
  void theZipLibraryIsThereBeforeThreadsLoadClasses() throws Exception {
    Result result =
        new Shell(folder)
            .withOption("-Xlog:class+init:file=initialized.txt")
            .run("echo Eins | \"$1\" translate -m \"$2\"", launcher, MODEL);
    assertThat(result.code()).as(result.err()).isZero();
    assertThat(Files.readString(folder.resolve("initialized.txt")))
        .containsSubsequence(
            "Initializing 'java/util/zip/Inflater'",
            "Initializing 'org/nmt4j/recipe/read/RecipeReader'");
  }

  @Test
  void anArchiveWithoutItsEndIsIgnored() throws Exception {
    byte[] whole = Files.readAllBytes(archive);
    try {
      replace(Arrays.copyOf(whole, whole.length / 2));
      assertThat(tokens()).isEqualTo(TOKENS);
    } finally {
      replace(whole);
    }
  }

  @Test
  void anArchiveOfOtherBytesIsIgnored() throws Exception {
    byte[] whole = Files.readAllBytes(archive);
    byte[] other = new byte[whole.length];
    new Random(1).nextBytes(other);
    try {
      replace(other);
      assertThat(tokens()).isEqualTo(TOKENS);
    } finally {
      replace(whole);
    }
  }

  @Test
  void anArchiveOfOtherJarsIsIgnored() throws Exception {
    Path jar = archive.resolveSibling("nmt4j-cli-test.jar");
    FileTime time = Files.getLastModifiedTime(jar);
    try {
      Files.setLastModifiedTime(jar, FileTime.fromMillis(0));
      assertThat(tokens()).isEqualTo(TOKENS);
    } finally {
      Files.setLastModifiedTime(jar, time);
    }
  }

  private static void replace(byte[] bytes) throws IOException {
    Files.delete(archive);
    Files.write(archive, bytes);
  }

  private static Result tokens() throws Exception {
    return new Shell(folder).run("echo a b | \"$1\" tokenize", launcher);
  }

  private static Result run(String command, String line) throws Exception {
    return new Shell(folder)
        .withOption("-Xlog:class+load:file=loaded.txt")
        .run("echo \"$2\" | \"$1\" " + command, launcher, line);
  }

  /** Returns where the JVM of {@link #run} loaded a class from, or an empty text. */
  private static String loaded(String name) throws IOException {
    return Files.readAllLines(folder.resolve("loaded.txt")).stream()
        .filter(line -> line.contains(" " + name + " "))
        .collect(Collectors.joining("\n"));
  }
}
