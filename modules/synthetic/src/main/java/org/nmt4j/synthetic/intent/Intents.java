package org.nmt4j.synthetic.intent;

import java.io.IOException;
import java.nio.file.Path;
import org.nmt4j.synthetic.corpus.Parts;
import org.nmt4j.synthetic.sample.Dice;

/**
 * Requests and their intents. Eight labels form four pairs, and the labels of a pair have the same
 * words.
 */
public final class Intents {

  private static final int TRAIN = 4_000;
  private static final int DEV = 500;
  private static final int TEST = 1_000;

  private Intents() {}

  /** Generates the requests of a seed. */
  public static Parts generate(long seed) {
    return Parts.draw(new Requests(new Dice(seed))::next, TRAIN, DEV, TEST);
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
