package org.nmt4j.cli.command;

import java.util.Locale;

/** One of the two languages of a recipe. */
enum Side {
  SOURCE,
  TARGET;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
