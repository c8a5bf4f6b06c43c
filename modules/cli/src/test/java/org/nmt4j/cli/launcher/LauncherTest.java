package org.nmt4j.cli.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nmt4j.cli.launcher.Shell.Result;
import org.nmt4j.cli.launcher.Shell.Running;

/** Tests the launcher of the distribution in processes of its own. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

  private static final List<String> SKYLAKE_X =
      List.of("avx512f", "avx512dq", "avx512cd", "avx512bw", "avx512vl");

  @TempDir private Path folder;
  private Path launcher;
  private Shell shell;

  @BeforeEach
  void layOut() throws IOException {
    launcher = Distribution.create(folder.resolve("a folder"));
    shell = new Shell(folder);
  }

  @Test
  void worksThroughALinkInAnotherFolderWithJavaOnThePath() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("a folder/bin/nmt4j"));
    Result result =
        shell
            .with("PATH", System.getProperty("java.home") + "/bin:" + System.getenv("PATH"))
            .with("JAVA_HOME", "")
            .run("cd / && exec \"$1\" --version", link);

    assertThat(result.code()).isZero();
    assertThat(result.out())
        .startsWith("nmt4j ")
        .contains("JDK " + System.getProperty("java.version") + " ");
  }

  @Test
  void textAndFileNamesAreUtf8InAnyLocale() throws Exception {
    Result result =
        shell
            .with("LC_ALL", "C")
            .run(
                "printf 'schön\\n' >ä.txt && printf 'schön\\n' | \"$1\" evaluate ä.txt -b"
                    + " && printf 'Größe 😀\\n' | \"$1\" tokenize -t whitespace",
                launcher);

    assertThat(result.err()).isEmpty();
    assertThat(result.out()).endsWith("Größe 😀\n");
    assertThat(result.code()).isZero();
  }

  @Test
  void aLocaleThatIsNotInstalledIsReplaced() throws Exception {
    Result result =
        shell
            .with("LC_ALL", "xx_XX.UTF-8")
            .run("printf 'schön\\n' >ä.txt && exec \"$1\" bpe learn -s 1 ä.txt", launcher);

    assertThat(result).isEqualTo(new Result(0, "#version: 0.2\n", ""));
  }

  /** Checks that the JVM does not use another file as a closed standard stream. */
  @Test
  void closedStreamsAreToldOf() throws Exception {
    Result in = shell.run("exec \"$1\" tokenize <&-", launcher);
    Result out = shell.run("echo a | \"$1\" tokenize >&-", launcher);
    Result err = shell.run("echo a | \"$1\" tokenize 2>&-", launcher);

    assertThat(in.code()).isEqualTo(1);
    assertThat(in.out()).isEmpty();
    assertThat(in.err()).startsWith("standard input: it is closed; ").hasLineCount(1);
    assertThat(out).isEqualTo(new Result(1, "", "standard output: it is closed\n"));
    assertThat(err).isEqualTo(new Result(0, "a\n", ""));
  }

  @Test
  void theExitCodeIsTheCommands() throws Exception {
    Result result = shell.run("\"$1\" evaluate no-such-file", launcher);

    assertThat(result).isEqualTo(new Result(1, "", "no-such-file: no such file\n"));
  }

  @Test
  void aReaderThatGoesAwayEndsItQuietly() throws Exception {
    Result result = shell.run("yes some words | \"$1\" tokenize | head -n 2", launcher);

    assertThat(result).isEqualTo(new Result(0, "some words\nsome words\n", ""));
  }

  @Test
  void aSignalEndsItWithTheSignalsCode() throws Exception {
    Running running = shell.start("exec \"$1\" tokenize", launcher);
    running.process().getOutputStream().write("a\n".getBytes(StandardCharsets.UTF_8));
    running.process().getOutputStream().flush();
    while (Files.size(running.out()) == 0 && running.process().isAlive()) {
      LockSupport.parkNanos(1_000_000);
    }
    running.process().toHandle().destroy(); // unlike destroy(), leaves its input open

    assertThat(running.await()).isEqualTo(new Result(143, "a\n", ""));
  }

  @Test
  void javaOptionsOfTheUserCount() throws Exception {
    Result result =
        shell
            .with("NMT4J_OPTS", "-Dorg.bytedeco.javacpp.platform=none")
            .run("\"$1\" --version", launcher);

    assertThat(result.out())
        .containsPattern(
            "\nBLAS: there is no native code for none.*\nkernels: fused-.*"
                + "\nproducts: no choice without oneDNN\nrows: ");
    assertThat(result.code()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"--help", "check --help", "completion", "reference"})
  void commandsWithoutANetworkLoadNoNd4j(String command) throws Exception {
    Path loaded = folder.resolve("loaded");
    Result result =
        shell.with("NMT4J_OPTS", "-Xlog:class+load:file=loaded").run("\"$1\" " + command, launcher);

    assertThat(result.err()).isEmpty();
    assertThat(Files.readString(loaded))
        .contains("org.nmt4j.cli.TopLevel ")
        .doesNotContain("org.nd4j.");
  }

  @Test
  void aJavaHomeWithoutJavaIsNamed() throws Exception {
    Result result = shell.with("JAVA_HOME", "/nowhere").run("\"$1\" --version", launcher);

    assertThat(result.code()).isEqualTo(1);
    assertThat(result.err()).startsWith("nmt4j: JAVA_HOME is /nowhere").hasLineCount(1);
  }

  @Test
  void anOldJavaIsNamed() throws Exception {
    Path java = standIn("11.0.2");
    Result result = shell.run("\"$1\" --version", launcher);

    assertThat(result)
        .isEqualTo(
            new Result(1, "", "nmt4j: " + java + " is Java 11.0.2; expected JDK 17 or later\n"));
  }

  @ParameterizedTest
  @CsvSource({"17.0.1,false,false", "22,true,false", "25.0.3,true,true"})
  void eachJavaGetsTheOptionsItKnows(String version, boolean nativeAccess, boolean unsafe)
      throws Exception {
    standIn(version);
    String out = shell.run("\"$1\" evaluate 'a b'", launcher).out();

    assertThat(out).endsWith(" evaluate [a b]\n").doesNotContain("vector", "THREADS=1");
    assertThat(out.contains("--enable-native-access=ALL-UNNAMED")).isEqualTo(nativeAccess);
    assertThat(out.contains("--sun-misc-unsafe-memory-access=allow")).isEqualTo(unsafe);
  }

  @Test
  void commandsThatRunANetworkGetVectorsAndOneThreadForEachProduct() throws Exception {
    standIn("17");
    String out = shell.run("\"$1\" train r.yaml", launcher).out();

    assertThat(out)
        .contains("OMP_NUM_THREADS=1\n", "OPENBLAS_NUM_THREADS=1\n")
        .contains("--add-modules=jdk.incubator.vector")
        .endsWith(" train [r.yaml]\n");
  }

  /** With the incubating module, the JVM would print a warning before the help. */
  @ParameterizedTest
  @ValueSource(strings = {"-h", "--help"})
  void helpGetsNoIncubatorModule(String option) throws Exception {
    standIn("17");

    assertThat(shell.run("\"$1\" translate -m x " + option, launcher).out())
        .endsWith("[" + option + "]\n")
        .doesNotContain("vector");
    assertThat(shell.run("\"$1\" translate -m x -- " + option, launcher).out())
        .contains("--add-modules=jdk.incubator.vector");
  }

  /** The version has the settings of training, so that it names the kernels of training. */
  @ParameterizedTest
  @ValueSource(strings = {"--version", "-V"})
  void theVersionIsAskedForAsTrainingIs(String option) throws Exception {
    standIn("17");
    String training = shell.run("\"$1\" train r.yaml", launcher).out();
    String version = shell.run("\"$1\" " + option, launcher).out();

    assertThat(version).endsWith("[" + option + "]\n").contains("THREADS=1\n");
    assertThat(version.lines().sorted().toList())
        .containsAll(training.lines().filter(line -> line.contains("BLAS")).toList());
    assertThat(version).contains("--add-modules=jdk.incubator.vector");
  }

  @Test
  void processorsWithAvx512GetItsBlasKernels() throws Exception {
    Path processor = Path.of("/proc/cpuinfo");
    assumeTrue(Files.exists(processor), "this system does not describe its processor in a file");
    standIn("17");
    String out = shell.run("\"$1\" train r.yaml", launcher).out();

    boolean hasAvx512 =
        Files.readAllLines(processor).stream()
            .filter(line -> line.startsWith("flags"))
            .anyMatch(line -> List.of(line.split("\\s+")).containsAll(SKYLAKE_X));
    assertThat(out.contains("OPENBLAS_CORETYPE=SkylakeX\n")).isEqualTo(hasAvx512);
  }

  @Test
  void theUsersChoiceOfBlasKernelsStays() throws Exception {
    standIn("17");
    String out =
        shell.with("OPENBLAS_CORETYPE", "Haswell").run("\"$1\" run r.yaml", launcher).out();

    assertThat(out).contains("OPENBLAS_CORETYPE=Haswell\n");
  }

  @Test
  void theVersionNamesTheBlasKernelsThatWereTaken() throws Exception {
    Path processor = Path.of("/proc/cpuinfo");
    assumeTrue(
        Files.exists(processor) && Files.readString(processor).contains(" avx2 "),
        "this processor has no AVX2");
    Result result = shell.with("OPENBLAS_CORETYPE", "Haswell").run("\"$1\" --version", launcher);

    assertThat(result.out()).containsPattern("\nBLAS: OpenBLAS .*, core HASWELL, 1 thread\n");
    assertThat(result.err()).isEmpty();
  }

  /** Replaces Java by a script that prints its environment and its arguments. */
  private Path standIn(String version) throws IOException {
    Path bin = Files.createDirectories(folder.resolve("jdk/bin"));
    Path java =
        Files.writeString(
            bin.resolve("java"),
            "#!/bin/sh\n"
                + "env\n"
                + "while [ $# -gt 1 ]; do printf '%s ' \"$1\"; shift; done; echo \"[$1]\"\n");
    assertThat(java.toFile().setExecutable(true)).isTrue();
    Files.writeString(
        folder.resolve("jdk/release"),
        "JAVA_VERSION=\"" + version + "\"\nMODULES=\"java.base jdk.incubator.vector\"\n");
    shell.with("JAVA_HOME", folder + "/jdk");
    return java;
  }

  @Test
  void noJavaAtAllIsNamed() throws Exception {
    Result result =
        shell
            .with("PATH", folder.toString())
            .with("JAVA_HOME", "")
            .run("/bin/sh \"$1\" --version", launcher);

    assertThat(result.code()).isEqualTo(1);
    assertThat(result.err()).startsWith("nmt4j: no java found").hasLineCount(1);
  }
}
