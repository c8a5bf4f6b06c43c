package org.nmt4j.benchmark;

import org.nmt4j.nn.array.Matrix;
import org.nmt4j.nn.kernel.CellKernels;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/** Times a step of the decoder's LSTM, without its matrix products. */
public class LstmBenchmark extends KernelTiming {
  private CellKernels cells;
  private Matrix x;
  private Matrix r;
  private Matrix hiddenBefore;
  private Matrix cellBefore;
  private Matrix gates;
  private Matrix hidden;
  private Matrix cell;
  private Matrix dHidden;
  private Matrix dCell;
  private Matrix dx;
  private Matrix dr;
  private Matrix dHiddenBefore;
  private Matrix dCellBefore;

  @Setup
  public void prepare() {
    cells = kernels().cells();
    Operands operands = new Operands();
    x = operands.matrix(Network.ROWS, 4 * Network.HIDDEN);
    r = operands.matrix(Network.ROWS, 4 * Network.HIDDEN);
    hiddenBefore = operands.matrix(Network.ROWS, Network.HIDDEN);
    cellBefore = operands.matrix(Network.ROWS, Network.HIDDEN);
    gates = operands.zeros(Network.ROWS, 4 * Network.HIDDEN);
    hidden = operands.zeros(Network.ROWS, Network.HIDDEN);
    cell = operands.zeros(Network.ROWS, Network.HIDDEN);
    dHidden = operands.matrix(Network.ROWS, Network.HIDDEN);
    dCell = operands.matrix(Network.ROWS, Network.HIDDEN);
    dx = operands.zeros(Network.ROWS, 4 * Network.HIDDEN);
    dr = operands.zeros(Network.ROWS, 4 * Network.HIDDEN);
    dHiddenBefore = operands.zeros(Network.ROWS, Network.HIDDEN);
    dCellBefore = operands.zeros(Network.ROWS, Network.HIDDEN);
    forward(); // the backward step reads its gates and cell
  }

  @Benchmark
  public void forward() {
    cells.lstm(x, r, hiddenBefore, cellBefore, null, gates, hidden, cell);
  }

  @Benchmark
  public void backward() {
    cells.lstmBackward(
        gates, cellBefore, cell, null, dHidden, dCell, dx, dr, dHiddenBefore, dCellBefore);
  }
}
