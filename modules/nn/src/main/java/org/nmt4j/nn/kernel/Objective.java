package org.nmt4j.nn.kernel;

/**
 * What training minimises at an output layer: the cross-entropy of the targets, with further terms
 * that these weights choose.
 *
 * @param smoothing the share of probability that label smoothing spreads over the vocabulary
 *     (Szegedy et al. 2016, section 7), from 0 to less than 1
 * @param consistency the weight, at least 0, of the divergence between two predictions of the same
 *     target (Liang et al. 2021, equation 4); 0 for one prediction of each target
 * @param alignment the weight, at least 0, of the cross-entropy between known alignments and the
 *     attention
 */
public record Objective(double smoothing, double consistency, double alignment) {
  /** The negative log-likelihood of the targets alone. */
  public static final Objective LIKELIHOOD = new Objective(0, 0);

  /** Creates an objective that ignores alignments. */
  public Objective(double smoothing, double consistency) {
    this(smoothing, consistency, 0);
  }

  /** Returns whether each target is predicted twice, under different dropout masks. */
  public boolean predictsTwice() {
    return consistency > 0;
  }
}
