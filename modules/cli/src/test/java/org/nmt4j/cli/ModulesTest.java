package org.nmt4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Checks that the POMs name the Java module of each module, and that nmt4j-bom lists it. */
class ModulesTest {
  private static final Path MODULES = Path.of(System.getProperty("nmt4j.root"), "modules");

  /** Modules that other programs do not use. */
  private static final List<String> INTERNAL =
      List.of("benchmark", "bom", "consumer", "fuzz", "synthetic");

  /** Checks that a module's packages start with its name, so that no package is in two jars. */
  @Test
  void moduleHasTheNameOfItsPackages() throws IOException {
    for (String module : modules()) {
      Path sources = MODULES.resolve(module).resolve("src/main/java/org/nmt4j");
      if (Files.isDirectory(sources) && !INTERNAL.contains(module)) {
        assertThat(pom(module)).contains("<module.name>org.nmt4j." + module + "</module.name>");
        assertThat(sources).isDirectoryNotContaining("glob:*.java");
        try (Stream<Path> packages = Files.list(sources)) {
          assertThat(packages).containsExactly(sources.resolve(module));
        }
      }
    }
  }

  @Test
  void bomNamesEachModule() throws IOException {
    assertThat(modules())
        .filteredOn(module -> !INTERNAL.contains(module))
        .allSatisfy(
            module ->
                assertThat(pom("bom")).contains("<artifactId>nmt4j-" + module + "</artifactId>"));
  }

  private static List<String> modules() throws IOException {
    String pom = Files.readString(MODULES.resolveSibling("pom.xml"));
    return Pattern.compile("<module>modules/([a-z]+)</module>")
        .matcher(pom)
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  private static String pom(String module) throws IOException {
    return Files.readString(MODULES.resolve(module).resolve("pom.xml"));
  }
}
