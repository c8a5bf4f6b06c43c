package org.nmt4j.nn.op;

import org.nmt4j.nn.Tape;
import org.nmt4j.nn.Variable;
import org.nmt4j.nn.array.Matrix;
import org.nmt4j.nn.kernel.Copies;
import org.nmt4j.nn.kernel.CopyKernels;
import org.nmt4j.nn.kernel.Loss;

/**
 * The loss of a mixture of generated and copied tokens ({@link CopyKernels}).
 *
 * <p>The logarithms of a distribution P are logits of P, because P sums to 1. So a loss of logits,
 * such as the cross-entropy with label smoothing, is also a loss of ln P with a bias of zeros.
 */
final class MixtureLoss {
  private final Tape tape;
  private final Copying copying;
  private final Matrix block;
  private final Matrix noBias;
  private final Matrix unused;

  /**
   * Creates a loss.
   *
   * @param logits a matrix as large as the largest block of logits
   */
  MixtureLoss(Tape tape, Copying copying, Matrix logits) {
    this.tape = tape;
    this.copying = copying;
    block = tape.allocate(logits.rows(), logits.columns());
    noBias = tape.zeros(1, logits.columns());
    unused = tape.zeros(1, logits.columns());
  }

  /**
   * Computes the loss of the next rows. If the tape records, also adds the gradients of bias, gate
   * and attention, and overwrites the logits by their gradient.
   *
   * @param logits x W', without the bias
   * @param from the index of the first row
   */
  Loss loss(OutputLayer.Criterion criterion, Matrix logits, Variable bias, int from) {
    int count = logits.rows();
    CopyKernels kernels = tape.kernels().copying();
    Copies copies = copying.values().slice(from, count);
    Matrix mixture = block.slice(0, count);
    kernels.mix(logits, bias.value(), copies, mixture);
    Loss loss = criterion.loss(mixture, noBias, from, unused);
    if (tape.isRecording()) {
      kernels.mixBackward(
          logits,
          copies,
          mixture,
          bias.gradient(),
          copying.gate().gradient().slice(from, count),
          copying.weights().gradient().slice(from, count));
      tape.kernels().rows().copy(mixture, logits);
    }
    return loss;
  }
}
