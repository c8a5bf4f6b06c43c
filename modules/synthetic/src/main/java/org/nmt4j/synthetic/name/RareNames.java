package org.nmt4j.synthetic.name;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.nmt4j.synthetic.BilingualSentence;
import org.nmt4j.synthetic.Quickstart;
import org.nmt4j.synthetic.corpus.Figures;
import org.nmt4j.synthetic.corpus.LinePair;
import org.nmt4j.synthetic.corpus.Parts;
import org.nmt4j.synthetic.sample.Dice;

/**
 * Short German and English sentences of the quickstart in which all first names and towns are
 * invented. No name occurs in two sentences of train. Of the names in dev and test, half occur in
 * train once and half never.
 *
 * @param parts the sentences
 * @param names the names in all sentences
 */
public record RareNames(Parts parts, List<Name> names) {

  private static final int TRAIN = 4_000;
  private static final int DEV = 300;
  private static final int TEST = 600;

  /** The maximum number of tokens of a sentence in either language. */
  private static final int LONGEST = 11;

  /**
   * The percentage of sentences without a name that are taken. All sentences with a name are taken.
   */
  private static final int PERCENT_NAMELESS = 12;

  /** Copies the list. */
  public RareNames {
    names = List.copyOf(names);
  }

  /** Generates the sentences of a seed. */
  public static RareNames generate(long seed) {
    Dice dice = new Dice(seed);
    List<BilingualSentence> drawn = Quickstart.generate(seed).train();
    Iterator<BilingualSentence> pairs =
        drawn.stream()
            .filter(pair -> pair.germanTokens().size() <= LONGEST)
            .filter(pair -> pair.englishTokens().size() <= LONGEST)
            .filter(pair -> Renamer.hasName(pair) || dice.percent(PERCENT_NAMELESS))
            .iterator();
    Renamer renamer = new Renamer(dice, drawn);
    List<LinePair> train = renamed(pairs, TRAIN, renamer::toLearn);
    List<LinePair> dev = renamed(pairs, DEV, renamer::toJudge);
    List<LinePair> test = renamed(pairs, TEST, renamer::toJudge);
    return new RareNames(new Parts(train, dev, test), renamer.all());
  }

  private static List<LinePair> renamed(
      Iterator<BilingualSentence> pairs, int size, Function<BilingualSentence, LinePair> rename) {
    List<LinePair> examples = new ArrayList<>(size);
    while (examples.size() < size) {
      examples.add(rename.apply(pairs.next()));
    }
    return examples;
  }

  /**
   * Writes {@code train}, {@code dev} and {@code test}, each as {@code .de} and {@code .en}. Writes
   * {@code names.txt} with one English name a line. Writes {@code lexicon.tsv} with the German and
   * the English form of each name that differs, separated by a tab.
   *
   * @param folder the folder to write to; created if missing
   * @param seed the seed that determines the data
   * @return the figures of the files written
   * @throws IOException if a file cannot be written
   */
  public static String write(Path folder, long seed) throws IOException {
    RareNames data = generate(seed);
    Figures figures = new Figures();
    data.parts().write(figures, folder, ".de", ".en");
    List<Name> names = data.names();
    figures.write(folder.resolve("names.txt"), names.stream().map(Name::english).toList());
    figures.write(
        folder.resolve("lexicon.tsv"),
        names.stream()
            .filter(Name::differs)
            .map(name -> name.german() + "\t" + name.english())
            .toList());
    return figures.toString();
  }
}
