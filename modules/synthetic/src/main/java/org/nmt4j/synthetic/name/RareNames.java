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
 * Short sentences of the quickstart, German to English, in which all first names and towns are made
 * up. No two sentences of train have one of these names; of those of dev and test, half are in
 * train once and half never.
 *
 * @param parts the sentences
 * @param names the names in all of them
 */
public record RareNames(Parts parts, List<Name> names) {

  private static final int TRAIN = 4_000;
  private static final int DEV = 300;
  private static final int TEST = 600;

  /** More tokens than this no sentence has. */
  private static final int LONGEST = 11;

  /** Of a hundred sentences without a name, how many are taken; of those with one, all. */
  private static final int PERCENT_NAMELESS = 12;

  /** Copies the list. */
  public RareNames {
    names = List.copyOf(names);
  }

  /** The sentences of a seed. */
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
   * Writes {@code train}, {@code dev} and {@code test}, each as {@code .de} and {@code .en}; {@code
   * names.txt}, the English names, one a line; and {@code lexicon.tsv}, the German and the English
   * form, a tab between them, of the names that differ.
   *
   * @param folder where to, made if it is not there
   * @param seed what the data is a function of
   * @return what was written, in figures
   * @throws IOException when the folder cannot be written to
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
