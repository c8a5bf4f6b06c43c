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

  /** Generates the reviews of a seed. */
  public static Parts generate(long seed) {
    return Parts.draw(new Reviews(new Dice(seed))::next, TRAIN, DEV, TEST);
  }

  /**
   * Writes {@code train}, {@code dev} and {@code test}, each as {@code .text} and {@code .label}.
   *
   * @param folder the folder to write to; created if missing
   * @param seed the seed that determines the data
   * @return the figures of the files written
   * @throws IOException if a file cannot be written
   */
  public static String write(Path folder, long seed) throws IOException {
    return generate(seed).write(folder, ".text", ".label");
  }
}
