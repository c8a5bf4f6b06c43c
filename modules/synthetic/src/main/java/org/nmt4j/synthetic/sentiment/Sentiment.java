package org.nmt4j.synthetic.sentiment;

import java.io.IOException;
import java.nio.file.Path;
import org.nmt4j.synthetic.corpus.Parts;
import org.nmt4j.synthetic.sample.Dice;

/** Short reviews and their opinion: {@code positive}, {@code neutral} or {@code negative}. */
public final class Sentiment {

  private static final int TRAIN = 4_000;
  private static final int DEV = 500;
  private static final int TEST = 1_000;

  private Sentiment() {}

  /** The reviews of a seed. */
  public static Parts generate(long seed) {
    return Parts.draw(new Reviews(new Dice(seed))::next, TRAIN, DEV, TEST);
  }

  /**
   * Writes {@code train}, {@code dev} and {@code test}, each as {@code .text} and {@code .label}.
   *
   * @param folder where to, made if it is not there
   * @param seed what the data is a function of
   * @return what was written, in figures
   * @throws IOException when the folder cannot be written to
   */
  public static String write(Path folder, long seed) throws IOException {
    return generate(seed).write(folder, ".text", ".label");
  }
}
