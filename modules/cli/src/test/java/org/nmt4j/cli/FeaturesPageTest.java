package org.nmt4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nmt4j.recipe.schema.MissingFeatures;

/** Checks the tables of the page that compares nmt4j with other toolkits. */
class FeaturesPageTest {
  private static final String PAGE = "recipes/features.md";

  private static List<List<String>> rows() throws IOException {
    return Pages.lines(PAGE).stream()
        .filter(line -> line.startsWith("| "))
        .map(line -> Arrays.stream(line.substring(1).split("\\|", -1)).map(String::strip).toList())
        .map(cells -> cells.subList(0, cells.size() - 1))
        .filter(cells -> cells.size() > 2)
        .toList();
  }

  @Test
  void everyToolkitHasACell() throws IOException {
    assertThat(rows()).hasSizeGreaterThan(50);
    assertThat(rows()).allSatisfy(cells -> assertThat(cells).hasSize(7).doesNotContain(""));
    assertThat(rows().stream().map(cells -> cells.get(0)).filter(name -> !name.equals("feature")))
        .doesNotHaveDuplicates();
  }

  /** The page says "no" if and only if the reader of recipes says so. */
  @ParameterizedTest
  @CsvSource({
    "Transformer,heads",
    "convolution,cnn_kernel_width",
    "copy mechanism,copy_attn",
    "factors of source words,source_factors",
    "several sources,multi_source",
    "several GPUs,gpu_ranks",
    "tied embeddings,tied_embeddings",
    "guided alignment,guided_alignment",
  })
  void whatIsMissingIsSaid(String feature, String key) throws IOException {
    List<String> cells =
        rows().stream().filter(each -> each.get(0).equals(feature)).findFirst().orElseThrow();
    assertThat(cells.get(1).equals("no")).isEqualTo(MissingFeatures.keys().contains(key));
  }
}
