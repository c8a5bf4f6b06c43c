package org.nmt4j.recipe;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** Spells the constants of enums as recipes do: in lower case, with dashes. */
public final class Spelling {

  private Spelling() {}

  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns the constants that meet a condition, as {@code a, b or c}. */
  public static <E extends Enum<E>> String or(E[] constants, Predicate<E> fits) {
    return Enumeration.or(Arrays.stream(constants).filter(fits).map(Enum::toString).toList());
  }

  /** Returns the constant with a spelling; empty if there is none. */
  public static <E extends Enum<E>> Optional<E> parse(Class<E> type, String text) {
    for (E constant : type.getEnumConstants()) {
      if (constant.toString().equals(text)) {
        return Optional.of(constant);
      }
    }
    return Optional.empty();
  }
}
