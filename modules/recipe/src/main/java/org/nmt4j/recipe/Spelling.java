package org.nmt4j.recipe;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** How the recipe spells the constants of an enum: lower case, with dashes. */
public final class Spelling {

  private Spelling() {}

  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Those constants that fit, as {@code a, b or c}. */
  public static <E extends Enum<E>> String or(E[] constants, Predicate<E> fits) {
    return Enumeration.or(Arrays.stream(constants).filter(fits).map(Enum::toString).toList());
  }

  /** The constant that the recipe spells so. */
  public static <E extends Enum<E>> Optional<E> parse(Class<E> type, String text) {
    for (E constant : type.getEnumConstants()) {
      if (constant.toString().equals(text)) {
        return Optional.of(constant);
      }
    }
    return Optional.empty();
  }
}
