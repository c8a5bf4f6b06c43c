package org.nmt4j.recipe.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nmt4j.recipe.CorpusFiles;
import org.nmt4j.recipe.LoadedRecipe;
import org.nmt4j.recipe.PretrainedVectors;
import org.nmt4j.recipe.Recipe;

/** Tests the recipe in a model file. */
class StoredRecipeTest {
  @TempDir private Path temporary;

  @Test
  void needsNeitherFilesNorEnvironment() throws RecipeException {
    RecipeFolder folder = new RecipeFolder(temporary);
    folder.withEnvironment(Map.of("CORPUS", folder.path("").toString()));
    LoadedRecipe loaded =
        folder.load(
            RecipeFolder.LEAST.replace("source: train.de", "source: \"${env:CORPUS}/train.de\"")
                + "embeddings: {source: {file: train.en}, target: {word2vec: {text: [dev.en]}}}\n");
    Recipe stored = RecipeReader.readStored(loaded.expanded(), "best.nmt4j!recipe.yaml");
    assertThat(stored.data().train())
        .isEqualTo(new CorpusFiles.Aligned(Path.of("${env:CORPUS}/train.de"), Path.of("train.en")));
    assertThat(stored.model()).isEqualTo(loaded.recipe().model());
    assertThat(stored.embeddings().source())
        .contains(new PretrainedVectors.VectorFile(Path.of("train.en")));
    assertThat(((PretrainedVectors.Word2Vec) stored.embeddings().target().orElseThrow()).text())
        .containsExactly(Path.of("dev.en"));
    assertThat(stored.training()).isEqualTo(loaded.recipe().training());
  }

  @Test
  void mayBeDamaged() {
    assertThatThrownBy(() -> RecipeReader.readStored("recipe: 1\nseed: x\n", "m!recipe.yaml"))
        .isInstanceOf(RecipeException.class)
        .hasMessageContaining("m!recipe.yaml:2:7: found 'x' for seed, expected an integer >= 0");
    assertThatThrownBy(() -> RecipeReader.readStored("\u0000", "m!recipe.yaml"))
        .hasMessage("m!recipe.yaml:1:1: found the character U+0000, expected printable text");
  }
}
