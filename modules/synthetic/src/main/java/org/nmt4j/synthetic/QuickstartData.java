package org.nmt4j.synthetic;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.nmt4j.synthetic.corpus.TextFile;

/** Writes the data of the quickstart. */
public final class QuickstartData {

  /** The seed of the shipped data. */
  public static final long SEED = 42;

  private QuickstartData() {}

  /**
   * Writes {@code train}, {@code dev} and {@code test}, each as {@code .de} and {@code .en}, and
   * {@code test.align}. Files are UTF-8 with one sentence a line. Alignments are pairs of token
   * positions, counted from 0, German first. Tokens are separated by spaces.
   *
   * @param folder the folder to write to; created if missing
   * @param seed the seed that determines the data
   * @return the figures of the data
   * @throws IOException if a file cannot be written
   */
  public static QuickstartSummary write(Path folder, long seed) throws IOException {
    Quickstart data = Quickstart.generate(seed);
    write(folder, data);
    return QuickstartSummary.of(data);
  }

  static void write(Path folder, Quickstart data) throws IOException {
    write(folder, "train", data.train());
    write(folder, "dev", data.dev());
    write(folder, "test", data.test());
    write(folder.resolve("test.align"), data.test(), pair -> pair.alignment().pharaoh());
  }

  private static void write(Path folder, String name, List<BilingualSentence> pairs)
      throws IOException {
    write(folder.resolve(name + ".de"), pairs, BilingualSentence::german);
    write(folder.resolve(name + ".en"), pairs, BilingualSentence::english);
  }

  static void write(
      Path file, List<BilingualSentence> pairs, Function<BilingualSentence, String> line)
      throws IOException {
    TextFile.write(file, pairs.stream().map(line).toList());
  }
}
