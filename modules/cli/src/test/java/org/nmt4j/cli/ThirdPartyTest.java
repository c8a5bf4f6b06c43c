package org.nmt4j.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Checks that the list of licences names all libraries, except those that only tests need. */
class ThirdPartyTest {
  private static final Pattern ROW = Pattern.compile("\\| (\\S+):(\\S+) \\| \\S.* \\|.*\\|");
  private static final List<String> TESTS =
      List.of(
          "com.tngtech",
          "net.bytebuddy",
          "org.apiguardian",
          "org.assertj",
          "org.jspecify",
          "org.junit",
          "org.opentest4j");

  @Test
  void eachLibraryHasItsLicence() throws IOException {
    Path list = Path.of(System.getProperty("nmt4j.root"), "modules/cli/THIRD-PARTY.md");
    List<String> jars = jars();
    assumeTrue(
        jars.stream().noneMatch(jar -> jar.contains("/nd4j-cuda")),
        "what CUDA needs is not listed");
    for (String line : Files.readAllLines(list)) {
      Matcher row = ROW.matcher(line);
      if (row.matches()) {
        String folder = folder(row.group(1)) + row.group(2) + "/";
        assertThat(jars.removeIf(jar -> jar.contains(folder))).as(line).isTrue();
      }
    }
    assertThat(jars).isEmpty();
  }

  /** Returns the paths of the libraries' jars, in the folders of Maven's repository. */
  private static List<String> jars() {
    String path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return new ArrayList<>(
        Stream.of(path.split(File.pathSeparator))
            .map(entry -> entry.replace(File.separatorChar, '/'))
            .filter(entry -> entry.endsWith(".jar") && !entry.contains("/nmt4j-"))
            .filter(entry -> TESTS.stream().map(ThirdPartyTest::folder).noneMatch(entry::contains))
            .toList());
  }

  private static String folder(String group) {
    return "/" + group.replace('.', '/') + "/";
  }
}
