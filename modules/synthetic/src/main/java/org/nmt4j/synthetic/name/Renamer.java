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

/** Replaces first names and towns in sentences with invented names. */
final class Renamer {

  private static final Pattern WORD = Pattern.compile("\\p{L}+");

  /** The percentage of names in sentences of dev and test that occur in train. */
  private static final int PERCENT_LEARNED = 50;

  private final Dice dice;
  private final NameMaker maker;
  private final List<Name> people = new ArrayList<>();
  private final List<Name> places = new ArrayList<>();
  private final List<Name> all = new ArrayList<>();

  /** Creates a renamer. No word of the given sentences becomes a name. */
  Renamer(Dice dice, List<BilingualSentence> pairs) {
    this.dice = dice;
    Set<String> words = new HashSet<>();
    pairs.stream()
        .flatMap(pair -> Stream.concat(words(pair.german()), words(pair.english())))
        .forEach(word -> words.add(word.toLowerCase(Locale.ROOT)));
    this.maker = new NameMaker(dice, words);
  }

  /** Returns whether a sentence has a first name or a town. */
  static boolean hasName(BilingualSentence pair) {
    return words(pair.german()).anyMatch(word -> isPerson(word) || town(word).isPresent());
  }

  /** Returns all names invented so far. */
  List<Name> all() {
    return all;
  }

  /** Renames a training sentence. Each name is new and goes to no other training sentence. */
  LinePair toLearn(BilingualSentence pair) {
    return renamed(pair, true);
  }

  /** Renames a sentence of dev or test. Each name is new or occurs in a training sentence. */
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
