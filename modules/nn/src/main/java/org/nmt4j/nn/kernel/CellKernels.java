package org.nmt4j.nn.kernel;

import org.nmt4j.nn.array.Matrix;

/**
 * One time step of a recurrent cell for a batch, without its products. {@code LstmRecurrence} and
 * {@code GruRecurrence} in {@code org.nmt4j.nn.cell} state the equations.
 *
 * <p>B rows, H units, G column blocks. x (B x GH) is the projected input with its bias, and r (B x
 * GH) is the product of the recurrent weight with the previous hidden state. If {@code active[row]}
 * is false, the sequence of that row has ended and the row keeps its state. If {@code active} is
 * null, no sequence has ended.
 */
public interface CellKernels {
  /**
   * Computes an LSTM step. The column blocks are input gate, forget gate, candidate and output
   * gate.
   *
   * @param gates B x 4H, receives i, f, g and o for the backward step
   */
  void lstm(
      Matrix x,
      Matrix r,
      Matrix hiddenBefore,
      Matrix cellBefore,
      boolean[] active,
      Matrix gates,
      Matrix hidden,
      Matrix cell);

  /**
   * Adds the gradients of an LSTM step to dx, dr, dHiddenBefore (only rows that have ended) and
   * dCellBefore. Each of these may be null.
   */
  void lstmBackward(
      Matrix gates,
      Matrix cellBefore,
      Matrix cell,
      boolean[] active,
      Matrix dHidden,
      Matrix dCell,
      Matrix dx,
      Matrix dr,
      Matrix dHiddenBefore,
      Matrix dCellBefore);

  /**
   * Computes a GRU step with the reset gate after the recurrent product. The column blocks are
   * reset gate, update gate and candidate.
   *
   * @param gates B x 3H, receives r, z and n for the backward step
   */
  void gru(Matrix x, Matrix r, Matrix hiddenBefore, boolean[] active, Matrix gates, Matrix hidden);

  /** Adds the gradients of a GRU step to dx, dr and dHiddenBefore. Each of these may be null. */
  void gruBackward(
      Matrix gates,
      Matrix r,
      Matrix hiddenBefore,
      boolean[] active,
      Matrix dHidden,
      Matrix dx,
      Matrix dr,
      Matrix dHiddenBefore);
}
