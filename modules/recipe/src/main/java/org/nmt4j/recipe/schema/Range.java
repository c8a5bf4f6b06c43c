package org.nmt4j.recipe.schema;

import java.util.function.DoublePredicate;

/**
 * Which numbers are allowed.
 *
 * @param allowed whether a number is
 * @param description such as {@code a number >= 0}
 */
public record Range(DoublePredicate allowed, String description) {

  /** Numbers greater than zero. */
  public static final Range POSITIVE = new Range(value -> value > 0, "a number > 0");

  /** Numbers from zero. */
  public static final Range NOT_NEGATIVE = new Range(value -> value >= 0, "a number >= 0");

  /** Shares and probabilities that must leave something: from zero to below one. */
  public static final Range SHARE =
      new Range(value -> value >= 0 && value < 1, "a number >= 0 and < 1");

  /** Numbers between zero and one, neither included. */
  public static final Range BETWEEN_ZERO_AND_ONE =
      new Range(value -> value > 0 && value < 1, "a number > 0 and < 1");
}
