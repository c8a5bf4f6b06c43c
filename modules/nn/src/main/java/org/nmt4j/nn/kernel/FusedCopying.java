package org.nmt4j.nn.kernel;

import org.nmt4j.nn.array.Matrix;
import org.nmt4j.nn.array.Scratch;

/** {@link CopyKernels} that process one row at a time. */
final class FusedCopying implements CopyKernels {
  private final FloatLoops loops;

  FusedCopying(FloatLoops loops) {
    this.loops = loops;
  }

  @Override
  public void mix(Matrix logits, Matrix bias, Copies copies, Matrix mixture) {
    int size = logits.columns();
    int positions = copies.weights().columns();
    float[] row = Scratch.array(0, size);
    float[] shift = Scratch.array(2, size);
    float[] weights = Scratch.array(3, positions);
    float[] gates = Scratch.array(4, logits.rows());
    bias.read(shift);
    copies.gate().read(gates);
    for (int i = 0; i < logits.rows(); i++) {
      logits.read(i * size, row, 0, size);
      loops.addScaled(1, shift, 0, row, 0, size);
      FusedLoss.logSoftmax(loops, row, 0, size);
      logits.write(i * size, row, 0, size);
      copies.weights().read(i * positions, weights, 0, positions);
      CopyMixture.mix(gates[i], weights, 0, copies.tokens().get(i), row, 0, size);
      mixture.write(i * size, row, 0, size);
    }
  }

  /** As the gradient d of a row sums to 0, the sum of d r is that of d (r - 1). */
  @Override
  public void mixBackward(
      Matrix logP, Copies copies, Matrix gradient, Matrix dBias, Matrix dGate, Matrix dWeights) {
    int size = logP.columns();
    int positions = copies.weights().columns();
    float[] p = Scratch.array(0, size);
    float[] d = Scratch.array(1, size);
    float[] sums = Scratch.array(2, size);
    float[] weights = Scratch.array(3, positions);
    float[] slopes = Scratch.array(4, positions);
    float[] gates = Scratch.array(5, logP.rows());
    float[] dGates = Scratch.array(6, logP.rows());
    copies.gate().read(gates);
    dGate.read(dGates);
    dBias.read(sums);
    for (int i = 0; i < logP.rows(); i++) {
      CopiedTokens copied = copies.tokens().get(i);
      logP.read(i * size, p, 0, size);
      gradient.read(i * size, d, 0, size);
      copies.weights().read(i * positions, weights, 0, positions);
      double[] masses = copied.masses(weights, 0);
      double[] byMass = new double[masses.length];
      double sum = 0;
      for (int j = 0; j < masses.length; j++) {
        int token = copied.tokens()[j];
        double mixed = CopyMixture.mixed(gates[i], p[token], masses[j]);
        byMass[j] = d[token] * StrictMath.exp(CopyMixture.lnCopy(gates[i]) - mixed);
        double ofCopy = byMass[j] * masses[j];
        d[token] -= (float) ofCopy;
        sum -= ofCopy;
      }
      dGates[i] += (float) sum;
      dWeights.read(i * positions, slopes, 0, positions);
      for (int s = 0; s < copied.places().length; s++) {
        slopes[s] += (float) byMass[copied.places()[s]];
      }
      dWeights.write(i * positions, slopes, 0, positions);
      loops.exp(p, 0, 0, p, 0, size);
      loops.addScaled((float) -sum, p, 0, d, 0, size);
      loops.addScaled(1, d, 0, sums, 0, size);
      gradient.write(i * size, d, 0, size);
    }
    dBias.write(sums);
    dGate.write(dGates);
  }
}
