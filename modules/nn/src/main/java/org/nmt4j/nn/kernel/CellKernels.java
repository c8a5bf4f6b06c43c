package org.nmt4j.nn.kernel;

import org.nmt4j.nn.array.Matrix;

/**
 * One time step of a recurrent cell for a batch, without its products.
 *
 * <p>B batch rows, H hidden size, G gates. x (B x GH) is the input projected with bias, r (B x GH)
 * the previous hidden state projected. A row whose sequence has ended ({@code active[row]} false)
 * carries its state over; {@code active} null means all rows go on.
 */
public interface CellKernels {
  /**
   * LSTM (Hochreiter and Schmidhuber 1997; forget gate by Gers et al. 2000), gates in the order
   * input, forget, candidate, output: c = f c' + i g, h = o tanh c.
   *
   * @param gates B x 4H, receives the activated gates for the backward step
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

  /** Adds to dx, dr, dHiddenBefore (ended rows only) and dCellBefore, any of which may be null. */
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
   * GRU (Cho et al. 2014) with the reset gate after the recurrent product, gates in the order
   * reset, update, candidate: n = tanh(x_n + reset r_n), h = (1 - z) n + z h'.
   *
   * @param gates B x 3H, receives the activated gates for the backward step
   */
  void gru(Matrix x, Matrix r, Matrix hiddenBefore, boolean[] active, Matrix gates, Matrix hidden);

  /** Adds to dx, dr and dHiddenBefore, any of which may be null. */
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
