package org.nmt4j.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarkdownTest {
  @TempDir private Path folder;

  private String translated(String markdown) {
    return Translated.in(folder).text("a.md", markdown);
  }

  @Test
  void aParagraphIsOneText() {
    assertThat(translated("one two\nthree **four\nfive** six\n"))
        .isEqualTo("SIX **FIVE FOUR** THREE TWO ONE\n");
  }

  @Test
  void aHardLineBreakStays() {
    assertThat(translated("one two  \nthree four\n")).isEqualTo("TWO ONE  \nFOUR THREE\n");
  }

  @Test
  void headingsListsQuotesAndTablesStay() {
    assertThat(
            translated(
                "# one two\n\n"
                    + "* a b\n"
                    + "* c d\n\n"
                    + "1. e f\n\n"
                    + "> g h\n\n"
                    + "| i j | k l |\n"
                    + "|---|---|\n"
                    + "| m n | o p |\n"))
        .isEqualTo(
            "# TWO ONE\n\n* B A\n* D C\n\n1. F E\n\n> H G\n\n| J I | L K |\n|---|---|\n| N M | P O"
                + " |\n");
  }

  @Test
  void codeAndFrontMatterStay() {
    String kept =
        "---\n"
            + "title: a b\n"
            + "---\n\n"
            + "    indented code\n\n"
            + "```java\n"
            + "int x;\n"
            + "```\n\n"
            + "~~~\n"
            + "more code\n"
            + "~~~\n";
    assertThat(translated(kept)).isEqualTo(kept);
    assertThat(translated("use `a b` now\n")).isEqualTo("`a b` NOW USE\n");
  }

  @Test
  void addressesOfLinksStay() {
    assertThat(translated("see [the page](http://a.b/c \"a title\") or ![a b](c.png)\n"))
        .isEqualTo("![B A](c.png) OR [PAGE THE](http://a.b/c \"TITLE A\") SEE\n");
  }

  @Test
  void aWordIsNoMarkOfAList() {
    assertThat(translated("one two -\n\nthree 1. \n")).isEqualTo("\\- TWO ONE\n\n. 1 THREE\n");
  }
}
