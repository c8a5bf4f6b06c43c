package org.nmt4j.recipe.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nmt4j.recipe.Cell;
import org.nmt4j.recipe.CorpusFiles;
import org.nmt4j.recipe.DataSettings;
import org.nmt4j.recipe.EncoderJoin;
import org.nmt4j.recipe.EncoderSettings;
import org.nmt4j.recipe.Recipe;

class IncludeTest {

  @TempDir private Path temporary;
  private RecipeFolder folder;

  @BeforeEach
  void writeCorpus() {
    folder = new RecipeFolder(temporary);
  }

  @Test
  void includingFileWinsKeyByKey() {
    folder.write("base.yaml", RecipeFolder.LEAST + "model: {dropout: 0.1, encoder: {cell: gru}}\n");
    Recipe recipe =
        folder.read(
            "include: base.yaml\nname: other\nmodel: {encoder: {layers: 2}, dropout: 0.2}\n");
    assertThat(recipe.name()).isEqualTo("other");
    assertThat(recipe.model().dropout()).isEqualTo(0.2);
    assertThat(recipe.model().encoder())
        .isEqualTo(
            new EncoderSettings(Cell.GRU, true, EncoderJoin.CONCAT, 64, 2, false, false, 1.0));
  }

  @Test
  void laterFileOfListWins() {
    folder.write("one.yaml", RecipeFolder.LEAST + "seed: 1\n");
    folder.write("two.yaml", "seed: 2\n");
    assertThat(folder.read("include: [one.yaml, two.yaml]\n").seed()).isEqualTo(2);
    assertThat(folder.read("include: [two.yaml, one.yaml]\n").seed()).isEqualTo(1);
  }

  @Test
  void pathsAreRelativeToTheFileThatHoldsThem() {
    folder.write("sub/base.yaml", RecipeFolder.LEAST.replace(": train.", ": ../train."));
    folder.write("sub/dev.de", "x\n");
    folder.write("sub/dev.en", "x\n");
    folder.write("sub/test.de", "x\n");
    folder.write("sub/test.en", "x\n");
    DataSettings data = folder.read("include: sub/base.yaml\n").data();
    assertThat(data.train())
        .isEqualTo(new CorpusFiles.Aligned(folder.path("train.de"), folder.path("train.en")));
    assertThat(data.dev())
        .contains(new CorpusFiles.Aligned(folder.path("sub/dev.de"), folder.path("sub/dev.en")));
  }

  @Test
  void includedFilesIncludeRelativeToThemselves() {
    folder.write("sub/base.yaml", "include: ../common.yaml\nseed: 7\n");
    folder.write("common.yaml", RecipeFolder.LEAST);
    assertThat(folder.read("include: sub/base.yaml\n").seed()).isEqualTo(7);
  }

  @Test
  void problemsNameTheirOwnFile() {
    folder.write("base.yaml", RecipeFolder.LEAST + "seed: x\n");
    assertThat(folder.problems("include: base.yaml\ntraining: {epochs: 0}\n"))
        .containsExactly(
            "base.yaml:10:7: found 'x' for seed, expected an integer >= 0",
            "a.yaml:2:20: found '0' for training.epochs, expected an integer >= 1");
  }

  @Test
  void syntaxOfSeveralFilesIsReportedAtOnce() {
    folder.write("one.yaml", "a: [\n");
    folder.write("two.yaml", "\tb\n");
    assertThat(folder.problems("include: [one.yaml, two.yaml, three.yaml]\n"))
        .hasSize(3)
        .contains(
            "one.yaml:2:1: found the end, expected a value",
            "two.yaml:1:1: found a tab, expected spaces",
            "a.yaml:1:31: found no file 'three.yaml', expected a recipe");
  }

  @Test
  void cycle() {
    folder.write("b.yaml", "include: a.yaml\n");
    assertThat(folder.problems("include: b.yaml\n"))
        .containsExactly(
            "b.yaml:1:10: found the file 'a.yaml', which includes this one, expected no cycle");
    assertThat(folder.problems("include: a.yaml\n"))
        .containsExactly(
            "a.yaml:1:10: found the file 'a.yaml', which includes this one, expected no cycle");
  }

  @Test
  void tooManyFiles() {
    for (int i = 0; i < 12; i++) {
      String next = "f" + (i + 1) + ".yaml";
      folder.write("f" + i + ".yaml", "include: [" + next + ", " + next + "]\n");
    }
    folder.write("f12.yaml", "seed: 1\n");
    assertThat(folder.problems("include: f0.yaml\n"))
        .anyMatch(line -> line.endsWith("found more than 100 included files, expected fewer"));
  }

  @Test
  void environmentAndFolderCanBeReferredTo() {
    folder.write("base.yaml", RecipeFolder.LEAST);
    folder.withEnvironment(Map.of("BASE", "base"));
    assertThat(folder.read("include: ${dir}/${env:BASE}.yaml\n").name()).isEqualTo("tiny");
    assertThat(folder.problems("include: ${x}.yaml\nvariables: {x: base}\n"))
        .containsExactly("a.yaml:1:10: found the variable 'x', expected env:NAME or dir");
  }

  @Test
  void wrongType() {
    assertThat(folder.problems("include: {a: b}\n"))
        .containsExactly(
            "a.yaml:1:10: found a mapping for include, expected a file or a list of files");
  }
}
