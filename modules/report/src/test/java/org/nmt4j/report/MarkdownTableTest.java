package org.nmt4j.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MarkdownTableTest {
  @Test
  void rowsFollowTheNamesOfTheColumns() {
    assertThat(
            new MarkdownTable(List.of("arm", "bleu", "ter"))
                .row("a", "1.0", "")
                .row(List.of("b"))
                .lines())
        .containsExactly("| arm | bleu | ter |", "|---|---|---|", "| a | 1.0 |  |", "| b | | |");
  }

  @Test
  void columnsMayBeAligned() {
    assertThat(new MarkdownTable(List.of("arm", "±")).row("large", "1.0").row("b").alignedLines())
        .containsExactly(
            "| arm   | ±   |", "|-------|-----|", "| large | 1.0 |", "| b     |     |");
  }

  @Test
  void barsWouldEndACell() {
    assertThat(MarkdownTable.cell("a|b")).isEqualTo("a\\|b");
  }
}
