package org.nmt4j.synthetic;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.nmt4j.synthetic.corpus.TextFile;

/** Writes the data of the quickstart. */
public final class QuickstartData {

  /** The seed of the data that ships. */
  public static final long SEED = 42;

  private QuickstartData() {}

  /**
   * Writes {@code train}, {@code dev} and {@code test}, each as {@code .de} and {@code .en}, and
   * {@code test.align}: UTF-8, a sentence a line. Alignments are pairs of places, from 0, of tokens
   * between spaces, German first.
   *
   * @param folder where to, made if it is not there
   * @param seed what the data is a function of
   * @return what was written
   * @throws IOException when the folder cannot be written to
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
