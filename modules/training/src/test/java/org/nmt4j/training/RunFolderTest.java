package org.nmt4j.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nmt4j.model.file.ModelFile;
import org.nmt4j.model.file.ModelFileException;

class RunFolderTest {
  @TempDir static Path temporary;
  private static Run run;

  @BeforeAll
  static void train() {
    run =
        new Run(temporary.resolve("toy & co"))
            .train(new ToyTask(4), 1, "max_updates=7", "validate_every=3 updates", "keep_best=2");
  }

  @Test
  void holdsModelsCheckpointAndRecords() {
    assertThat(run.files())
        .contains(
            "best.nmt4j",
            "last.nmt4j",
            "checkpoint.nmt4j",
            "metrics.tsv",
            "curve.svg",
            "samples.txt")
        .noneMatch(name -> name.endsWith(".tmp"));
  }

  @Test
  void metricsAreATable() {
    List<String> lines = run.text("metrics.tsv").lines().toList();
    assertThat(lines).hasSize(4);
    int columns = lines.get(0).split("\t").length;
    for (String line : lines.subList(1, 4)) {
      assertThat(line.split("\t", -1))
          .hasSize(columns)
          .allSatisfy(field -> assertThat(Double.parseDouble(field)).isNotNaN());
    }
    assertThat(run.text("metrics.tsv")).endsWith("\n").doesNotContain("\r");
  }

  @Test
  void curveIsAWellFormedDrawing() throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    var root =
        factory
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(run.bytes("curve.svg")))
            .getDocumentElement();
    assertThat(root.getNamespaceURI()).isEqualTo("http://www.w3.org/2000/svg");
    assertThat(root.getTextContent()).contains("Training of toy & co", "BLEU");
  }

  @Test
  void samplesGrowByValidation() {
    assertThat(run.text("samples.txt"))
        .startsWith(
            "== after 3 updates\n"
                + "source     a point\n"
                + "reference  class 1\n"
                + "output     class 2\n\n"
                + "== after 6 updates\n")
        .contains("== after 7 updates\n");
  }

  @Test
  void checkpointKnowsItsRecipeAndWhetherItIsTheEnd() {
    assertThat(run.folder.readCheckpoint().recipe()).isEqualTo("recipe: 1\n");
    assertThat(run.folder.hasCheckpoint()).isTrue();
    assertThat(run.folder.isFinished()).isTrue();
    RunFolder other = new RunFolder(temporary.resolve("other"));
    assertThat(other.hasCheckpoint()).isFalse();
    assertThat(other.isFinished()).isFalse();
  }

  @Test
  void modelsHoldTheTask() {
    ToyTask other = new ToyTask(4);
    try (ModelFile last = ModelFile.open(run.folder.last())) {
      last.readWeights(other.parameters().matrices());
      assertThat(last.readContents()).isEqualTo(other.contents());
    }
  }

  @Test
  void checkpointOfAnotherNetworkIsRefused() {
    assertThatThrownBy(() -> run.train(new ToyTask(5), 1))
        .isInstanceOf(ModelFileException.class)
        .hasMessageContaining("tensor hidden.weight");
  }

  @Test
  void clearDeletesTheRunAndNoFolders() throws IOException {
    Run again = new Run(temporary.resolve("again")).train(new ToyTask(4), 1, "max_updates=1");
    Path inner = Files.createDirectories(again.path.resolve("notes")).resolve("mine.txt");
    Files.writeString(inner, "mine\n");
    again.folder.clear();
    assertThat(again.files()).containsExactly("notes");
    assertThat(inner).hasContent("mine\n");
    assertThat(again.folder.hasCheckpoint()).isFalse();
    new RunFolder(temporary.resolve("never was")).clear();
  }
}
