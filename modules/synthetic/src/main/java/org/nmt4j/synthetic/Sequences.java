package org.nmt4j.synthetic;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.nmt4j.synthetic.sample.Dice;

/**
 * Sequences of letters to copy or to reverse. No sequence occurs twice. Test has lengths that train
 * and dev do not have.
 *
 * @param train the training sequences
 * @param dev the development sequences
 * @param test the test sequences
 */
public record Sequences(List<String> train, List<String> dev, List<String> test) {

  private static final int TRAIN = 8_000;
  private static final int DEV = 500;
  private static final int TEST = 1_000;

  private static final String LETTERS = "abcdefghijklmnopqrst";
  private static final int SHORTEST = 2;
  private static final int LONGEST = 15;
  private static final Set<Integer> UNSEEN_LENGTHS = Set.of(6, 9, 13);

  /** Copies the lists. */
  public Sequences {
    train = List.copyOf(train);
    dev = List.copyOf(dev);
    test = List.copyOf(test);
  }

  /** Generates the sequences of a seed, which are the same on every machine. */
  public static Sequences generate(long seed) {
    Dice dice = new Dice(seed);
    Set<String> seen = new HashSet<>();
    List<String> test = draw(dice, seen, TEST, Set.of());
    List<String> dev = draw(dice, seen, DEV, UNSEEN_LENGTHS);
    return new Sequences(draw(dice, seen, TRAIN, UNSEEN_LENGTHS), dev, test);
  }

  private static List<String> draw(
      Dice dice, Set<String> seen, int count, Set<Integer> withoutLengths) {
    List<String> sequences = new ArrayList<>(count);
    while (sequences.size() < count) {
      int length = SHORTEST + dice.below(LONGEST - SHORTEST + 1);
      String sequence = sequence(dice, length);
      if (!withoutLengths.contains(length) && seen.add(sequence)) {
        sequences.add(sequence);
      }
    }
    return sequences;
  }

  private static String sequence(Dice dice, int length) {
    List<String> letters = new ArrayList<>(length);
    for (int i = 0; i < length; i++) {
      int letter = dice.below(LETTERS.length());
      letters.add(LETTERS.substring(letter, letter + 1));
    }
    return String.join(" ", letters);
  }

  /** Returns the letters from the last to the first. */
  public static String reverse(String sequence) {
    List<String> letters = new ArrayList<>(List.of(sequence.split(" ")));
    Collections.reverse(letters);
    return String.join(" ", letters);
  }

  /**
   * Returns the pairs of positions, counted from 0, of each letter in the sequence and in its
   * reversal.
   */
  static String alignment(String sequence) {
    int length = sequence.split(" ").length;
    return IntStream.range(0, length)
        .mapToObj(i -> i + "-" + (length - 1 - i))
        .collect(Collectors.joining(" "));
  }
}
