package org.nmt4j.nn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Checks the page {@code README.md} of this module against the code. */
class StepPageTest {
  private static final Path MODULE = Path.of(System.getProperty("nmt4j.root"), "modules", "nn");
  private static final Pattern LINK = Pattern.compile("\\[(\\w+)]\\(([^)]+)\\)");
  private static final Pattern CLASS_NAME = Pattern.compile("`([A-Z]\\w*[a-z]\\w*)[.`]");
  private static final Pattern LISTING = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

  @Test
  void eachLinkLeadsToTheClassOfItsName() throws IOException {
    assertThat(matches(LINK, page()))
        .isNotEmpty()
        .allSatisfy(
            link -> {
              assertThat(MODULE.resolve(link.group(2))).isRegularFile();
              assertThat(link.group(2)).endsWith("/" + link.group(1) + ".java");
            });
  }

  @Test
  void eachNamedClassExists() throws IOException {
    List<String> classes = classes();
    assertThat(matches(CLASS_NAME, page()).stream().map(name -> name.group(1)))
        .isNotEmpty()
        .isSubsetOf(classes);
  }

  @Test
  void eachListingIsCodeOfTheClassLinkedBefore() throws IOException {
    String page = page();
    assertThat(matches(LISTING, page))
        .isNotEmpty()
        .allSatisfy(
            listing -> {
              List<MatchResult> links = matches(LINK, page.substring(0, listing.start()));
              Path file = MODULE.resolve(links.get(links.size() - 1).group(2));
              assertThat(Files.readString(file)).contains(listing.group(1));
            });
  }

  private static String page() throws IOException {
    return Files.readString(MODULE.resolve("README.md"));
  }

  private static List<MatchResult> matches(Pattern pattern, String text) {
    return pattern.matcher(text).results().toList();
  }

  private static List<String> classes() throws IOException {
    try (Stream<Path> files = Files.walk(MODULE.resolve("src"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".java"))
          .map(name -> name.substring(0, name.length() - ".java".length()))
          .toList();
    }
  }
}
