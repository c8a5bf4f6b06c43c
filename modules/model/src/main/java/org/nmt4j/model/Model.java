package org.nmt4j.model;

import java.util.Map;
import java.util.Optional;
import org.nmt4j.model.file.ModelContents;
import org.nmt4j.nn.Parameters;
import org.nmt4j.nn.Tape;
import org.nmt4j.nn.array.Matrix;
import org.nmt4j.nn.array.Workspace;
import org.nmt4j.nn.kernel.Kernels;
import org.nmt4j.recipe.Recipe;

/**
 * A network, together with everything needed to read and write text. A model file stores one model.
 */
public interface Model {

  /** Returns the parts that models of all tasks have. */
  ModelCore core();

  /** Returns the weights that training changes. */
  Parameters parameters();

  /** Returns the kernels that the network computes with. */
  Kernels kernels();

  /** Returns everything that a model file holds besides the weights. */
  ModelContents contents();

  /** Returns the recipe as run, or as stored in the model file. */
  default Recipe recipe() {
    return core().recipe();
  }

  /** Returns the text of the recipe with all its defaults. */
  default String expandedRecipe() {
    return core().expandedRecipe();
  }

  /** Returns facts about how the model was made, for people. */
  default Map<String, String> provenance() {
    return core().provenance();
  }

  /** Returns the SHA-256 of the model file's contents; empty if the model was not loaded. */
  default Optional<String> identity() {
    return core().identity();
  }

  /** Returns the weights by name. */
  default Map<String, Matrix> weights() {
    return parameters().matrices();
  }

  /**
   * Returns a tape that records nothing. Its matrices lie in the workspace of the calling thread,
   * so they are valid until this thread asks for its next tape.
   */
  default Tape inferenceTape() {
    Workspace workspace = Workspace.ofThread(parameters().flat().type());
    return Tape.inference(kernels(), workspace, parameters());
  }
}
