package org.nmt4j.synthetic.agreement;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.nmt4j.experiment.grammar.Grammar;
import org.nmt4j.synthetic.corpus.Figures;
import org.nmt4j.synthetic.sample.Dice;

/**
 * Text for language models: distinct sentences of the {@link Grammar} whose verbs stand 1 to 30
 * words after their subjects. Short distances are more frequent.
 *
 * @param train the training sentences
 * @param dev the development sentences
 * @param test the test sentences
 * @param contrasts pairs of a right and a wrong sentence
 */
public record AgreementData(
    List<String> train, List<String> dev, List<String> test, List<Contrast> contrasts) {

  private static final int TRAIN = 6_000;
  private static final int DEV = 500;
  private static final int TEST = 500;

  private static final int FARTHEST = 30;
  private static final List<Integer> DISTANCES = List.of(1, 2, 3, 5, 8, 10, 15, 20, 25, 30);
  private static final int CONTRASTS = 50;

  /** The distance from which all contrasts have a noun of the other number before the verb. */
  private static final int ROOM_FOR_NOUN = 5;

  /** The weights of the distances from 1 on, which fall with the distance. */
  private static final int[] WEIGHTS =
      IntStream.rangeClosed(1, FARTHEST).map(distance -> 1_000 / distance).toArray();

  /** Copies the lists. */
  public AgreementData {
    train = List.copyOf(train);
    dev = List.copyOf(dev);
    test = List.copyOf(test);
    contrasts = List.copyOf(contrasts);
  }

  /** Generates the sentences of a seed. */
  public static AgreementData generate(long seed) {
    Dice dice = new Dice(seed);
    GrammarSampler sampler = new GrammarSampler(dice);
    Set<String> seen = new HashSet<>();
    List<Contrast> contrasts = contrasts(sampler, seen);
    Supplier<AgreementSentence> next =
        () -> sampler.draw(dice.percent(50), 1 + dice.weighted(WEIGHTS));
    List<String> test = draw(next, seen, TEST);
    List<String> dev = draw(next, seen, DEV);
    return new AgreementData(draw(next, seen, TRAIN), dev, test, contrasts);
  }

  private static List<String> draw(Supplier<AgreementSentence> next, Set<String> seen, int size) {
    List<String> sentences = new ArrayList<>(size);
    while (sentences.size() < size) {
      String sentence = next.get().text();
      if (seen.add(sentence)) {
        sentences.add(sentence);
      }
    }
    return sentences;
  }

  /**
   * Draws the contrasts. Each distance has as many singular as plural subjects. From {@link
   * #ROOM_FOR_NOUN} on, a noun of the other number stands between subject and verb.
   */
  private static List<Contrast> contrasts(GrammarSampler sampler, Set<String> seen) {
    List<Contrast> contrasts = new ArrayList<>();
    for (int distance : DISTANCES) {
      int wanted = contrasts.size() + CONTRASTS;
      while (contrasts.size() < wanted) {
        AgreementSentence sentence = sampler.draw(contrasts.size() % 2 == 1, distance);
        if ((distance < ROOM_FOR_NOUN || sentence.isDistracting()) && seen.add(sentence.text())) {
          contrasts.add(new Contrast(sentence.text(), sentence.withWrongVerb(), distance));
        }
      }
    }
    return contrasts;
  }

  /**
   * Writes {@code train.txt}, {@code dev.txt} and {@code test.txt}. Writes the contrasts line by
   * line: {@code contrast.good} has a sentence, {@code contrast.bad} the same sentence with a wrong
   * verb, and {@code contrast.distance} the distance from the subject to the verb.
   *
   * @param folder the folder to write to; created if missing
   * @param seed the seed that determines the data
   * @return the figures of the files written
   * @throws IOException if a file cannot be written
   */
  public static String write(Path folder, long seed) throws IOException {
    AgreementData data = generate(seed);
    Figures figures = new Figures();
    figures.write(folder.resolve("train.txt"), data.train());
    figures.write(folder.resolve("dev.txt"), data.dev());
    figures.write(folder.resolve("test.txt"), data.test());
    List<Contrast> contrasts = data.contrasts();
    figures.write(folder.resolve("contrast.good"), contrasts.stream().map(Contrast::good).toList());
    figures.write(folder.resolve("contrast.bad"), contrasts.stream().map(Contrast::bad).toList());
    figures.write(
        folder.resolve("contrast.distance"),
        contrasts.stream().map(contrast -> String.valueOf(contrast.distance())).toList());
    return figures.toString();
  }
}
