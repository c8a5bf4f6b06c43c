package org.nmt4j.nn.array;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.nmt4j.nn.product.OneDnnProducts;
import org.nmt4j.nn.product.Precision;

/** Runs processes that share a folder of native libraries. */
@EnabledOnOs(OS.LINUX)
class KnownLibrariesTest {
  private static final String FOUND_BY_JAVACPP = "true null\n";
  private static final String KNOWN = "true false\n";

  @TempDir private static Path folder;

  /** The program of the processes. Prints whether oneDNN works, and whether JavaCPP loads. */
  static final class Program {
    public static void main(String... arguments) {
      System.out.print(OneDnnProducts.isSupported(Precision.FP32) + " ");
      System.out.println(System.getProperty("org.bytedeco.javacpp.loadLibraries"));
    }
  }

  @BeforeAll
  static void unpackTheLibraries() throws IOException {
    assumeTrue(OneDnnProducts.isSupported(Precision.FP32), "no oneDNN on this machine");
    assertThat(run("-Dnmt4j.known-libraries=true")).isEqualTo(FOUND_BY_JAVACPP);
  }

  private static String run(String... options) throws IOException {
    List<String> all = new ArrayList<>(List.of(options));
    all.add("-Dorg.bytedeco.javacpp.cachedir=" + folder);
    return runIn(folder, all);
  }

  private static String runIn(Path current, List<String> options) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(Program.class.getName());
    Process process =
        new ProcessBuilder(command)
            .directory(current.toFile())
            .redirectError(folder.resolve("err").toFile())
            .start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static String runKnown() throws IOException {
    return run("-Dnmt4j.known-libraries=true");
  }

  private static Path file() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(each -> each.getFileName().toString().startsWith("nmt4j-libraries-"))
          .findFirst()
          .orElseThrow();
    }
  }

  @Test
  void aLaterProcessLoadsThemAtOnce() throws IOException {
    assertThat(runKnown()).isEqualTo(KNOWN);
  }

  /** Whoever may write into the current folder must not choose the libraries. */
  @Test
  void aFileInTheCurrentFolderIsNotRead() throws IOException {
    Path cache = Files.createDirectories(folder.resolve("current/?/.javacpp/cache"));
    Files.copy(file(), cache.resolve(file().getFileName()));
    assertThat(
            runIn(
                folder.resolve("current"),
                List.of("-Dnmt4j.known-libraries=true", "-Duser.home=?")))
        .isNotEqualTo(KNOWN);
  }

  @Test
  void withoutThePropertyJavaCppLooksForThem() throws IOException {
    assertThat(run()).isEqualTo(FOUND_BY_JAVACPP);
  }

  @Test
  void aFileOfOtherLibrariesIsWrittenAgain() throws IOException {
    List<String> right = Files.readAllLines(file());
    for (List<String> wrong :
        List.of(
            List.<String>of(),
            List.of("", ""),
            right.subList(0, 1),
            List.of("1" + right.get(0), right.get(1)))) {
      Files.write(file(), wrong);
      assertThat(runKnown()).isEqualTo(FOUND_BY_JAVACPP);
      assertThat(Files.readAllLines(file())).isEqualTo(right);
    }
  }

  /** The description of the file is right, but the system cannot load it. */
  @Test
  void aLibraryThatCannotBeLoadedIsLookedFor() throws IOException {
    List<String> right = Files.readAllLines(file());
    Path text = Files.writeString(folder.resolve("text"), "text");
    long time = Files.getLastModifiedTime(text).toMillis();
    List<String> wrong = new ArrayList<>(right);
    wrong.set(1, "4\t" + time + "\t" + text);
    Files.write(file(), wrong);
    assertThat(runKnown()).isEqualTo(FOUND_BY_JAVACPP);
    assertThat(Files.readAllLines(file())).isEqualTo(right);
  }
}
