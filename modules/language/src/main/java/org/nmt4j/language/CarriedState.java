package org.nmt4j.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.nmt4j.encoder.EncoderSize;
import org.nmt4j.nn.Parameters;
import org.nmt4j.nn.Tape;
import org.nmt4j.nn.array.Matrix;
import org.nmt4j.nn.cell.RecurrentState;

/**
 * The states of all layers between two passes, in memory of their own. Row r is the state of part r
 * of a text, or of line r of a batch. The hidden state of a layer is B x H; cells that carry more
 * have a second matrix, B x C.
 */
final class CarriedState {
  private final List<Matrix> hidden = new ArrayList<>();
  private final List<Matrix> cells = new ArrayList<>();

  /** Creates states of zeros. */
  CarriedState(EncoderSize size, Parameters parameters, int rows) {
    for (int layer = 0; layer < size.layers(); layer++) {
      hidden.add(Matrix.create(parameters.flat().type(), rows, size.layer().hidden()));
      if (size.layer().cellWidth() > 0) {
        cells.add(Matrix.create(parameters.flat().type(), rows, size.layer().cellWidth()));
      }
    }
  }

  /** Returns rows {@code from} to {@code from + count}, exclusive, as constants of a pass. */
  List<RecurrentState> read(Tape tape, int from, int count) {
    List<RecurrentState> states = new ArrayList<>();
    for (int layer = 0; layer < hidden.size(); layer++) {
      states.add(
          new RecurrentState(
              tape.constant(hidden.get(layer).slice(from, count)),
              cells.isEmpty() ? null : tape.constant(cells.get(layer).slice(from, count))));
    }
    return states;
  }

  /** Copies the states after a pass to the rows from {@code from} on. */
  void write(Tape tape, int from, List<RecurrentState> states) {
    for (int layer = 0; layer < hidden.size(); layer++) {
      RecurrentState state = states.get(layer);
      int count = state.hidden().rows();
      tape.kernels().rows().copy(state.hidden().value(), hidden.get(layer).slice(from, count));
      if (!cells.isEmpty()) {
        tape.kernels().rows().copy(state.cell().value(), cells.get(layer).slice(from, count));
      }
    }
  }

  /** Returns rows {@code from} to {@code from + count}, exclusive, of each matrix. */
  List<Matrix> slices(int from, int count) {
    return Stream.concat(hidden.stream(), cells.stream())
        .map(matrix -> matrix.slice(from, count))
        .toList();
  }

  /** Returns the matrices by name. */
  Map<String, Matrix> matrices(String prefix) {
    Map<String, Matrix> matrices = new LinkedHashMap<>();
    for (int layer = 0; layer < hidden.size(); layer++) {
      matrices.put(prefix + ".layer" + layer + ".hidden", hidden.get(layer));
      if (!cells.isEmpty()) {
        matrices.put(prefix + ".layer" + layer + ".cell", cells.get(layer));
      }
    }
    return matrices;
  }
}
