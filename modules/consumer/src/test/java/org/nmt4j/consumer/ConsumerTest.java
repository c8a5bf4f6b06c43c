package org.nmt4j.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests a program that depends on nmt4j as the page of the module translation shows. The program
 * gets the versions that the page promises, and runs with them. Maven resolves this module without
 * the versions that nmt4j's own build fixes.
 */
class ConsumerTest {
  private static final Path ROOT = Path.of(System.getProperty("nmt4j.root"));
  private static final String PAGE = "modules/translation/README.md";

  @Test
  void versionsAreThosePromised() throws Exception {
    Map<String, String> promised = new Bom(ROOT.resolve("modules/bom/pom.xml")).libraries();
    assertThat(promised)
        .containsKeys(
            "commons-codec:commons-codec",
            "commons-io:commons-io",
            "commons-net:commons-net",
            "org.apache.commons:commons-compress",
            "org.apache.commons:commons-lang3",
            "org.bytedeco:javacpp");
    promised.forEach(
        (library, version) ->
            assertThat(ClassPath.versions(library)).as(library).isSubsetOf(Set.of(version)));
    assertThat(promised.keySet())
        .filteredOn(each -> ClassPath.versions(each).isEmpty())
        .as("the libraries that only word2vec, documents and the server need")
        .containsExactlyInAnyOrder(
            "com.google.code.gson:gson",
            "com.ibm.icu:icu4j",
            "net.sf.okapi:okapi-core",
            "net.sf.okapi.filters:okapi-filter-html",
            "net.sf.okapi.filters:okapi-filter-markdown",
            "net.sf.okapi.filters:okapi-filter-openoffice",
            "net.sf.okapi.filters:okapi-filter-openxml",
            "net.sf.okapi.filters:okapi-filter-properties",
            "net.sf.okapi.filters:okapi-filter-tmx",
            "net.sf.okapi.filters:okapi-filter-xliff",
            "net.sf.okapi.lib:okapi-lib-xliff2",
            "org.apache.opennlp:opennlp-models-langdetect",
            "org.deeplearning4j:deeplearning4j-nlp",
            "org.deeplearning4j:deeplearning4j-nn",
            "org.eclipse.jetty:jetty-server");
  }

  @Test
  void nothingComesThatIsNotListed() throws IOException {
    List<String> rest = new ArrayList<>(ClassPath.libraries());
    for (MatchResult row : matches("modules/cli/THIRD-PARTY.md", "(?m)^\\| (\\S+):(\\S+) \\|")) {
      String place = "/" + row.group(1).replace('.', '/') + "/" + row.group(2) + "/";
      rest.removeIf(jar -> jar.contains(place));
    }
    assertThat(rest).isEmpty();
  }

  @Test
  void jarsNameTheirModules() {
    for (Path jar : ClassPath.ours()) {
      String name = jar.getFileName().toString().replaceFirst("nmt4j-([a-z]+)-.*", "org.nmt4j.$1");
      assertThat(ModuleFinder.of(jar).findAll())
          .singleElement()
          .extracting(each -> each.descriptor())
          .extracting(ModuleDescriptor::name)
          .isEqualTo(name);
    }
  }

  @Test
  void pomIsThatOfThePage() throws IOException {
    String pom = Files.readString(ROOT.resolve("modules/consumer/pom.xml"));
    int test = pom.indexOf("  <profiles>\n");
    String shown = pom.substring(0, test).stripTrailing() + "\n</project>\n";
    assertThat(matches(PAGE, "(?s)```xml\n(.*?)```"))
        .extracting(block -> block.group(1))
        .contains(shown);
  }

  @Test
  void programOfThePageRuns(@TempDir Path folder) throws Exception {
    String program =
        matches(PAGE, "(?s)```java\n(.*?)```").stream()
            .map(block -> block.group(1))
            .filter(text -> text.contains("class Example "))
            .findFirst()
            .orElseThrow();
    Path source = Files.writeString(folder.resolve("Example.java"), program);
    String[] options = {"-cp", ClassPath.asOption(), "-d", folder.toString(), source.toString()};
    assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, options)).isZero();
    Path model = ROOT.resolve("modules/cli/src/test/resources/models/0.1/translation.nmt4j");

    assertThat(run(folder, model.toString()).lines()).hasSize(2 * 2 + 2);
  }

  private static String run(Path folder, String... arguments) throws Exception {
    PrintStream before = System.out;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
      System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
      loader
          .loadClass("Example")
          .getMethod("main", String[].class)
          .invoke(null, (Object) arguments);
    } finally {
      System.setOut(before);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private static List<MatchResult> matches(String page, String pattern) throws IOException {
    return Pattern.compile(pattern)
        .matcher(Files.readString(ROOT.resolve(page)))
        .results()
        .toList();
  }
}
