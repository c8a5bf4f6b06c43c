package org.nmt4j.benchmark.scaling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nmt4j.nn.parallel.Workers;
import org.nmt4j.translation.TranslationTask;
import org.nmt4j.translation.network.TranslationBatch;
import org.w3c.dom.Document;

/**
 * Tests that networks and data have the sizes asked for, and that tables and plots show them. Times
 * are not checked.
 */
class ScalingTest {
  private static final Path RECIPE =
      Path.of(System.getProperty("nmt4j.root"), "eval", "speed.yaml");

  @TempDir Path folder;

  @Test
  void everyDimensionHasItsTableAndItsPlot() throws Exception {
    List<Sweep> sweeps =
        Arrays.stream(Dimension.values())
            .map(dimension -> new Sweep(dimension, List.of(6, 8)))
            .toList();
    ByteArrayOutputStream printed = new ByteArrayOutputStream();

    try (Workers workers = new Workers(2)) {
      new Scaling(new Size(2, 10, 4, 3), sweeps, new Stopwatch(0, 0))
          .run(
              new Trial(RECIPE, folder, workers),
              folder.resolve("plots"),
              new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    String tables = printed.toString(StandardCharsets.UTF_8);
    for (Dimension dimension : Dimension.values()) {
      assertThat(tables)
          .containsPattern(
              "\\| %s \\|.*\n.*\n\\| 6 \\| \\d+ \\| .* % \\| .* \\|\n\\| 8 \\|"
                  .replace("%s", dimension.label()));
      Document plot =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(Files.newInputStream(folder.resolve("plots").resolve(dimension.file())));
      assertThat(plot.getElementsByTagName("circle").getLength()).isEqualTo(4);
      assertThat(plot.getDocumentElement().getTextContent()).contains(dimension.label(), "µs");
    }
  }

  @Test
  void theNetworkAndItsBatchesHaveTheSize() throws Exception {
    Size base = new Size(2, 10, 4, 3);
    assertThat(parameters(base)).isEqualTo(parameters(Dimension.LENGTH.of(base, 5)));
    // One more type has two embeddings, and a row and a bias in the output layer.
    assertThat(parameters(Dimension.VOCABULARY.of(base, 11)) - parameters(base))
        .isEqualTo(2 * 256 + 4 + 1);
    assertThat(parameters(Dimension.HIDDEN.of(base, 8))).isGreaterThan(parameters(base));
  }

  @Test
  void sentencesAreOfTheLengthAndOfKnownTypes() throws Exception {
    try (Workers workers = new Workers(1)) {
      TranslationTask task = new Trial(RECIPE, folder, workers).prepare(new Size(3, 12, 4, 100));
      TranslationBatch batch = task.batches(0).get(0);

      assertThat(task.model().recipe().training().shards()).isEqualTo(3);
      assertThat(batch.pairs()).hasSize(64);
      assertThat(batch.targetTokens()).isEqualTo(64 * 101);
    }
    List<String> vocabulary = Files.readAllLines(folder.resolve("vocab.txt"));
    List<String> text = Files.readAllLines(folder.resolve("train.en"));
    assertThat(text).allSatisfy(line -> assertThat(line.split(" ")).hasSize(100));
    assertThat(vocabulary.subList(4, 12))
        .containsExactlyInAnyOrderElementsOf(
            text.stream().flatMap(line -> Arrays.stream(line.split(" "))).distinct().toList());
  }

  private long parameters(Size size) throws Exception {
    try (Workers workers = new Workers(1)) {
      return new Trial(RECIPE, folder, workers).prepare(size).parameters().size();
    }
  }
}
