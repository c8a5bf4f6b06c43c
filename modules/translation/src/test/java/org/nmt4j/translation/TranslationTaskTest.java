package org.nmt4j.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nmt4j.model.Validation;
import org.nmt4j.nn.Tape;
import org.nmt4j.nn.array.Workspace;
import org.nmt4j.nn.kernel.Loss;
import org.nmt4j.nn.kernel.Objective;
import org.nmt4j.nn.parallel.Workers;
import org.nmt4j.recipe.LoadedRecipe;
import org.nmt4j.recipe.yaml.Count;
import org.nmt4j.tokenization.corpus.DataException;
import org.nmt4j.tokenization.corpus.ParallelCorpus;
import org.nmt4j.training.BatchGroup;
import org.nmt4j.training.ShardedUpdate;
import org.nmt4j.translation.network.IdPair;
import org.nmt4j.translation.network.TranslationBatch;

class TranslationTaskTest {
  @TempDir Path folder;
  private ReverseCorpus corpus;

  @BeforeEach
  void write() {
    corpus = new ReverseCorpus(folder);
  }

  private TranslationTask prepare(String... changes) {
    return ReverseModels.prepare(corpus.recipe(changes));
  }

  @ParameterizedTest
  @ValueSource(strings = {"training.max_updates=40", "training={max_updates: 20, consistency: 2}"})
  void threadsDoNotChangeABitOfTraining(String training) throws IOException {
    byte[] expected = null;
    for (int threads = 1; threads <= 2; threads++) {
      Path run = folder.resolve("threads" + threads);
      ReverseModels.train(corpus.recipe(training, "model.dropout=0.2"), threads, run);
      byte[] model = Files.readAllBytes(run.resolve("last.nmt4j"));
      expected = expected == null ? model : expected;
      assertThat(model).isEqualTo(expected);
    }
  }

  /** The weight of consistency is what makes predictions under different masks agree. */
  @Test
  void consistencyMakesPredictionsAgree() {
    double without = divergence(0);
    assertThat(without).isGreaterThan(0.01);
    assertThat(divergence(5)).isLessThan(without / 2);
  }

  /** Returns the divergence of two predictions of a token after some training. */
  private double divergence(int weight) {
    LoadedRecipe recipe =
        corpus.recipe("training={shards: 1, consistency: " + weight + "}", "model.dropout=0.2");
    TranslationTask task = ReverseModels.prepare(recipe);
    List<TranslationBatch> batches = task.batches(0);
    try (Workers workers = new Workers(1)) {
      ShardedUpdate<TranslationBatch> update =
          new ShardedUpdate<>(task, task.kernels(), recipe.recipe().training(), 3, workers);
      for (int i = 1; i < batches.size(); i++) {
        update.run(new BatchGroup<>(List.of(batches.get(i))), i, 0.005);
      }
    }
    Tape tape =
        Tape.recording(
            task.kernels(), new Workspace(), task.parameters(), task.parameters().newGradients());
    Loss loss = task.model().network().loss(tape, batches.get(0), new Objective(0, 1), 1, 5);
    return loss.consistency() / loss.tokens();
  }

  @Test
  void seedDecidesTheFirstWeights() {
    float[] first = weights(prepare());
    assertThat(weights(prepare())).isEqualTo(first);
    assertThat(weights(prepare("seed=4"))).isNotEqualTo(first);
  }

  private static float[] weights(TranslationTask task) {
    float[] values = new float[task.parameters().size()];
    task.parameters().flat().read(values);
    return values;
  }

  @Test
  void everyPairIsLearnedFromOnceInAnEpoch() {
    TranslationTask task = prepare();
    List<String> seen = texts(task.batches(0));
    assertThat(seen).hasSize(ReverseCorpus.TRAINING).doesNotHaveDuplicates();
    assertThat(texts(task.batches(1))).isNotEqualTo(seen).containsExactlyInAnyOrderElementsOf(seen);
    assertThat(texts(task.batches(0))).isEqualTo(seen);
  }

  @Test
  void aBatchMadeTwiceIsTheSame() {
    List<TranslationBatch> batches = prepare().batches(0);
    for (int i = 0; i < batches.size(); i++) {
      TranslationBatch first = batches.get(i);
      TranslationBatch again = batches.get(i);
      assertThat(texts(List.of(again))).isEqualTo(texts(List.of(first)));
      assertThat(again.source().ids()).isEqualTo(first.source().ids());
      assertThat(again.expected()).isEqualTo(first.expected());
    }
  }

  private static List<String> texts(List<TranslationBatch> batches) {
    List<String> texts = new ArrayList<>();
    for (TranslationBatch batch : batches) {
      batch.pairs().forEach(pair -> texts.add(text(pair)));
    }
    return texts;
  }

  private static String text(IdPair pair) {
    return Arrays.toString(pair.source()) + Arrays.toString(pair.target());
  }

  @Test
  void shardsAreAPartition() {
    TranslationTask task = prepare("training.batch_size=5");
    TranslationBatch batch = task.batches(0).get(0);
    for (int count = 1; count <= 7; count++) {
      List<TranslationBatch> shards = task.shards(batch, count);
      assertThat(shards).hasSize(Math.min(count, 5));
      assertThat(texts(shards)).containsExactlyInAnyOrderElementsOf(texts(List.of(batch)));
      assertThat(shards.stream().mapToLong(TranslationBatch::targetTokens).sum())
          .isEqualTo(batch.targetTokens());
    }
  }

  @Test
  void emptyAndLongPairsAreLeftOut() {
    corpus.write("train.in", "a b\n\na b c\na\nb c\n");
    corpus.write("train.out", "b a\na\nc b a\n   \nc a b a\n");
    List<String> log = new ArrayList<>();
    TranslationTask task =
        TranslationTask.prepare(
            corpus.recipe("data.max_length={source: 2, target: 3}"), Map.of(), log::add);
    assertThat(texts(task.batches(0))).hasSize(1);
    assertThat(log.get(0)).isEqualTo("training on 1 pair, 4 empty or over-long ones left out");
    assertThat(log.get(1)).isEqualTo("vocabulary: 7 source and 7 target tokens");
    assertThat(log.get(2))
        .startsWith("network: " + Count.of(task.parameters().size(), "parameter") + ", kernels");
  }

  @Test
  void nothingToLearnFromIsOneLine() {
    corpus.write("train.in", "\na b c\n");
    corpus.write("train.out", "a\na\n");
    assertThatThrownBy(() -> prepare("data.max_length={source: 2, target: 3}"))
        .isInstanceOf(DataException.class)
        .hasMessageMatching("data.train: found no pair .* among 2, expected .*");
  }

  @Test
  void subwordDropoutCutsEachEpochAnew() {
    String[] changes = {
      "tokenization.source.subword=bpe", "tokenization.bpe={merges: 30, joint: false, dropout: 0.5}"
    };
    corpus.write("train.in", "abcabc abc\n".repeat(20));
    corpus.write("train.out", "x\n".repeat(20));
    TranslationTask task = prepare(changes);
    List<String> first = texts(task.batches(0));
    assertThat(texts(task.batches(1))).isNotEqualTo(first);
    assertThat(texts(prepare(changes).batches(0))).isEqualTo(first);
    assertThat(first.stream().distinct().count()).isGreaterThan(3);
  }

  @Test
  void validationTranslatesTheDevelopmentSet() {
    TranslationModel model = ReverseModels.trained();
    try (Workers one = new Workers(1);
        Workers two = new Workers(2)) {
      DevelopmentSet set =
          new DevelopmentSet(model, ParallelCorpus.read(model.recipe().data().dev().orElseThrow()));
      Validation validation = set.validate(two);
      assertThat(validation.scores()).containsOnlyKeys("bleu");
      assertThat(validation.scores().get("bleu")).isGreaterThan(90);
      assertThat(validation.loss().perplexity()).isBetween(1.0, 1.3);
      assertThat(validation.samples())
          .hasSize(5)
          .allMatch(each -> each.reference().equals(ReverseCorpus.reverse(each.source())));
      assertThat(set.validate(one)).isEqualTo(validation);
    }
  }

  @Test
  void validationMeasuresTheMetricThatChoosesTheModel() throws IOException {
    Files.writeString(folder.resolve("words"), "a\nb\n");
    for (String metric : List.of("chrf", "ter", "exact", "recall", "bleu", "loss")) {
      TranslationTask task =
          prepare(
              "training.early_stopping.metric=" + metric,
              "evaluation.words='" + folder.resolve("words") + "'");
      try (Workers workers = new Workers(2)) {
        Map<String, Double> scores = task.validate(workers).scores();
        List<String> names =
            List.of("bleu", "loss").contains(metric) ? List.of("bleu") : List.of(metric, "bleu");
        assertThat(scores.keySet()).containsExactlyElementsOf(names);
        assertThat(scores.values()).allMatch(Double::isFinite);
      }
    }
  }

  @Test
  void withoutDevelopmentSetThereIsNoScore() throws IOException {
    Path recipe = folder.resolve("reverse.yaml");
    String text = Files.readString(recipe).replaceAll("  dev: .*\n", "");
    corpus.write("reverse.yaml", text);
    TranslationTask task = prepare("training.early_stopping.patience=0");
    try (Workers workers = new Workers(1)) {
      Validation validation = task.validate(workers);
      assertThat(validation.loss().mean()).isNaN();
      assertThat(validation.scores()).isEmpty();
      assertThat(validation.samples()).isEmpty();
    }
  }
}
