package org.nmt4j.synthetic.task;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.nmt4j.synthetic.corpus.Figures;
import org.nmt4j.synthetic.corpus.LinePair;
import org.nmt4j.synthetic.corpus.Parts;

/** Tables to be learned by heart: one step of numbers to a label. */
public final class Tables {

  /** The lit segments of each digit, from a, the topmost, clockwise to f, and g in the middle. */
  private static final List<String> SEGMENTS =
      List.of(
          "abcdef", "bc", "abdeg", "abcdg", "bcfg", "acdfg", "acdefg", "abc", "abcdefg", "abcdfg");

  private Tables() {}

  /** Exclusive or: two bits to {@code 0} or {@code 1}. No line parts them. */
  public static List<LinePair> xor() {
    return IntStream.range(0, 4)
        .mapToObj(i -> new LinePair(i / 2 + "," + i % 2, String.valueOf(i / 2 ^ i % 2)))
        .toList();
  }

  /** A display of seven segments: which are lit to the digit. */
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
   * @param folder where to, made if it is not there
   * @return what was written, in figures
   * @throws IOException when the folder cannot be written to
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
