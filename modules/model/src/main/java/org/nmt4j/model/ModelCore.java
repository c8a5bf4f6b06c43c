package org.nmt4j.model;

import java.util.Map;
import java.util.Optional;
import org.nmt4j.model.file.ModelContents;
import org.nmt4j.model.file.ModelFile;
import org.nmt4j.model.file.ModelTexts;
import org.nmt4j.nn.Parameters;
import org.nmt4j.nn.kernel.Kernels;
import org.nmt4j.nn.product.ProductChoice;
import org.nmt4j.recipe.LoadedRecipe;
import org.nmt4j.recipe.Recipe;

/**
 * The parts that the models of all tasks have.
 *
 * @param recipe the recipe as run, or as stored in the model file
 * @param expandedRecipe the text of the recipe with all its defaults
 * @param provenance facts about how the model was made, for people
 * @param identity the SHA-256 of the contents of the file that the model was loaded from, in
 *     hexadecimal; empty if it was not loaded
 */
public record ModelCore(
    Recipe recipe,
    String expandedRecipe,
    Map<String, String> provenance,
    Optional<String> identity) {

  /** Returns the core of a model that is not trained yet. */
  public static ModelCore of(LoadedRecipe loaded, Map<String, String> provenance) {
    return new ModelCore(loaded.recipe(), loaded.expanded(), provenance, Optional.empty());
  }

  /**
   * Returns the core of a stored model.
   *
   * @param file the open model file
   * @param texts the texts of this file
   */
  public static ModelCore of(ModelFile file, ModelTexts texts) {
    return new ModelCore(
        texts.recipe(), texts.expandedRecipe(), texts.provenance(), Optional.of(file.identity()));
  }

  /** Returns the kernels of the recipe, with the products that the provenance names. */
  public Kernels kernels() {
    ProductChoice products = TrainingProducts.in(provenance).orElseGet(ProductChoice::standard);
    return ChosenKernels.of(recipe).get(products);
  }

  /** Draws the first weights of a network from the seed of the recipe. */
  public void initialize(Parameters parameters) {
    parameters.initialize(recipe.seed());
  }

  /** Returns the contents of a model file besides the weights: this core and a task's texts. */
  public ModelContents contents(Map<String, String> texts) {
    return new ModelContents(expandedRecipe, texts, provenance);
  }
}
