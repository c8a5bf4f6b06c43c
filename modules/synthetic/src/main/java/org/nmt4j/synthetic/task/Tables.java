package org.nmt4j.synthetic.task;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.nmt4j.synthetic.corpus.Figures;
import org.nmt4j.synthetic.corpus.LinePair;
import org.nmt4j.synthetic.corpus.Parts;

/** Tables to learn by heart. Each maps one step of numbers to a label. */
public final class Tables {

  /**
   * The lit segments of each digit. Segments are named clockwise from a at the top to f; g is in
   * the middle.
   */
  private static final List<String> SEGMENTS =
      List.of(
          "abcdef", "bc", "abdeg", "abcdg", "bcfg", "acdfg", "acdefg", "abc", "abcdefg", "abcdfg");

  private Tables() {}

  /**
   * Returns the table of exclusive or, from two bits to {@code 0} or {@code 1}. No line separates
   * the two classes.
   */
  public static List<LinePair> xor() {
    return IntStream.range(0, 4)
        .mapToObj(i -> new LinePair(i / 2 + "," + i % 2, String.valueOf(i / 2 ^ i % 2)))
        .toList();
  }

  /** Returns the table of a seven-segment display, from its lit segments to the digit. */
  public static List<LinePair> digits() {
    return IntStream.range(0, SEGMENTS.size())
        .mapToObj(digit -> new LinePair(lit(SEGMENTS.get(digit)), String.valueOf(digit)))
        .toList();
  }

  private static String lit(String segments) {
    return String.join(
        ",",
        "abcdefg".chars().mapToObj(segment -> segments.indexOf(segment) < 0 ? "0" : "1").toList());
  }

  /**
   * Writes {@code xor} and {@code digits}, each as {@code .numbers} and {@code .label}.
   *
   * @param folder the folder to write to; created if missing
   * @return the figures of the files written
   * @throws IOException if a file cannot be written
   */
  public static String write(Path folder) throws IOException {
    Figures figures = new Figures();
    figures.write(folder.resolve("xor.numbers"), Parts.sources(xor()));
    figures.write(folder.resolve("xor.label"), Parts.targets(xor()));
    figures.write(folder.resolve("digits.numbers"), Parts.sources(digits()));
    figures.write(folder.resolve("digits.label"), Parts.targets(digits()));
    return figures.toString();
  }
}
