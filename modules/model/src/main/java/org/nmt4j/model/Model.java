package org.nmt4j.model;

import java.util.Map;
import org.nmt4j.model.file.ModelContents;
import org.nmt4j.nn.Parameters;
import org.nmt4j.nn.Tape;
import org.nmt4j.nn.array.Matrix;
import org.nmt4j.nn.array.Workspace;
import org.nmt4j.nn.kernel.Kernels;

/** A network with all that it needs to read and write text. A model file holds one. */
public interface Model {

  /** Returns the weights that training changes. */
  Parameters parameters();

  /** Returns the kernels that the network computes with. */
  Kernels kernels();

  /** Returns everything that a model file holds besides the weights. */
  ModelContents contents();

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
