package org.nmt4j.benchmark;

import org.nmt4j.nn.array.Matrix;
import org.nmt4j.nn.kernel.CellKernels;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/** Times a step of a GRU in place of the LSTM, without its matrix products. */
public class GruBenchmark extends KernelTiming {
  private CellKernels cells;
  private Matrix x;
  private Matrix r;
  private Matrix hiddenBefore;
  private Matrix gates;
  private Matrix hidden;
  private Matrix dHidden;
  private Matrix dx;
  private Matrix dr;
  private Matrix dHiddenBefore;

  @Setup
  public void prepare() {
    cells = kernels().cells();
    Operands operands = new Operands();
    x = operands.matrix(Network.ROWS, 3 * Network.HIDDEN);
    r = operands.matrix(Network.ROWS, 3 * Network.HIDDEN);
    hiddenBefore = operands.matrix(Network.ROWS, Network.HIDDEN);
    gates = operands.zeros(Network.ROWS, 3 * Network.HIDDEN);
    hidden = operands.zeros(Network.ROWS, Network.HIDDEN);
    dHidden = operands.matrix(Network.ROWS, Network.HIDDEN);
    dx = operands.zeros(Network.ROWS, 3 * Network.HIDDEN);
    dr = operands.zeros(Network.ROWS, 3 * Network.HIDDEN);
    dHiddenBefore = operands.zeros(Network.ROWS, Network.HIDDEN);
    forward(); // the backward step reads its gates
  }

  @Benchmark
  public void forward() {
    cells.gru(x, r, hiddenBefore, null, gates, hidden);
  }

  @Benchmark
  public void backward() {
    cells.gruBackward(gates, r, hiddenBefore, null, dHidden, dx, dr, dHiddenBefore);
  }
}
