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

  /** Writes the training data as two corpora of unequal size, and returns their recipe. */
  private TranslationTask prepareTwo(String first, String second, String... changes)
      throws IOException {
    Path recipe = folder.resolve("reverse.yaml");
    List<String> in = Files.readAllLines(folder.resolve("train.in"));
    List<String> out = Files.readAllLines(folder.resolve("train.out"));
    Files.write(folder.resolve("one.in"), in.subList(0, 1500));
    Files.write(folder.resolve("one.out"), out.subList(0, 1500));
    Files.write(folder.resolve("two.in"), in.subList(1500, in.size()));
    Files.write(folder.resolve("two.out"), out.subList(1500, out.size()));
    String several =
        "  train: [{source: one.in, target: one.out"
            + first
            + "}, {source: two.in, target: two.out"
            + second
            + "}]\n";
    corpus.write("reverse.yaml", Files.readString(recipe).replaceFirst("  train: .*\n", several));
    return prepare(changes);
  }

  @Test
  void severalCorporaOfWeightOneAreAsOneFile() throws IOException {
    TranslationTask one = prepare();
    List<List<String>> epochs = List.of(texts(one.batches(0)), texts(one.batches(3)));
    List<String> vocabulary = one.model().vocabularies().source().toLines();
    TranslationTask two = prepareTwo("", ", weight: 1");
    assertThat(texts(two.batches(0))).isEqualTo(epochs.get(0));
    assertThat(texts(two.batches(3))).isEqualTo(epochs.get(1));
    assertThat(two.model().vocabularies().source().toLines()).isEqualTo(vocabulary);
    assertThat(weights(two)).isEqualTo(weights(one));
  }

  @Test
  void weightsDecideHowOftenAnEpochSeesAPair() throws IOException {
    TranslationTask task = prepareTwo("", ", weight: 2.5");
    List<String> seen = texts(task.batches(0));
    assertThat(seen).hasSize(1500 + 1250);
    assertThat(seen.stream().distinct()).hasSize(2000);
    List<String> next = texts(task.batches(1));
    assertThat(next).hasSize(1500 + 1250).isNotEqualTo(seen);
    assertThat(texts(prepareTwo("", ", weight: 2.5").batches(1))).isEqualTo(next);
    assertThat(texts(prepareTwo("", "", "data.sampling_temperature=1000").batches(0)))
        .hasSize(2000);
  }

  @Test
  void withBpeDropoutRepeatedPairsOfAnEpochAreCutAlike() throws IOException {
    String[] bpe = {
      "tokenization.bpe.dropout=0.5", "tokenization.source={subword: bpe}",
      "tokenization.target={subword: bpe}", "tokenization.bpe.merges=20"
    };
    TranslationTask task = prepareTwo("", ", weight: 2", bpe);
    assertThat(texts(task.batches(0))).hasSize(2500);
    assertThat(texts(task.batches(1))).hasSize(2500);
  }

  @Test
  void aTagStandsBeforeTheSourceLinesOfItsCorpus() throws IOException {
    List<String> log = new ArrayList<>();
    prepareTwo("", ", tag: <bt>");
    TranslationTask task = TranslationTask.prepare(corpus.recipe(), Map.of(), log::add);
    TranslationModel model = task.model();
    int tag = model.vocabularies().source().id("<bt>");
    assertThat(model.vocabularies().source().token(tag)).isEqualTo("<bt>");
    assertThat(model.vocabularies().target().toLines()).doesNotContain("<bt>");
    long tagged = 0;
    for (TranslationBatch batch : task.batches(0)) {
      for (IdPair pair : batch.pairs()) {
        boolean isTagged = pair.source()[0] == tag;
        tagged += isTagged ? 1 : 0;
        assertThat(pair.source()).hasSize(pair.target().length + (isTagged ? 1 : 0));
      }
    }
    assertThat(tagged).isEqualTo(500);
    assertThat(log)
        .contains(
            "data.train.1: 1,500 pairs, of which an epoch has 1,500 (1.00 times)",
            "data.train.2: 500 pairs, of which an epoch has 500 (1.00 times)");
    assertThat(model.pipelines().source().encode("<bt> a b")).containsExactly("<bt>", "a", "b");
  }

  @Test
  void aTagThatAVocabularyLacksIsOneLine() throws IOException {
    Path words = Files.writeString(folder.resolve("words"), "a\nb\nc\n");
    Files.writeString(folder.resolve("others"), "a\nb\n");
    prepareTwo("", ", tag: <bt>");
    assertThatThrownBy(
            () ->
                prepare(
                    "vocabulary.file={source: '"
                        + words
                        + "', target: '"
                        + folder.resolve("others")
                        + "'}"))
        .isInstanceOf(DataException.class)
        .hasMessage("vocabulary: found no <bt>, which data.train needs");
  }

  @Test
  void trainingOnSeveralCorporaGoesOnBitForBit() throws IOException {
    prepareTwo(", weight: 0.1", ", weight: 0.3, tag: <bt>");
    String[] keys = {
      "data.sampling_temperature=2",
      "training.schedule={type: constant}",
      "training.validate_every=1 epoch"
    };
    Path whole = folder.resolve("whole");
    ReverseModels.train(corpus.recipe(with("training.epochs=3", keys)), 2, whole);
    Path parts = folder.resolve("parts");
    for (int updates : new int[] {5, 12, 999}) {
      ReverseModels.trainOn(
          corpus.recipe(with("training.epochs=3", with("training.max_updates=" + updates, keys))),
          parts);
    }
    assertThat(weights(TranslationModel.load(parts.resolve("last.nmt4j"))))
        .isEqualTo(weights(TranslationModel.load(whole.resolve("last.nmt4j"))));
    TranslationModel model = TranslationModel.load(whole.resolve("last.nmt4j"));
    assertThat(model.pipelines().source().encode("<bt> a")).containsExactly("<bt>", "a");
  }

  private static String[] with(String change, String... others) {
    String[] changes = Arrays.copyOf(others, others.length + 1);
    changes[others.length] = change;
    return changes;
  }

  private static float[] weights(TranslationModel model) {
    float[] values = new float[model.parameters().size()];
    model.parameters().flat().read(values);
    return values;
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
