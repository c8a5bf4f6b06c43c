package org.nmt4j.cli.benchmark;

/** Numbers with their unit. */
final class Texts {
  private Texts() {}

  static String count(int number, String unit) {
    return number + " " + unit + (number == 1 ? "" : "s");
  }
}
