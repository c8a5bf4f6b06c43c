package org.nmt4j.synthetic.entity;

import java.io.IOException;
import java.nio.file.Path;
import org.nmt4j.synthetic.corpus.Parts;
import org.nmt4j.synthetic.sample.Dice;

/**
 * Sentences with tagged names. The first word of a name is tagged {@code B-PER}, {@code B-LOC} or
 * {@code B-ORG}. Its other words begin with {@code I-} instead, and all other words are tagged
 * {@code O}. Every name can be that of a person, a place or a company.
 */
public final class Entities {

  private static final int TRAIN = 4_000;
  private static final int DEV = 500;
  private static final int TEST = 1_000;

  private Entities() {}

  /** Generates the sentences of a seed. */
  public static Parts generate(long seed) {
    return Parts.draw(new NewsSampler(new Dice(seed))::next, TRAIN, DEV, TEST);
  }

  /**
   * Writes {@code train}, {@code dev} and {@code test}, each as {@code .tokens} and {@code .tags}.
   *
   * @param folder the folder to write to; created if missing
   * @param seed the seed that determines the data
   * @return the figures of the files written
   * @throws IOException if a file cannot be written
   */
  public static String write(Path folder, long seed) throws IOException {
    return generate(seed).write(folder, ".tokens", ".tags");
  }
}
