package org.nmt4j.synthetic.entity;

import java.io.IOException;
import java.nio.file.Path;
import org.nmt4j.synthetic.corpus.Parts;
import org.nmt4j.synthetic.sample.Dice;

/**
 * Sentences whose names are tagged {@code B-PER}, {@code B-LOC} or {@code B-ORG} at their first
 * word, {@code I-} at the others, all else {@code O}. Every name can be that of a person, a place
 * or a company.
 */
public final class Entities {

  private static final int TRAIN = 4_000;
  private static final int DEV = 500;
  private static final int TEST = 1_000;

  private Entities() {}

  /** The sentences of a seed. */
  public static Parts generate(long seed) {
    return Parts.draw(new NewsSampler(new Dice(seed))::next, TRAIN, DEV, TEST);
  }

  /**
   * Writes {@code train}, {@code dev} and {@code test}, each as {@code .tokens} and {@code .tags}.
   *
   * @param folder where to, made if it is not there
   * @param seed what the data is a function of
   * @return what was written, in figures
   * @throws IOException when the folder cannot be written to
   */
  public static String write(Path folder, long seed) throws IOException {
    return generate(seed).write(folder, ".tokens", ".tags");
  }
}
