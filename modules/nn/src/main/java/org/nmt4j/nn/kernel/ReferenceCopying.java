package org.nmt4j.nn.kernel;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;
import org.nmt4j.nn.array.Matrix;

/** {@link CopyKernels} in ND4J operations, with the distribution over source tokens written out. */
final class ReferenceCopying implements CopyKernels {
  @Override
  public void mix(Matrix logits, Matrix bias, Copies copies, Matrix mixture) {
    INDArray logP = ReferenceLoss.logSoftmax(logits.array().addRowVector(bias.array()));
    logits.array().assign(logP);
    mixture.array().assign(mixed(logP, copies));
  }

  /** Returns ln P. The logarithm of the larger term is taken out of the sum of both. */
  private static INDArray mixed(INDArray logP, Copies copies) {
    INDArray generated = logP.addColumnVector(logSigmoid(copies.gate().array()));
    INDArray copied =
        Transforms.log(written(logP, copies), false)
            .addiColumnVector(logSigmoid(copies.gate().array().neg()));
    INDArray larger = Transforms.max(generated, copied, true);
    INDArray sum = Transforms.exp(generated.subi(larger), false);
    return Transforms.log(sum.addi(Transforms.exp(copied.subi(larger), false)), false).addi(larger);
  }

  /** Returns A, N x V. */
  private static INDArray written(INDArray logP, Copies copies) {
    INDArray mass = Nd4j.zeros(logP.dataType(), logP.shape());
    INDArray weights = copies.weights().array();
    for (int i = 0; i < logP.rows(); i++) {
      CopiedTokens copied = copies.tokens().get(i);
      for (int s = 0; s < copied.places().length; s++) {
        int token = copied.tokens()[copied.places()[s]];
        mass.putScalar(i, token, mass.getDouble(i, token) + weights.getDouble(i, s));
      }
    }
    return mass;
  }

  /** Returns -max(-x, 0) - ln(1 + exp(-|x|)). */
  private static INDArray logSigmoid(INDArray x) {
    INDArray rest = Transforms.log(Transforms.exp(Transforms.abs(x, true).negi(), false).addi(1));
    return Transforms.min(x, 0, true).subi(rest);
  }

  @Override
  public void mixBackward(
      Matrix logP, Copies copies, Matrix gradient, Matrix dBias, Matrix dGate, Matrix dWeights) {
    INDArray gate = copies.gate().array();
    INDArray mixed = mixed(logP.array(), copies);
    INDArray share =
        Transforms.exp(logP.array().addColumnVector(logSigmoid(gate)).subi(mixed), false);
    INDArray ofGenerated = gradient.array().mul(share);
    INDArray sums = ofGenerated.sum(true, 1);
    INDArray byMass =
        Transforms.exp(mixed.negi().addiColumnVector(logSigmoid(gate.neg())), false)
            .muli(gradient.array());
    dGate
        .array()
        .addi(sums.sub(Transforms.sigmoid(gate, true).muli(gradient.array().sum(true, 1))));
    for (int i = 0; i < mixed.rows(); i++) {
      CopiedTokens copied = copies.tokens().get(i);
      for (int s = 0; s < copied.places().length; s++) {
        double slope = byMass.getDouble(i, copied.tokens()[copied.places()[s]]);
        dWeights.array().putScalar(i, s, dWeights.array().getDouble(i, s) + slope);
      }
    }
    INDArray p = Transforms.exp(logP.array(), true);
    gradient.array().assign(ofGenerated.subi(p.muliColumnVector(sums)));
    dBias.array().addi(gradient.array().sum(true, 0));
  }
}
