package org.nmt4j.nn.kernel;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.nd4j.linalg.ops.transforms.Transforms;
import org.nmt4j.nn.array.Matrix;

/** {@link VectorKernels} in ND4J operations. */
final class ReferenceVectors implements VectorKernels {
  private static INDArray part(Matrix vector, int from, int count) {
    return vector.array().get(NDArrayIndex.all(), NDArrayIndex.interval(from, from + count));
  }

  @Override
  public double reduce(Matrix first, Matrix[] others, int from, int count) {
    INDArray sum = part(first, from, count);
    for (Matrix each : others) {
      sum.addi(part(each, from, count));
    }
    return sum.mul(sum).sumNumber().doubleValue();
  }

  @Override
  public void adam(
      Matrix value,
      Matrix gradient,
      Matrix first,
      Matrix second,
      int from,
      int count,
      double scale,
      double beta1,
      double beta2,
      double rate,
      double epsilon,
      double decay) {
    INDArray g = part(gradient, from, count).mul(scale);
    INDArray m = part(first, from, count);
    INDArray v = part(second, from, count);
    m.muli(beta1).addi(g.mul(1 - beta1));
    v.muli(beta2).addi(g.mul(g).muli(1 - beta2));
    INDArray p = part(value, from, count);
    p.subi(p.mul(decay).addi(m.mul(rate).divi(Transforms.sqrt(v, true).addi(epsilon))));
  }

  @Override
  public void moveTowards(Matrix average, Matrix value, int from, int count, double share) {
    INDArray a = part(average, from, count);
    a.addi(part(value, from, count).sub(a).muli(share));
  }

  @Override
  public void addScaled(Matrix value, Matrix gradient, int from, int count, double scale) {
    part(value, from, count).addi(part(gradient, from, count).mul(scale));
  }
}
