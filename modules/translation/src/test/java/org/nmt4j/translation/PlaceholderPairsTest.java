package org.nmt4j.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import org.junit.jupiter.api.Test;
import org.nmt4j.recipe.PlaceholderSettings;
import org.nmt4j.tokenization.corpus.SentencePair;
import org.nmt4j.tokenization.tokenizer.PlaceholderTokens;

class PlaceholderPairsTest {
  private static final List<SentencePair> CORPUS = corpus();

  /** Returns sentences whose words are translated one by one, and turned around two by two. */
  private static List<SentencePair> corpus() {
    SplittableRandom random = new SplittableRandom(3);
    List<SentencePair> pairs = new ArrayList<>();
    for (int i = 0; i < 2000; i++) {
      StringBuilder source = new StringBuilder();
      StringBuilder target = new StringBuilder();
      for (int w = 0; w < 3; w++) {
        int a = random.nextInt(15);
        int b = random.nextInt(15);
        source.append("w" + a + ", w" + b + " ");
        target.append("v" + b + " v" + a + "; ");
      }
      pairs.add(new SentencePair(source + "3.5 %", target + "3.5 %"));
    }
    return pairs;
  }

  private static PlaceholderPairs learned(double share, double tags, long seed) {
    return PlaceholderPairs.learn(new PlaceholderSettings(share, tags), CORPUS, seed);
  }

  private static List<String> tokens(String text) {
    return PlaceholderTokens.PATTERN.matcher(text).results().map(MatchResult::group).toList();
  }

  @Test
  void placeholdersTakeThePlacesOfWordsAndTheirTranslations() {
    PlaceholderPairs pairs = learned(1, 0, 1);
    for (int i = 0; i < CORPUS.size(); i++) {
      SentencePair changed = pairs.change(i, CORPUS.get(i));
      List<String> source = tokens(changed.source());
      assertThat(source).isNotEmpty().isSorted().doesNotHaveDuplicates();
      assertThat(source.get(0)).isEqualTo(PlaceholderTokens.placeholder(1));
      assertThat(tokens(changed.target())).containsExactlyInAnyOrderElementsOf(source);
      String[] before = CORPUS.get(i).source().split("[ ,]+");
      String[] after = changed.source().split("[ ,]+");
      for (int w = 0; w < 6; w++) {
        if (PlaceholderTokens.is(after[w])) {
          String translation = before[w].replace('w', 'v');
          assertThat(changed.target()).doesNotContain(translation + " ", translation + ";");
        }
      }
      assertThat(changed.source()).endsWith(" %");
    }
  }

  @Test
  void tagsSurroundWordsAndTheirTranslations() {
    PlaceholderPairs pairs = learned(0, 1, 1);
    int tagged = 0;
    for (int i = 0; i < CORPUS.size(); i++) {
      SentencePair changed = pairs.change(i, CORPUS.get(i));
      List<String> source = tokens(changed.source());
      assertThat(tokens(changed.target())).containsExactlyInAnyOrderElementsOf(source);
      assertThat(changed.source().replaceAll("\uFF5Fb\\d\uFF60 | \uFF5F/b\\d\uFF60", ""))
          .isEqualTo(CORPUS.get(i).source());
      for (int k = 1; k <= source.size() / 2; k++) {
        List<String> inside = words(changed.source(), k);
        assertThat(inside).hasSizeBetween(1, 3);
        List<String> expected = inside.stream().map(word -> word.replace('w', 'v')).toList();
        assertThat(words(changed.target(), k)).containsAll(expected.subList(0, 1));
        tagged++;
      }
    }
    assertThat(tagged).isGreaterThan(CORPUS.size());
  }

  private static List<String> words(String text, int number) {
    int from = text.indexOf(PlaceholderTokens.opening(number));
    int to = text.indexOf(PlaceholderTokens.closing(number));
    assertThat(from).isNotNegative().isLessThan(to);
    String inside = text.substring(from + PlaceholderTokens.opening(number).length(), to);
    return List.of(inside.strip().split("[ ,;]+"));
  }

  @Test
  void theShareOfThePairsIsChangedByTheSeedAlone() {
    PlaceholderPairs pairs = learned(0.2, 0.1, 5);
    PlaceholderPairs same = learned(0.2, 0.1, 5);
    PlaceholderPairs other = learned(0.2, 0.1, 6);
    int placeholders = 0;
    int tags = 0;
    int different = 0;
    for (int i = 0; i < CORPUS.size(); i++) {
      SentencePair changed = pairs.change(i, CORPUS.get(i));
      assertThat(same.change(i, CORPUS.get(i))).isEqualTo(changed);
      different += other.change(i, CORPUS.get(i)).equals(changed) ? 0 : 1;
      List<String> found = tokens(changed.source());
      placeholders += found.contains(PlaceholderTokens.placeholder(1)) ? 1 : 0;
      tags += found.contains(PlaceholderTokens.opening(1)) ? 1 : 0;
    }
    assertThat(placeholders).isBetween(340, 460);
    assertThat(tags).isBetween(130, 270);
    assertThat(different).isGreaterThan(500);
  }
}
