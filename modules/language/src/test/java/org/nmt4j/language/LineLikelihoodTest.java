package org.nmt4j.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nmt4j.model.LineScore;
import org.nmt4j.nn.Tape;
import org.nmt4j.nn.array.Workspace;
import org.nmt4j.nn.parallel.Workers;
import org.nmt4j.tokenization.vocabulary.Vocabulary;

class LineLikelihoodTest {
  @TempDir Path folder;
  private Texts texts;

  @BeforeEach
  void setUp() {
    texts = new Texts(folder);
  }

  private static List<LineScore> score(
      LanguageModel model, int batch, int threads, List<String> lines) {
    try (Workers workers = new Workers(threads)) {
      return new LineLikelihood(model, batch, workers).of(lines);
    }
  }

  /** The comparison is exact, since records compare doubles by their bits. */
  @Test
  void nothingButTheLineDecides() {
    LanguageModel model = texts.untrained("model.encoder.layers=2");
    List<String> lines = new ArrayList<>(Texts.cycles(3, 60));
    lines.addAll(List.of("", "a", "unknown", String.join(" ", Collections.nCopies(400, "b a"))));
    Collections.shuffle(lines, new Random(1));
    List<LineScore> alone = score(model, 1, 1, lines);
    for (int batch : new int[] {2, 7, 64}) {
      for (int threads = 1; threads <= 2; threads++) {
        assertThat(score(model, batch, threads, lines)).isEqualTo(alone);
      }
    }
    List<Integer> order = new ArrayList<>(IntStream.range(0, lines.size()).boxed().toList());
    Collections.shuffle(order, new Random(2));
    assertThat(score(model, 7, 2, order.stream().map(lines::get).toList()))
        .isEqualTo(order.stream().map(alone::get).toList());
  }

  /** The probabilities of all tokens that may follow a beginning add up to 1. */
  @Test
  void allContinuationsTogetherAreCertain() {
    texts.write("train.txt", "a b\nb a a\n");
    LanguageModel model = texts.untrained();
    assertThat(model.vocabulary().size()).isEqualTo(6);
    for (String beginning : List.of("", "a ", "b a ")) {
      int place = beginning.length() / 2;
      double sum = neverWritten(model, beginning);
      for (String next : List.of("a", "b", "neither", "")) {
        LineScore score = score(model, 8, 1, List.of(beginning + next)).get(0);
        sum += Math.exp(score.wordLogProbabilities().get(place));
      }
      assertThat(sum).as("after '%s'", beginning).isCloseTo(1, within(1e-6));
    }
  }

  /** Computes the probability of the two special tokens that no text holds, step by step. */
  private static double neverWritten(LanguageModel model, String beginning) {
    Tape tape = Tape.inference(model.kernels(), new Workspace(), model.parameters());
    LanguageNetwork.Step step = model.network().step(tape, new int[] {Vocabulary.EOS}, List.of());
    for (int id : model.vocabulary().ids(model.pipeline().encode(beginning))) {
      step = model.network().step(tape, new int[] {id}, step.states());
    }
    float[] logits = new float[step.logits().columns()];
    step.logits().read(logits);
    double all = 0;
    for (float logit : logits) {
      all += Math.exp(logit);
    }
    return (Math.exp(logits[Vocabulary.PAD]) + Math.exp(logits[Vocabulary.BOS])) / all;
  }

  @Test
  void wordsAndTheEndAddUp() {
    LineScore score =
        score(texts.untrained("tokenization.source.subword=bpe"), 8, 1, List.of(" ab \u03a9 a"))
            .get(0);
    assertThat(score.words()).containsExactly("ab", "\u03a9", "a", "</s>");
    assertThat(score.unknown()).isPositive();
    assertThat(score.tokens()).isEqualTo(5);
    assertThat(score.wordLogProbabilities()).hasSize(4).allMatch(each -> each < 0);
    assertThat(score.wordLogProbabilities().stream().mapToDouble(each -> each).sum())
        .isCloseTo(score.logProbability(), within(1e-9));
    assertThat(score.normalized()).isCloseTo(score.logProbability() / 5, within(1e-12));
  }

  /** The score of a line in running text depends on the earlier lines. */
  @Test
  void runningTextIsReadOn() {
    LanguageModel running = texts.untrained("data.running=true");
    List<LineScore> together = score(running, 8, 2, List.of("a b", "c d", "a"));
    List<LineScore> alone = score(running, 8, 2, List.of("c d"));
    assertThat(together.get(1)).isNotEqualTo(alone.get(0));
    assertThat(score(running, 1, 1, List.of("a b", "c d", "a"))).isEqualTo(together);
    double sum = together.stream().mapToDouble(LineScore::logProbability).sum();
    int[] text = running.vocabulary().ids(List.of("-", "a", "b", "-", "c", "d", "-", "a", "-"));
    for (int end : new int[] {0, 3, 6, 8}) {
      text[end] = Vocabulary.EOS;
    }
    Tape tape = Tape.inference(running.kernels(), new Workspace(), running.parameters());
    double[] whole =
        running
            .network()
            .logProbabilities(tape, new LanguageBatch(0, 0, List.of(text)), List.of())
            .values();
    assertThat(sum).isCloseTo(Arrays.stream(whole).sum(), within(1e-5));
  }
}
