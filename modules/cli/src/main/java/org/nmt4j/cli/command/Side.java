package org.nmt4j.cli.command;

/** One of the two languages of a recipe. */
enum Side {
  SOURCE,
  TARGET
}
