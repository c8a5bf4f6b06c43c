package org.nmt4j.synthetic.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nmt4j.synthetic.BilingualSentence;
import org.nmt4j.synthetic.corpus.LinePair;
import org.nmt4j.synthetic.lexicon.InvariantWord;
import org.nmt4j.synthetic.lexicon.Names;
import org.nmt4j.synthetic.sample.Dice;

/** Puts invented names where sentences have first names and towns. */
final class Renamer {

  private static final Pattern WORD = Pattern.compile("\\p{L}+");

  /** Of a hundred names in sentences not to learn from, how many were learned. */
  private static final int PERCENT_LEARNED = 50;

  private final Dice dice;
  private final NameMaker maker;
  private final List<Name> people = new ArrayList<>();
  private final List<Name> places = new ArrayList<>();
  private final List<Name> all = new ArrayList<>();

  /** A renamer that makes no word of these sentences a name. */
  Renamer(Dice dice, List<BilingualSentence> pairs) {
    this.dice = dice;
    Set<String> words = new HashSet<>();
    pairs.stream()
        .flatMap(pair -> Stream.concat(words(pair.german()), words(pair.english())))
        .forEach(word -> words.add(word.toLowerCase(Locale.ROOT)));
    this.maker = new NameMaker(dice, words);
  }

  /** Whether a sentence has something to be renamed. */
  static boolean hasName(BilingualSentence pair) {
    return words(pair.german()).anyMatch(word -> isPerson(word) || town(word).isPresent());
  }

  /** Every name made up so far. */
  List<Name> all() {
    return all;
  }

  /** The sentence with new names, none of which it will give again to learn from. */
  LinePair toLearn(BilingualSentence pair) {
    return renamed(pair, true);
  }

  /** The sentence with names that are new or were given to learn from. */
  LinePair toJudge(BilingualSentence pair) {
    return renamed(pair, false);
  }

  private LinePair renamed(BilingualSentence pair, boolean learn) {
    Map<String, String> german = new HashMap<>();
    Map<String, String> english = new HashMap<>();
    for (String word : words(pair.german()).distinct().toList()) {
      Optional<InvariantWord> town = town(word);
      if (town.isPresent() || isPerson(word)) {
        Name name = name(town.isPresent(), learn);
        german.put(word, name.german());
        english.put(town.map(InvariantWord::english).orElse(word), name.english());
      }
    }
    return new LinePair(replaced(pair.german(), german), replaced(pair.english(), english));
  }

  private Name name(boolean place, boolean learn) {
    List<Name> learned = place ? places : people;
    if (!learn && dice.percent(PERCENT_LEARNED)) {
      return dice.one(learned);
    }
    Name name = place ? maker.place() : maker.person();
    all.add(name);
    if (learn) {
      learned.add(name);
    }
    return name;
  }

  private static String replaced(String line, Map<String, String> names) {
    return WORD.matcher(line).replaceAll(found -> names.getOrDefault(found.group(), found.group()));
  }

  private static Stream<String> words(String line) {
    return WORD.matcher(line).results().map(found -> found.group());
  }

  private static boolean isPerson(String word) {
    return Names.first().contains(word);
  }

  private static Optional<InvariantWord> town(String word) {
    return InvariantWord.TOWNS.stream().filter(town -> town.german().equals(word)).findFirst();
  }
}
