package org.nmt4j.synthetic.task;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.nmt4j.synthetic.corpus.LinePair;
import org.nmt4j.synthetic.corpus.Parts;
import org.nmt4j.synthetic.sample.Dice;

/**
 * A tagging task that needs the future: the tag of a letter is the next letter. The letters before
 * it say nothing about its tag.
 */
public final class Lookahead {

  /** The tag of a line's last letter. */
  public static final String END = "-";

  private static final int TRAIN = 2_000;
  private static final int DEV = 200;
  private static final int TEST = 500;
  private static final String LETTERS = "abcdefgh";
  private static final int SHORTEST = 5;
  private static final int LONGEST = 20;

  private Lookahead() {}

  /** Generates the lines of a seed. */
  public static Parts generate(long seed) {
    Dice dice = new Dice(seed);
    return Parts.draw(() -> line(dice), TRAIN, DEV, TEST);
  }

  private static LinePair line(Dice dice) {
    int length = SHORTEST + dice.below(LONGEST - SHORTEST + 1);
    List<String> letters = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      letters.add(String.valueOf(LETTERS.charAt(dice.below(LETTERS.length()))));
    }
    List<String> tags = new ArrayList<>(letters.subList(1, length));
    tags.add(END);
    return new LinePair(String.join(" ", letters), String.join(" ", tags));
  }

  /**
   * Writes {@code train}, {@code dev} and {@code test}, each as {@code .letters} and {@code .tags}.
   *
   * @param folder the folder to write to; created if missing
   * @param seed the seed that determines the data
   * @return the figures of the files written
   * @throws IOException if a file cannot be written
   */
  public static String write(Path folder, long seed) throws IOException {
    return generate(seed).write(folder, ".letters", ".tags");
  }
}
