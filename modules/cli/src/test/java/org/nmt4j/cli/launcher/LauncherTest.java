package org.nmt4j.cli.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.nmt4j.cli.launcher.Shell.Result;
import org.nmt4j.cli.launcher.Shell.Running;

/** The distribution's launcher, each time in a process of its own. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

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
    assertThat(result.err()).isEmpty();
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
      Thread.onSpinWait();
    }
    running.process().destroy();

    assertThat(running.await()).isEqualTo(new Result(143, "a\n", ""));
  }

  @Test
  void javaOptionsOfTheUserCount() throws Exception {
    Result result =
        shell.with("NMT4J_OPTS", "-XX:+PrintFlagsFinal -Xmx77m").run("\"$1\" --version", launcher);

    assertThat(result.err() + result.out()).containsPattern("MaxHeapSize += 80740352");
  }

  @Test
  void aJavaHomeWithoutJavaIsNamed() throws Exception {
    Result result = shell.with("JAVA_HOME", "/nowhere").run("\"$1\" --version", launcher);

    assertThat(result.code()).isEqualTo(1);
    assertThat(result.err()).startsWith("nmt4j: JAVA_HOME is /nowhere").hasLineCount(1);
  }

  @Test
  void anOldJavaIsNamed() throws Exception {
    Path bin = Files.createDirectories(folder.resolve("old/bin"));
    Path java = Files.writeString(bin.resolve("java"), "#!/bin/sh\nexit 1\n");
    assertThat(java.toFile().setExecutable(true)).isTrue();
    Files.writeString(
        folder.resolve("old/release"), "JAVA_VERSION=\"11.0.2\"\nMODULES=\"java.base\"\n");
    Result result = shell.with("JAVA_HOME", folder + "/old").run("\"$1\" --version", launcher);

    assertThat(result)
        .isEqualTo(
            new Result(1, "", "nmt4j: " + java + " is Java 11.0.2; expected JDK 17 or later\n"));
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
