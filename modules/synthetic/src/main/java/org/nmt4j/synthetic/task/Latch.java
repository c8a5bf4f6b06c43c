package org.nmt4j.synthetic.task;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.nmt4j.synthetic.corpus.LinePair;
import org.nmt4j.synthetic.corpus.Parts;
import org.nmt4j.synthetic.sample.Dice;

/**
 * A tagging task that needs a memory. The first letter after a reset is stored, and later letters
 * are ignored. The tag of a token is the content of the store after it.
 *
 * <pre>
 *   tokens  . b . . c . ! . a .
 *   tags    - b b b b b - - a a
 * </pre>
 */
public final class Latch {

  /** The token that changes nothing. */
  public static final String NOTHING = ".";

  /** The token that empties the store. */
  public static final String RESET = "!";

  /** The tag while the store is empty. */
  public static final String EMPTY = "-";

  private static final int TRAIN = 1_500;
  private static final int DEV = 200;
  private static final int TEST = 300;
  private static final List<String> LETTERS = List.of("a", "b", "c", "d");
  private static final int SHORTEST = 30;
  private static final int LONGEST = 60;
  private static final int LONGEST_GAP = 30;

  /** The percentages of gaps before a reset, not a letter: with a letter stored, and with none. */
  private static final int RESETS_OF_LETTERS = 40;

  private static final int RESETS_OF_NOTHING = 10;

  private Latch() {}

  /** Generates the lines of a seed. */
  public static Parts generate(long seed) {
    Dice dice = new Dice(seed);
    return Parts.draw(() -> line(dice), TRAIN, DEV, TEST);
  }

  private static LinePair line(Dice dice) {
    int length = SHORTEST + dice.below(LONGEST - SHORTEST + 1);
    List<String> tokens = new ArrayList<>();
    boolean empty = true;
    while (tokens.size() < length) {
      for (int gap = dice.below(LONGEST_GAP + 1); gap > 0; gap--) {
        tokens.add(NOTHING);
      }
      empty = dice.percent(empty ? RESETS_OF_NOTHING : RESETS_OF_LETTERS);
      tokens.add(empty ? RESET : dice.one(LETTERS));
    }
    String line = String.join(" ", tokens.subList(0, length));
    return new LinePair(line, tags(line));
  }

  /** Returns the tags of a line of tokens. */
  public static String tags(String line) {
    List<String> tags = new ArrayList<>();
    String stored = EMPTY;
    for (String token : line.split(" ")) {
      if (token.equals(RESET)) {
        stored = EMPTY;
      } else if (stored.equals(EMPTY) && !token.equals(NOTHING)) {
        stored = token;
      }
      tags.add(stored);
    }
    return String.join(" ", tags);
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
