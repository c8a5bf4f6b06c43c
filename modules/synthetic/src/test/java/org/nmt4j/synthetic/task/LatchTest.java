package org.nmt4j.synthetic.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nmt4j.evaluation.labels.TokenAccuracy;
import org.nmt4j.experiment.baseline.Majority;
import org.nmt4j.synthetic.CorpusAssertions;
import org.nmt4j.synthetic.corpus.LinePair;
import org.nmt4j.synthetic.corpus.Parts;

class LatchTest {

  private static final Parts PARTS = Latch.generate(42);

  @Test
  void partsHaveTheirSizes() {
    CorpusAssertions.sizesAndDisjointness(PARTS, 1_500, 200, 300);
    assertThat(CorpusAssertions.all(PARTS))
        .allMatch(line -> line.source().matches("[a-d.!]( [a-d.!]){29,59}"));
  }

  /**
   * The stored letter stays until the reset, while later letters are ignored. The reset stores
   * nothing.
   */
  @Test
  void theFirstLetterAfterAResetIsKept() {
    assertThat(Latch.tags(". b . c . ! . ! a b a")).isEqualTo("- b b b b - - - a a a");
    assertThat(CorpusAssertions.all(PARTS))
        .allMatch(line -> Latch.tags(line.source()).equals(line.target()));
  }

  /** The rule from behind: a tag is the first letter after the last reset. */
  @Test
  void tagsFollowFromTheTokensUpToThem() {
    for (LinePair line : PARTS.test()) {
      String read = line.source().replace(" ", "");
      StringBuilder tags = new StringBuilder();
      for (int i = 1; i <= read.length(); i++) {
        String since = read.substring(read.lastIndexOf('!', i - 1) + 1, i).replace(".", "");
        tags.append(since.isEmpty() ? "-" : since.substring(0, 1));
      }
      assertThat(line.target().replace(" ", "")).isEqualTo(tags.toString());
    }
  }

  @Test
  void mostIsRememberedForLong() {
    List<String> stored =
        PARTS.test().stream()
            .filter(line -> line.target().matches(".*([a-d])( \\1){24,}.*"))
            .map(LinePair::source)
            .toList();
    assertThat(stored).hasSizeGreaterThan(60);
    assertThat(PARTS.test().stream().filter(line -> line.source().matches(".*[a-d][. ]*[a-d].*")))
        .as("lines with a letter to be ignored")
        .hasSizeGreaterThan(100);
  }

  @Test
  void noTagIsRightMostOfTheTime() {
    assertThat(CorpusAssertions.score(new TokenAccuracy(), Majority::learnTags, PARTS))
        .isLessThan(55);
  }
}
