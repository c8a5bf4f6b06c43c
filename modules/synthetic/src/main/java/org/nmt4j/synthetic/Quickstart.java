package org.nmt4j.synthetic;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.nmt4j.synthetic.sample.Dice;
import org.nmt4j.synthetic.sample.SentenceSampler;

/**
 * The data of the quickstart. No German sentence occurs twice. The pairs held out do not occur in
 * train and dev; they occur in test as often as they are drawn.
 *
 * @param train the training sentences
 * @param dev the development sentences
 * @param test the test sentences
 */
public record Quickstart(
    List<BilingualSentence> train, List<BilingualSentence> dev, List<BilingualSentence> test) {

  private static final int TRAIN = 20_000;
  private static final int DEV = 1_000;
  private static final int TEST = 1_000;

  /** The maximum number of tokens of a sentence in either language. */
  private static final int LONGEST = 25;

  /** Copies the lists. */
  public Quickstart {
    train = List.copyOf(train);
    dev = List.copyOf(dev);
    test = List.copyOf(test);
  }

  /** Generates the data of a seed, which is the same on every machine. */
  public static Quickstart generate(long seed) {
    Dice dice = new Dice(seed);
    HeldOut heldOut = HeldOut.draw(dice);
    SentenceSampler sampler = new SentenceSampler(dice);
    Predicate<BilingualSentence> allowed = pair -> !heldOut.touches(pair);
    CommonWords drawn = new CommonWords(draw(sampler, new HashSet<>(), TRAIN, allowed));
    CommonWords words =
        new CommonWords(draw(sampler, new HashSet<>(), TRAIN, allowed.and(drawn::suffice)));
    Set<String> seen = new HashSet<>();
    List<BilingualSentence> test = draw(sampler, seen, TEST, words::suffice);
    Predicate<BilingualSentence> learned = allowed.and(words::suffice);
    List<BilingualSentence> dev = draw(sampler, seen, DEV, learned);
    return new Quickstart(draw(sampler, seen, TRAIN, learned), dev, test);
  }

  private static List<BilingualSentence> draw(
      SentenceSampler sampler, Set<String> seen, int size, Predicate<BilingualSentence> wanted) {
    List<BilingualSentence> pairs = new ArrayList<>(size);
    while (pairs.size() < size) {
      BilingualSentence pair = BilingualSentence.of(sampler.next());
      if (isShort(pair) && wanted.test(pair) && seen.add(pair.german())) {
        pairs.add(pair);
      }
    }
    return pairs;
  }

  private static boolean isShort(BilingualSentence pair) {
    return pair.germanTokens().size() <= LONGEST && pair.englishTokens().size() <= LONGEST;
  }
}
