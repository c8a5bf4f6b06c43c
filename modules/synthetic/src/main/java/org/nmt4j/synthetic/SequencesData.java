package org.nmt4j.synthetic;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.nmt4j.synthetic.corpus.TextFile;

/** Writes sequences of letters and the same reversed. */
public final class SequencesData {

  private SequencesData() {}

  /**
   * Writes {@code train}, {@code dev} and {@code test}, each as {@code .letters} and {@code
   * .reversed}: a sequence a line; and {@code test.align}, which letter of the one is which of the
   * other, as pairs of places from 0.
   *
   * @param folder where to, made if it is not there
   * @param seed what the data is a function of
   * @return what was written, in figures
   * @throws IOException when the folder cannot be written to
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
