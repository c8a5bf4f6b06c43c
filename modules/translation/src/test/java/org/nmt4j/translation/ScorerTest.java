package org.nmt4j.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nmt4j.model.LineScore;
import org.nmt4j.nn.parallel.Workers;
import org.nmt4j.tokenization.corpus.SentencePair;
import org.nmt4j.tokenization.vocabulary.Vocabulary;
import org.nmt4j.translation.Translation.Candidate;

class ScorerTest {
  /** Right and wrong, short and long pairs, some with unknown words or an empty side. */
  private static final List<SentencePair> PAIRS = pairs();

  private static List<SentencePair> pairs() {
    List<SentencePair> pairs = new ArrayList<>();
    List<String> lines = ReverseModels.CORPUS.test().subList(0, 60);
    lines.forEach(line -> pairs.add(new SentencePair(line, ReverseCorpus.reverse(line))));
    lines.subList(0, 9).forEach(line -> pairs.add(new SentencePair(line, line)));
    String longLine = String.join(" ", Collections.nCopies(40, "a b c"));
    for (String line : List.of("", "a", "x y \u00e4", "</s> <s>", longLine)) {
      pairs.add(new SentencePair("a b c", line));
      pairs.add(new SentencePair(line, "c b"));
    }
    pairs.add(new SentencePair("", ""));
    Collections.shuffle(pairs, new Random(1));
    return pairs;
  }

  private static List<LineScore> score(
      TranslationModel model, int batchSize, int threads, List<SentencePair> pairs) {
    try (Workers workers = new Workers(threads)) {
      return new Scorer(model, batchSize, workers).score(pairs);
    }
  }

  /** The comparison is exact, since records compare doubles by their bits. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void nothingButThePairDecides(boolean trained) {
    TranslationModel model = ReverseModels.model(trained);
    List<LineScore> alone = score(model, 1, 1, PAIRS);
    for (int batch : new int[] {7, 64}) {
      for (int threads = 1; threads <= 2; threads++) {
        assertThat(score(model, batch, threads, PAIRS))
            .as("batches of %d, %d threads", batch, threads)
            .isEqualTo(alone);
      }
    }
    List<Integer> order = new ArrayList<>(IntStream.range(0, PAIRS.size()).boxed().toList());
    Collections.shuffle(order, new Random(2));
    assertThat(score(model, 7, 2, order.stream().map(PAIRS::get).toList()))
        .isEqualTo(order.stream().map(alone::get).toList());
  }

  /** Scores agree with the log-probabilities that the search reports for its output. */
  @ParameterizedTest
  @CsvSource({"true, 1", "true, 5", "false, 1", "false, 5"})
  void aTranslationHasTheProbabilityThatTheSearchReports(boolean trained, int beam) {
    TranslationModel model = ReverseModels.model(trained);
    TranslationOptions options =
        TranslationOptions.of(model.recipe().decoding())
            .withBeamSize(beam)
            .withNBest(beam)
            .withMaxTokens(1000);
    List<String> lines = ReverseModels.CORPUS.test().subList(0, 40);
    List<SentencePair> pairs = new ArrayList<>();
    List<Double> expected = new ArrayList<>();
    try (Workers workers = new Workers(2)) {
      List<Translation> found = new Translator(model, options, workers).translate(lines);
      for (int i = 0; i < lines.size(); i++) {
        for (Candidate candidate : found.get(i).candidates()) {
          if (!candidate.cut()
              && model.pipelines().target().encode(candidate.text()).equals(candidate.tokens())
              && Collections.disjoint(candidate.tokens(), Vocabulary.SPECIAL_TOKENS)) {
            pairs.add(new SentencePair(lines.get(i), candidate.text()));
            expected.add(candidate.logProbability());
          }
        }
      }
    }
    assertThat(pairs).hasSizeGreaterThan(trained ? 40 * beam * 3 / 4 : 0);
    List<LineScore> scores = score(model, 16, 2, pairs);
    for (int i = 0; i < scores.size(); i++) {
      assertThat(scores.get(i).logProbability())
          .as("%s", pairs.get(i))
          .isCloseTo(expected.get(i), within(1e-4));
    }
  }

  @Test
  void theRightTranslationIsLikelierThanAnother() {
    List<LineScore> scores =
        score(
            ReverseModels.trained(),
            64,
            1,
            List.of(
                new SentencePair("a b c d", "d c b a"), new SentencePair("a b c d", "d c a b")));
    assertThat(scores.get(0).logProbability())
        .isNegative()
        .isGreaterThan(scores.get(1).logProbability() + 2);
    // The words before the difference have the same probabilities.
    assertThat(scores.get(1).wordLogProbabilities().subList(0, 2))
        .isEqualTo(scores.get(0).wordLogProbabilities().subList(0, 2));
  }

  @Test
  void wordsAndTheEndMarkAddUp() {
    LineScore score =
        score(ReverseModels.trained(), 1, 1, List.of(new SentencePair("a b", " b  x a"))).get(0);
    assertThat(score.words()).containsExactly("b", "x", "a", "</s>");
    assertThat(score.tokens()).isEqualTo(4);
    assertThat(score.unknown()).isEqualTo(1);
    assertThat(score.wordLogProbabilities()).hasSize(4).allMatch(each -> each < 0);
    assertThat(score.wordLogProbabilities().stream().mapToDouble(each -> each).sum())
        .isCloseTo(score.logProbability(), within(1e-9));
    assertThat(score.normalized()).isCloseTo(score.logProbability() / 4, within(1e-12));
  }

  @Test
  void piecesOfAWordAreSummed() {
    TranslationModel model =
        ReverseModels.prepare(
                ReverseModels.CORPUS.recipe(
                    "tokenization.target.subword=bpe",
                    "tokenization.target.tokenizer=opennlp-simple",
                    "tokenization.bpe={merges: 5, joint: false}"))
            .model();
    String line = "abc, def@@ ab";
    LineScore score = score(model, 1, 1, List.of(new SentencePair("a", line))).get(0);
    List<String> words = new ArrayList<>(model.pipelines().target().words(line));
    words.add("</s>");
    int pieces = model.pipelines().target().encode(line).size();

    assertThat(score.words()).isEqualTo(words).hasSizeLessThan(pieces);
    assertThat(score.tokens()).isEqualTo(pieces + 1);
    assertThat(score.wordLogProbabilities()).hasSameSizeAs(words);
    assertThat(score.wordLogProbabilities().stream().mapToDouble(each -> each).sum())
        .isCloseTo(score.logProbability(), within(1e-9));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void emptySidesHaveTheEndMark(boolean trained) {
    List<LineScore> scores =
        score(
            ReverseModels.model(trained),
            4,
            1,
            List.of(
                new SentencePair("a b", ""),
                new SentencePair(" ", "a b"),
                new SentencePair("", "\t")));
    assertThat(scores).extracting(LineScore::tokens).containsExactly(1, 3, 1);
    assertThat(scores.get(0).words()).containsExactly("</s>");
    assertThat(scores).allMatch(each -> each.logProbability() < 0);
    assertThat(scores).allMatch(each -> Double.isFinite(each.logProbability()));
    assertThat(score(ReverseModels.trained(), 4, 1, List.of())).isEmpty();
  }

  @Test
  void linesLongerThanAnyInTraining() {
    String line = String.join(" ", Collections.nCopies(2100, "a b c d"));
    List<LineScore> scores =
        score(
            ReverseModels.trained(),
            64,
            2,
            List.of(
                new SentencePair(line, "a"),
                new SentencePair("a b", "b a"),
                new SentencePair("a", line)));
    assertThat(scores).extracting(LineScore::tokens).containsExactly(2, 3, 8401);
    assertThat(scores).allMatch(each -> Double.isFinite(each.logProbability()));
    assertThat(scores.get(1))
        .isEqualTo(
            score(ReverseModels.trained(), 1, 1, List.of(new SentencePair("a b", "b a"))).get(0));
  }
}
