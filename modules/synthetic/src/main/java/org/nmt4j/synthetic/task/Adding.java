package org.nmt4j.synthetic.task;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.nmt4j.synthetic.corpus.LinePair;
import org.nmt4j.synthetic.corpus.Parts;
import org.nmt4j.synthetic.sample.Dice;

/**
 * The adding problem (Hochreiter and Schmidhuber, "Long short-term memory", Neural Computation
 * 9(8), 1997, section 5.4). A line has 100 random values, and one value in each half is marked. The
 * answer is the sum of the two marked values. A step is a value from 0.00 to 0.99 and its marker, 0
 * or 1, joined by a comma.
 *
 * <p>The values of a line are a window of one long random series. The window moves by a few steps
 * from line to line, which reduces the compressed file to a tenth. The marked positions are drawn
 * for each line.
 */
public final class Adding {

  /** The number of steps of a line. */
  public static final int STEPS = 100;

  private static final int TRAIN = 5_000;
  private static final int DEV = 200;
  private static final int TEST = 500;

  /** The number of steps by which the window moves. */
  private static final int MOVE = 2;

  private Adding() {}

  /** Generates the lines of a seed. */
  public static Parts generate(long seed) {
    Dice dice = new Dice(seed);
    List<LinePair> test = draw(dice, TEST);
    List<LinePair> dev = draw(dice, DEV);
    return new Parts(draw(dice, TRAIN), dev, test);
  }

  private static List<LinePair> draw(Dice dice, int size) {
    List<Integer> window = new ArrayList<>();
    List<LinePair> examples = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      window.subList(0, Math.min(MOVE, window.size())).clear();
      while (window.size() < STEPS) {
        window.add(dice.below(100));
      }
      examples.add(example(window, dice.below(STEPS / 2), STEPS / 2 + dice.below(STEPS / 2)));
    }
    return examples;
  }

  private static LinePair example(List<Integer> hundredths, int first, int second) {
    List<String> steps = new ArrayList<>(STEPS);
    for (int i = 0; i < STEPS; i++) {
      steps.add(decimal(hundredths.get(i)) + (i == first || i == second ? ",1" : ",0"));
    }
    return new LinePair(
        String.join(" ", steps), decimal(hundredths.get(first) + hundredths.get(second)));
  }

  private static String decimal(int hundredths) {
    return hundredths / 100 + "." + hundredths / 10 % 10 + hundredths % 10;
  }

  /**
   * Writes {@code train}, {@code dev} and {@code test}, each as {@code .numbers.gz} and {@code
   * .value}.
   *
   * @param folder the folder to write to; created if missing
   * @param seed the seed that determines the data
   * @return the figures of the files written
   * @throws IOException if a file cannot be written
   */
  public static String write(Path folder, long seed) throws IOException {
    return generate(seed).write(folder, ".numbers.gz", ".value");
  }
}
