package org.nmt4j.documents.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Compares the index with a search through all texts that computes the whole table of distances.
 */
class SimilarTextsTest {
  private final Random random = new Random(7);

  private List<String> texts(int count) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      StringBuilder text = new StringBuilder();
      int words = random.nextInt(9);
      for (int w = 0; w < words; w++) {
        // Small numbers are frequent words.
        text.append((int) (random.nextDouble() * random.nextDouble() * 12)).append(' ');
      }
      texts.add(text.toString());
    }
    return texts;
  }

  private static int distance(List<String> a, List<String> b) {
    int[][] table = new int[a.size() + 1][b.size() + 1];
    for (int i = 0; i <= a.size(); i++) {
      for (int j = 0; j <= b.size(); j++) {
        if (i == 0 || j == 0) {
          table[i][j] = i + j;
        } else {
          int same = a.get(i - 1).equals(b.get(j - 1)) ? 0 : 1;
          table[i][j] =
              Math.min(table[i - 1][j - 1] + same, 1 + Math.min(table[i - 1][j], table[i][j - 1]));
        }
      }
    }
    return table[a.size()][b.size()];
  }

  private static double similarity(String a, String b) {
    List<String> one = SegmentText.words(a);
    List<String> other = SegmentText.words(b);
    int longest = Math.max(one.size(), other.size());
    return longest == 0 ? 0 : 1 - (double) distance(one, other) / longest;
  }

  @Test
  void findsTheFirstOfTheMostSimilarTexts() {
    List<String> texts = texts(150);
    SimilarTexts index = new SimilarTexts(texts);
    for (String text : texts(400)) {
      for (double threshold : new double[] {0.2, 0.5, 0.75, 1}) {
        int best = -1;
        for (int i = 0; i < texts.size(); i++) {
          double found = similarity(text, texts.get(i));
          if (found >= threshold && (best < 0 || found > similarity(text, texts.get(best)))) {
            best = i;
          }
        }
        SimilarTexts.Found found = index.best(text, threshold).orElse(null);
        assertThat(found == null ? -1 : found.number()).as(text).isEqualTo(best);
        if (best >= 0) {
          assertThat(found.similarity()).isEqualTo(similarity(text, texts.get(best)));
        }
      }
    }
  }

  @Test
  void wordsAreRunsOfLettersAndDigits() {
    assertThat(SegmentText.words(" Er sagt: \"3,5 %!\"\u00a0Cafe\u0301 \u4f60\u597d"))
        .containsExactly(
            "Er",
            "sagt",
            ":",
            "\"",
            "3",
            ",",
            "5",
            "%",
            "!",
            "\"",
            "Cafe\u0301",
            "\u4f60",
            "\u597d");
    assertThat(SegmentText.words("")).isEmpty();
  }
}
