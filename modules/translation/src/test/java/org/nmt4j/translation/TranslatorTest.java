package org.nmt4j.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nmt4j.decoder.search.LengthPenalty;
import org.nmt4j.nn.Tape;
import org.nmt4j.nn.array.Workspace;
import org.nmt4j.nn.kernel.Objective;
import org.nmt4j.nn.parallel.Workers;
import org.nmt4j.recipe.MaxOutputLength;
import org.nmt4j.translation.Translation.Candidate;
import org.nmt4j.translation.network.IdPair;
import org.nmt4j.translation.network.TranslationBatch;

class TranslatorTest {
  /** Short, long, repeated and empty lines, and lines with unknown words. */
  private static final List<String> LINES = lines();

  private static List<String> lines() {
    List<String> lines = new ArrayList<>(ReverseModels.CORPUS.test().subList(0, 60));
    lines.addAll(lines.subList(0, 5));
    lines.addAll(List.of("", "a", "x y z", " \t ", "a \u00e4\uD83D\uDE00 b", "</s> <s>", "a@@ b"));
    lines.add(String.join(" ", Collections.nCopies(25, "b a")));
    Collections.shuffle(lines, new Random(1));
    return lines;
  }

  private static TranslationOptions options(int beam) {
    return TranslationOptions.of(ReverseModels.untrained().recipe().decoding())
        .withBeamSize(beam)
        .withNBest(beam)
        .withMaxTokens(1000)
        .withAttention();
  }

  private static List<Translation> translate(
      TranslationModel model, TranslationOptions options, int threads, List<String> lines) {
    try (Workers workers = new Workers(threads)) {
      return new Translator(model, options, workers).translate(lines);
    }
  }

  /** Returns a translation as text, with the exact bits of its numbers. */
  static String bits(Translation translation) {
    StringBuilder text = new StringBuilder(translation.source().toString());
    for (Candidate each : translation.candidates()) {
      text.append('\n').append(each.text()).append(each.tokens()).append(each.cut());
      text.append(Double.doubleToRawLongBits(each.logProbability())).append(' ');
      text.append(Double.doubleToRawLongBits(each.score()));
      each.attention().forEach(row -> text.append(Arrays.hashCode(row.weights())).append(' '));
    }
    return text.toString();
  }

  @ParameterizedTest
  @CsvSource({"true, 1", "true, 5", "false, 1", "false, 5"})
  void nothingButTheLineDecides(boolean trained, int beam) {
    TranslationModel model = ReverseModels.model(trained);
    List<String> alone =
        translate(model, options(beam).withBatchSize(1), 1, LINES).stream()
            .map(TranslatorTest::bits)
            .toList();
    for (int batch : new int[] {7, 64}) {
      for (int threads = 1; threads <= 2; threads++) {
        assertThat(translate(model, options(beam).withBatchSize(batch), threads, LINES))
            .extracting(TranslatorTest::bits)
            .as("batches of %d, %d threads", batch, threads)
            .isEqualTo(alone);
      }
    }
    List<Integer> order = new ArrayList<>(IntStream.range(0, LINES.size()).boxed().toList());
    Collections.shuffle(order, new Random(2));
    List<Translation> shuffled =
        translate(
            model, options(beam).withBatchSize(7), 2, order.stream().map(LINES::get).toList());
    for (int i = 0; i < order.size(); i++) {
      assertThat(bits(shuffled.get(i))).isEqualTo(alone.get(order.get(i)));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5})
  void emptyLinesStayEmptyAndInPlace(int beam) {
    List<String> lines = List.of("", "a b c", "   ", "\t", "c b a", "");
    for (boolean trained : new boolean[] {true, false}) {
      List<Translation> found = translate(ReverseModels.model(trained), options(beam), 2, lines);
      assertThat(found).hasSize(6);
      for (int empty : new int[] {0, 2, 3, 5}) {
        assertThat(found.get(empty).text()).isEmpty();
        assertThat(found.get(empty).candidates()).hasSize(1);
      }
    }
    assertThat(translate(ReverseModels.trained(), options(beam), 2, lines))
        .extracting(Translation::text)
        .containsExactly("", "c b a", "", "", "a b c", "");
    assertThat(translate(ReverseModels.trained(), options(beam), 2, List.of())).isEmpty();
    assertThat(translate(ReverseModels.trained(), options(beam), 1, List.of(""))).hasSize(1);
  }

  @Test
  void unknownWordsAreTranslatedSomehow() {
    List<Translation> found =
        translate(ReverseModels.trained(), options(5), 1, List.of("a \u00e4 b", "\uD83D\uDE00"));
    assertThat(found.get(0).source()).containsExactly("a", "\u00e4", "b");
    assertThat(found).allMatch(each -> each.candidates().size() >= 1);
  }

  @Test
  void lineLongerThanAnyInTraining() {
    String line = String.join(" ", Collections.nCopies(250, "a"));
    for (boolean trained : new boolean[] {true, false}) {
      Candidate best =
          translate(ReverseModels.model(trained), options(1), 1, List.of(line))
              .get(0)
              .candidates()
              .get(0);
      assertThat(best.tokens().size()).isBetween(1, 511);
      assertThat(best.attention()).allMatch(row -> row.weights().length == 251);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5})
  void maximumLengthCuts(int beam) {
    TranslationOptions shortest =
        options(beam)
            .withNBest(1)
            .withLengthPenalty(LengthPenalty.none())
            .withMaxLength(new MaxOutputLength(0, 2));
    for (Translation each : translate(ReverseModels.trained(), shortest, 1, LINES)) {
      Candidate best = each.candidates().get(0);
      assertThat(best.tokens()).hasSizeLessThanOrEqualTo(3);
      if (!each.source().isEmpty()) {
        assertThat(best.attention()).hasSize(best.tokens().size() + (best.cut() ? 0 : 1));
      }
    }
    assertThat(translate(ReverseModels.trained(), shortest, 1, List.of("a b c d e f")))
        .allMatch(each -> each.candidates().get(0).cut());
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void bestAreSortedAndDistinct(boolean trained) {
    TranslationModel model = ReverseModels.model(trained);
    List<Translation> one = translate(model, options(5).withNBest(1), 1, LINES);
    List<Translation> five = translate(model, options(5), 1, LINES);
    int several = 0;
    for (int i = 0; i < five.size(); i++) {
      List<Candidate> candidates = five.get(i).candidates();
      assertThat(candidates).hasSizeBetween(1, 5);
      assertThat(candidates)
          .as("what has ended before what was cut, then by score")
          .isSortedAccordingTo(
              Comparator.comparing(Candidate::cut)
                  .thenComparing(Candidate::score, Comparator.reverseOrder()));
      assertThat(candidates).extracting(Candidate::tokens).doesNotHaveDuplicates();
      assertThat(one.get(i).candidates()).hasSize(1);
      assertThat(one.get(i).text()).isEqualTo(candidates.get(0).text());
      several += candidates.size() > 1 ? 1 : 0;
    }
    assertThat(several).isGreaterThan(LINES.size() / 2);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void attentionIsADistributionOverTheSource(boolean trained) {
    for (Translation each : translate(ReverseModels.model(trained), options(5), 2, LINES)) {
      for (Candidate candidate : each.candidates()) {
        for (TokenWeights weights : candidate.attention()) {
          float[] row = weights.weights();
          assertThat(row).hasSize(each.source().size() + 1);
          double sum = 0;
          for (float weight : row) {
            assertThat(weight).isBetween(0f, 1f);
            sum += weight;
          }
          assertThat(sum).isCloseTo(1, within(1e-5));
        }
      }
    }
  }

  @Test
  void attentionIsOnlyKeptWhenAsked() {
    TranslationModel model = ReverseModels.trained();
    TranslationOptions without = TranslationOptions.of(model.recipe().decoding());
    List<Translation> plain = translate(model, without, 1, LINES);
    assertThat(plain).allMatch(each -> each.candidates().get(0).attention().isEmpty());
    assertThat(translate(model, without.withAttention(), 1, LINES))
        .extracting(Translation::text)
        .isEqualTo(plain.stream().map(Translation::text).toList());
  }

  /** The log-probabilities of the search's steps add up to the loss of teacher forcing. */
  @ParameterizedTest
  @CsvSource({"true, 1", "true, 5", "false, 1", "false, 5"})
  void probabilityIsThatOfTeacherForcing(boolean trained, int beam) {
    TranslationModel model = ReverseModels.model(trained);
    for (Translation each : translate(model, options(beam), 1, LINES.subList(0, 20))) {
      for (Candidate candidate : each.candidates()) {
        if (!each.source().isEmpty()) {
          assertThat(candidate.logProbability())
              .isCloseTo(-loss(model, each.source(), candidate), within(2e-4));
        }
      }
    }
  }

  private static double loss(TranslationModel model, List<String> source, Candidate candidate) {
    int[] ids = candidate.tokens().stream().mapToInt(token -> id(model, token)).toArray();
    IdPair pair = new IdPair(model.vocabularies().source().ids(source), ids);
    TranslationBatch batch = TranslationBatch.of(List.of(pair));
    if (candidate.cut()) {
      // The end mark was not predicted.
      batch =
          new TranslationBatch(
              batch.pairs(),
              batch.source(),
              batch.input(),
              Arrays.copyOf(batch.rows(), ids.length),
              Arrays.copyOf(batch.expected(), ids.length));
    }
    Workspace workspace = new Workspace(model.network().parameters().flat().type());
    Tape tape = Tape.inference(model.kernels(), workspace, model.network().parameters());
    return model.network().loss(tape, batch, Objective.LIKELIHOOD, 0, 0).negativeLogLikelihood();
  }

  /** Returns the id of any token, also of the special tokens that an untrained network writes. */
  private static int id(TranslationModel model, String token) {
    return model.vocabularies().target().toLines().indexOf(token);
  }
}
