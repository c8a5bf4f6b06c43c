package org.nmt4j.evaluation.confidence;

/**
 * Fits a logistic function by Newton's method with backtracking (Lin, Lin and Weng 2007, "A Note on
 * Platt's Probabilistic Outputs for Support Vector Machines", section 3). The loss is convex, so
 * the fit does not depend on where it starts.
 */
final class LogisticFit {
  private static final int ITERATIONS = 100;

  /** The search ends when both derivatives of the mean loss are smaller. */
  private static final double TOLERANCE = 1e-10;

  /** Keeps the matrix of second derivatives invertible. */
  private static final double RIDGE = 1e-12;

  private static final double LEAST_STEP = 1e-10;

  /** The share of the predicted decrease that a step must reach. */
  private static final double ENOUGH = 1e-4;

  private final double[] inputs;
  private final double[] targets;

  private LogisticFit(double[] inputs, double[] targets) {
    this.inputs = inputs;
    this.targets = targets;
  }

  /** The derivatives of the loss by the slope and by the intercept. */
  private static final class Derivatives {
    double slope;
    double intercept;
    double slopes = RIDGE;
    double both;
    double intercepts = RIDGE;
  }

  /**
   * Returns the logistic function of the greatest likelihood.
   *
   * @param inputs one number or more
   * @param right the outcome of each input
   */
  static PlattScaling of(double[] inputs, boolean[] right) {
    int rights = 0;
    for (boolean each : right) {
      rights += each ? 1 : 0;
    }
    int wrongs = right.length - rights;
    double[] targets = new double[right.length];
    for (int i = 0; i < targets.length; i++) {
      targets[i] = right[i] ? (rights + 1.0) / (rights + 2.0) : 1 / (wrongs + 2.0);
    }
    double start = StrictMath.log((rights + 1.0) / (wrongs + 1.0));
    return new LogisticFit(inputs, targets).descend(new PlattScaling(0, start));
  }

  private PlattScaling descend(PlattScaling start) {
    PlattScaling best = start;
    double loss = loss(best.slope(), best.intercept());
    for (int i = 0; i < ITERATIONS; i++) {
      Derivatives at = derivatives(best);
      double least = TOLERANCE * inputs.length;
      if (Math.abs(at.slope) < least && Math.abs(at.intercept) < least) {
        return best;
      }
      double determinant = at.slopes * at.intercepts - at.both * at.both;
      double slope = (at.both * at.intercept - at.intercepts * at.slope) / determinant;
      double intercept = (at.both * at.slope - at.slopes * at.intercept) / determinant;
      double descent = at.slope * slope + at.intercept * intercept;
      if (!(descent < 0)) {
        return best; // rounding hides the direction
      }
      double step = 1;
      double next = loss(best.slope() + slope, best.intercept() + intercept);
      while (!(next < loss + ENOUGH * step * descent)) {
        step /= 2;
        if (step < LEAST_STEP) {
          return best;
        }
        next = loss(best.slope() + step * slope, best.intercept() + step * intercept);
      }
      best = new PlattScaling(best.slope() + step * slope, best.intercept() + step * intercept);
      loss = next;
    }
    return best;
  }

  /** Returns the cross-entropy of all targets. */
  private double loss(double slope, double intercept) {
    double sum = 0;
    for (int i = 0; i < inputs.length; i++) {
      double x = slope * inputs[i] + intercept;
      // ln(1 + exp(x)) - target x, without overflow
      sum += Math.max(x, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(x))) - targets[i] * x;
    }
    return sum;
  }

  private Derivatives derivatives(PlattScaling at) {
    Derivatives sum = new Derivatives();
    for (int i = 0; i < inputs.length; i++) {
      double predicted = PlattScaling.logistic(at.slope() * inputs[i] + at.intercept());
      double error = predicted - targets[i];
      double curvature = predicted * (1 - predicted);
      sum.slope += error * inputs[i];
      sum.intercept += error;
      sum.slopes += curvature * inputs[i] * inputs[i];
      sum.both += curvature * inputs[i];
      sum.intercepts += curvature;
    }
    return sum;
  }
}
