package org.nmt4j.evaluation.bleu;

import java.util.OptionalDouble;
import org.nmt4j.evaluation.Decimal;
import org.nmt4j.evaluation.EvaluationException;

/**
 * What BLEU does where no n-gram of an order matches (Chen and Cherry 2014, "A Systematic
 * Comparison of Smoothing Techniques for Sentence-Level BLEU", methods 1 to 3).
 *
 * @param method the method
 * @param value its value; 0 for the methods that have none
 */
public record Smoothing(Method method, double value) {

  /** The methods, by sacreBLEU's names. */
  public enum Method {
    /** The precision stays 0, and with it BLEU. */
    NONE("none"),
    /** A count of 0 becomes the value, 0.1 by default. */
    FLOOR("floor"),
    /** The value, 1 by default, is added to matches and totals of the orders above 1. */
    ADD_K("add-k"),
    /** The k-th order without a match counts as 1/2^k of a match, as in mteval-v13a. */
    EXP("exp");

    private final String label;

    Method(String label) {
      this.label = label;
    }

    /** The name of the method in options and signatures. */
    public String label() {
      return label;
    }

    boolean takesValue() {
      return this == FLOOR || this == ADD_K;
    }
  }

  /** The method of mteval-v13a and default of sacreBLEU. */
  public static final Smoothing EXP = new Smoothing(Method.EXP, 0);

  /** No smoothing. */
  public static final Smoothing NONE = new Smoothing(Method.NONE, 0);

  /** Checks that the value is one that the method can use. */
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
   * Returns the smoothing of these names and values.
   *
   * @param method {@code none}, {@code floor}, {@code add-k} or {@code exp}
   * @param value for {@code floor} and {@code add-k} only; absent, sacreBLEU's default is taken
   * @throws EvaluationException when the method is unknown or does not take this value
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

  /** The form in a signature: the method, and its value with two decimals in brackets. */
  String signature() {
    return method.takesValue() ? method.label + "[" + Decimal.fixed(value, 2) + "]" : method.label;
  }
}
