package org.nmt4j.synthetic.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nmt4j.evaluation.labels.MacroF1;
import org.nmt4j.experiment.baseline.BagOfWords;
import org.nmt4j.synthetic.CorpusAssertions;
import org.nmt4j.synthetic.corpus.LinePair;
import org.nmt4j.synthetic.corpus.Parts;

class SentimentTest {

  private static final Parts PARTS = Sentiment.generate(42);

  @Test
  void partsHaveTheirSizesAndLabels() {
    CorpusAssertions.sizesAndDisjointness(PARTS, 4_000, 500, 1_000);
    Map<String, Long> labels =
        PARTS.test().stream()
            .collect(Collectors.groupingBy(LinePair::target, Collectors.counting()));
    assertThat(labels).containsOnlyKeys("positive", "neutral", "negative");
    assertThat(labels.values()).allMatch(count -> count > 270);
  }

  @Test
  void theOrderOfWordsTellsTheOpinion() {
    assertThat(CorpusAssertions.all(PARTS))
        .allMatch(review -> opinion(review.source()).toString().equals(review.target()));
  }

  @ParameterizedTest
  @CsvSource({
    "i expected the film would be bad but it was good, POSITIVE",
    "i expected the film would be good but it was bad, NEGATIVE",
    "the film was not bad but average, NEUTRAL",
    "the film was not average but bad, NEGATIVE",
    "the film was average but not bad, NEUTRAL",
    "i did not try the meal alone and it was good, POSITIVE",
    "i did try the meal alone and it was not good, NEGATIVE",
    "the film was not only good but also great, POSITIVE",
    "only the end was good the film was not, NEGATIVE",
  })
  void theReaderOfThisTestUnderstandsEnglish(String review, Opinion opinion) {
    assertThat(opinion(review)).isEqualTo(opinion);
  }

  /** Derives the opinion as a reader would, independently of the generator. */
  private static Opinion opinion(String review) {
    List<Opinion> named = opinions(review);
    Opinion first = named.get(0);
    Opinion last = named.get(named.size() - 1);
    if (review.contains("not only")) {
      return first;
    } else if (review.contains("only")) {
      return first.denied();
    } else if (review.contains(" did ")) {
      return review.contains("was not") ? first.denied() : first;
    } else if (review.contains("would be")) {
      return review.matches(".*would be.*was.*") ? last : first;
    } else if (review.contains("my friend")) {
      return opinions(review.replaceFirst(".*\\bi (called|found|considered)", "")).get(0);
    }
    return review.contains("was not") ? last : first;
  }

  private static List<Opinion> opinions(String review) {
    return Stream.of(review.split(" "))
        .flatMap(word -> Stream.of(Opinion.values()).filter(one -> one.words().contains(word)))
        .toList();
  }

  @Test
  void aBagOfWordsIsFarBehind() {
    assertThat(CorpusAssertions.score(new MacroF1(), BagOfWords::learn, PARTS))
        .isBetween(33.0, 65.0);
  }
}
