package org.nmt4j.synthetic;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.nmt4j.synthetic.corpus.TextFile;

/** Writes sequences of letters and their reversals. */
public final class SequencesData {

  private SequencesData() {}

  /**
   * Writes {@code train}, {@code dev} and {@code test}, each as {@code .letters} and {@code
   * .reversed} with one sequence a line. Writes {@code test.align} with the pairs of positions,
   * counted from 0, of each letter in the sequence and in its reversal.
   *
   * @param folder the folder to write to; created if missing
   * @param seed the seed that determines the data
   * @return a line for each part, with its size and its lengths
   * @throws IOException if a file cannot be written
   */
  public static String write(Path folder, long seed) throws IOException {
    Sequences data = Sequences.generate(seed);
    TextFile.write(
        folder.resolve("test.align"), data.test().stream().map(Sequences::alignment).toList());
    return write(folder, "train", data.train())
        + write(folder, "dev", data.dev())
        + write(folder, "test", data.test());
  }

  private static String write(Path folder, String name, List<String> sequences) throws IOException {
    List<String> reversed = sequences.stream().map(Sequences::reverse).toList();
    TextFile.write(folder.resolve(name + ".letters"), sequences);
    TextFile.write(folder.resolve(name + ".reversed"), reversed);
    return String.format(
        Locale.ROOT,
        "%s: %d sequences of lengths %s\n",
        name,
        sequences.size(),
        sequences.stream().map(line -> (line.length() + 1) / 2).distinct().sorted().toList());
  }
}
