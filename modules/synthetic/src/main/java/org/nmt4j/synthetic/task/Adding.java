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
 * 9(8), 1997, section 5.4): of 100 random values, one in each half is marked; say the sum of the
 * two. A step is a value from 0.00 to 0.99 and its marker, 0 or 1, joined by a comma.
 *
 * <p>The values of a line are a window of one long random series, which moves on by a few steps
 * from line to line, so that the packed file is a tenth of what it would be. The marked places are
 * drawn for each line.
 */
public final class Adding {

  /** Steps of a line. */
  public static final int STEPS = 100;

  private static final int TRAIN = 5_000;
  private static final int DEV = 200;
  private static final int TEST = 500;

  /** By how many steps the window moves. */
  private static final int MOVE = 2;

  private Adding() {}

  /** The lines of a seed. */
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
   * @param folder where to, made if it is not there
   * @param seed what the data is a function of
   * @return what was written, in figures
   * @throws IOException when the folder cannot be written to
   */
  public static String write(Path folder, long seed) throws IOException {
    return generate(seed).write(folder, ".numbers.gz", ".value");
  }
}
