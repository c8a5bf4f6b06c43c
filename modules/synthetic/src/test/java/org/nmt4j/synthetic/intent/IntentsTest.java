package org.nmt4j.synthetic.intent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nmt4j.evaluation.labels.MacroF1;
import org.nmt4j.evaluation.labels.TokenAccuracy;
import org.nmt4j.experiment.baseline.BagOfWords;
import org.nmt4j.synthetic.CorpusAssertions;
import org.nmt4j.synthetic.corpus.LinePair;
import org.nmt4j.synthetic.corpus.Parts;
import org.nmt4j.synthetic.sample.Dice;

class IntentsTest {

  private static final Parts PARTS = Intents.generate(42);

  @Test
  void partsHaveTheirSizesAndLabels() {
    CorpusAssertions.sizesAndDisjointness(PARTS, 4_000, 500, 1_000);
    Map<String, Long> labels =
        PARTS.test().stream()
            .collect(Collectors.groupingBy(LinePair::target, Collectors.counting()));
    assertThat(labels).hasSize(8);
    assertThat(labels.values()).allMatch(count -> count > 90);
  }

  @Test
  void theOrderOfWordsTellsTheLabel() {
    assertThat(CorpusAssertions.all(PARTS))
        .allMatch(request -> label(request.source()).equals(request.target()));
  }

  /** Derives the label as a listener would, independently of the generator. */
  private static String label(String text) {
    if (found("savings", text) != null) {
      return found("to (?:my|our|the) (savings|wallet)", text).equals("savings") ? "save" : "spend";
    }
    String light = found("(?:turn|switch|put) (?:the (?:light|lamp|lights) )?(on|off)\\b", text);
    if (found("(lights?|lamp)\\b", text) != null) {
      return "light-" + light;
    }
    String heating =
        found("(?:turn|switch|put) (?:the (?:heating|radiator|temperature) )?(up|down)\\b", text);
    if (heating != null) {
      return heating.equals("up") ? "warmer" : "colder";
    }
    String news = "(?:the news|the headlines|the forecast)";
    String music = "(?:the music|the playlist|some jazz)";
    boolean newsLeft = found(news + ".* " + music, text) != null;
    if (found("and then", text) != null) {
      return newsLeft ? "news-first" : "music-first";
    }
    boolean front = found("^(?:\\w+ )?(before|after) ", text) != null;
    boolean after = found("\\b(after)\\b", text) != null;
    boolean leftFirst = after == front;
    return newsLeft == leftFirst ? "news-first" : "music-first";
  }

  private static String found(String pattern, String text) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    return matcher.find() ? matcher.group(matcher.groupCount()) : null;
  }

  @Test
  void wordsAreTheSameInBothLabelsOfAPair() {
    Set<Set<String>> pairs = new HashSet<>();
    for (long seed = 0; seed < 2_000; seed++) {
      LinePair one = new Requests(new Dice(seed)).request(true);
      LinePair other = new Requests(new Dice(seed)).request(false);
      assertThat(bag(one)).isEqualTo(bag(other));
      pairs.add(Set.of(one.target(), other.target()));
    }
    assertThat(pairs)
        .containsExactlyInAnyOrder(
            Set.of("light-on", "light-off"),
            Set.of("warmer", "colder"),
            Set.of("save", "spend"),
            Set.of("news-first", "music-first"));
  }

  private static List<String> bag(LinePair request) {
    return Stream.of(request.source().split(" ")).sorted().toList();
  }

  @Test
  void aBagOfWordsGuessesWithinPairs() {
    assertThat(CorpusAssertions.score(new TokenAccuracy(), BagOfWords::learn, PARTS))
        .isBetween(40.0, 60.0);
    assertThat(CorpusAssertions.score(new MacroF1(), BagOfWords::learn, PARTS))
        .isBetween(35.0, 60.0);
  }
}
