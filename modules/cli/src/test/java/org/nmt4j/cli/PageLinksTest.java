package org.nmt4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks that links and pictures of the pages lead to existing files and headings. */
class PageLinksTest {
  private static final Pattern LINK = Pattern.compile("\\[[^\\]]*]\\(([^)\\s]*)\\)");
  private static final Pattern HEADING = Pattern.compile("#+ (.*)");

  static List<String> pages() throws IOException {
    return Pages.all();
  }

  @Test
  void theReadmeIsShort() throws IOException {
    assertThat(Pages.lines("README.md")).hasSizeLessThanOrEqualTo(150);
  }

  @Test
  void thereAreLinks() throws IOException {
    assertThat(links("README.md")).hasSizeGreaterThan(20);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void linksLeadSomewhere(String page) throws IOException {
    for (String link : links(page)) {
      if (link.matches("[a-z]+:.*")) {
        continue;
      }
      String[] parts = link.split("#", 2);
      Path from = Pages.ROOT.resolve(page);
      Path target = parts[0].isEmpty() ? from : from.resolveSibling(parts[0]).normalize();
      assertThat(target).as("%s links to %s", page, link).exists();
      if (parts.length == 2) {
        assertThat(anchors(target)).as("%s links to %s", page, link).contains(parts[1]);
      }
    }
  }

  private static List<String> links(String page) throws IOException {
    return LINK.matcher(String.join("\n", text(Pages.ROOT.resolve(page))))
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  /** Returns the anchors that GitHub makes from the headings of a page. */
  private static List<String> anchors(Path page) throws IOException {
    Map<String, Integer> seen = new HashMap<>();
    List<String> anchors = new ArrayList<>();
    for (String line : text(page)) {
      for (MatchResult heading : HEADING.matcher(line).results().limit(1).toList()) {
        String anchor =
            heading
                .group(1)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-');
        int count = seen.merge(anchor, 1, Integer::sum);
        anchors.add(count == 1 ? anchor : anchor + "-" + (count - 1));
      }
    }
    return anchors;
  }

  /** Returns the lines of a page outside its blocks of code. */
  private static List<String> text(Path page) throws IOException {
    List<String> text = new ArrayList<>();
    boolean isFenced = false;
    for (String line : Files.readAllLines(page)) {
      if (line.startsWith("```")) {
        isFenced = !isFenced;
      } else if (!isFenced && !line.startsWith("    ")) {
        text.add(line.replaceAll("`[^`]*`", "code"));
      }
    }
    return text;
  }
}
