package org.nmt4j.evaluation.bleu;

import java.util.OptionalDouble;
import org.nmt4j.evaluation.Decimal;
import org.nmt4j.evaluation.EvaluationException;

/**
 * The treatment of n-gram orders without a match in BLEU (Chen and Cherry 2014, "A Systematic
 * Comparison of Smoothing Techniques for Sentence-Level BLEU", methods 1 to 3).
 *
 * @param method the method
 * @param value the value of the method; 0 for a method without one
 */
public record Smoothing(Method method, double value) {

  /** The methods of sacreBLEU. */
  public enum Method {
    /** The precision stays 0, so BLEU is 0. */
    NONE("none"),
    /** The value, 0.1 by default, replaces 0 matches. */
    FLOOR("floor"),
    /** The value, 1 by default, is added to matches and totals of the orders above 1. */
    ADD_K("add-k"),
    /** The k-th order without a match counts 1/2^k matches, as in mteval-v13a. */
    EXP("exp");

    private final String label;

    Method(String label) {
      this.label = label;
    }

    /** Returns the name of the method in options and signatures. */
    public String label() {
      return label;
    }

    boolean takesValue() {
      return this == FLOOR || this == ADD_K;
    }
  }

  /** The method of mteval-v13a and the default of sacreBLEU. */
  public static final Smoothing EXP = new Smoothing(Method.EXP, 0);

  /** No smoothing. */
  public static final Smoothing NONE = new Smoothing(Method.NONE, 0);

  /** Requires a value that the method can use. */
  public Smoothing {
    if (!(value >= 0) || Double.isInfinite(value)) {
      throw new EvaluationException("smoothing value " + value + ", expected 0 or more");
    }
    if (value != 0 && !method.takesValue()) {
      throw new EvaluationException(
          "smoothing value " + value + ", expected none with the method '" + method.label + "'");
    }
  }

  /**
   * Returns the smoothing with this method and value.
   *
   * @param method {@code none}, {@code floor}, {@code add-k} or {@code exp}
   * @param value the value of {@code floor} or {@code add-k}; if absent, the default of sacreBLEU
   * @throws EvaluationException if the method is unknown or cannot use the value
   */
  public static Smoothing named(String method, OptionalDouble value) {
    for (Method candidate : Method.values()) {
      if (candidate.label.equals(method)) {
        return new Smoothing(candidate, value.orElse(defaultValue(candidate)));
      }
    }
    throw new EvaluationException(
        "smoothing method '" + method + "', expected one of none, floor, add-k, exp");
  }

  private static double defaultValue(Method method) {
    return switch (method) {
      case FLOOR -> 0.1;
      case ADD_K -> 1;
      case NONE, EXP -> 0;
    };
  }

  /** Returns the method and, in brackets, its value with two decimals. */
  String signature() {
    return method.takesValue() ? method.label + "[" + Decimal.fixed(value, 2) + "]" : method.label;
  }
}
