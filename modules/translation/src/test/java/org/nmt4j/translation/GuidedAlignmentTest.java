package org.nmt4j.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nmt4j.evaluation.alignment.AlignmentAccuracy;
import org.nmt4j.nn.parallel.Workers;
import org.nmt4j.recipe.LoadedRecipe;
import org.nmt4j.tokenization.corpus.DataException;
import org.nmt4j.training.BatchGroup;
import org.nmt4j.training.ShardedUpdate;
import org.nmt4j.translation.network.IdPair;
import org.nmt4j.translation.network.TranslationBatch;

class GuidedAlignmentTest {
  @TempDir Path folder;
  private ReverseCorpus corpus;
  private String guided;

  @BeforeEach
  void write() throws IOException {
    corpus = new ReverseCorpus(folder);
    guided = "training.guided_alignment={file: '" + folder.resolve("train.align") + "', weight: 1}";
    List<String> lines = Files.readAllLines(folder.resolve("train.in"));
    corpus.write(
        "train.align",
        lines.stream().map(GuidedAlignmentTest::links).collect(Collectors.joining("\n")) + "\n");
  }

  /** Returns the known links of a line and its reverse. */
  private static String links(String line) {
    int last = line.split(" ").length - 1;
    return IntStream.rangeClosed(0, last)
        .mapToObj(target -> (last - target) + "-" + target)
        .collect(Collectors.joining(" "));
  }

  /** Little training suffices for the attention to look at the right words. */
  @Test
  void knownAlignmentsRaiseTheAccuracyOfAttention() {
    double without = accuracy(corpus.recipe("training.shards=1"));
    double with = accuracy(corpus.recipe("training.shards=1", guided));
    assertThat(with).isGreaterThan(75);
    assertThat(with - without).isGreaterThan(20);
  }

  /**
   * Trains for 40 updates. Returns the percentage of target words that attend to the right word.
   */
  private double accuracy(LoadedRecipe recipe) {
    TranslationTask task = ReverseModels.prepare(recipe);
    try (Workers workers = new Workers(1)) {
      ShardedUpdate<TranslationBatch> update =
          new ShardedUpdate<>(task, task.kernels(), recipe.recipe().training(), 3, workers);
      long number = 0;
      for (TranslationBatch batch : task.batches(0).subList(0, 40)) {
        update.run(new BatchGroup<>(List.of(batch)), number++, 0.005);
      }
      Translator translator =
          new Translator(
              task.model(),
              TranslationOptions.of(recipe.recipe().decoding()).withBeamSize(1).withAttention(),
              workers);
      AlignmentAccuracy metric = new AlignmentAccuracy();
      double[] sum = new double[2];
      for (Translation each : translator.translate(corpus.test())) {
        String found = translator.attention(each, each.candidates().get(0)).alignment();
        double[] one = metric.statistics(found, List.of(links(String.join(" ", each.source()))));
        sum[0] += one[0];
        sum[1] += one[1];
      }
      return metric.score(sum);
    }
  }

  @Test
  void tokensOfAWordShareItsLinksInEveryEpoch() {
    corpus.write("train.in", "abcabc ab\n".repeat(20));
    corpus.write("train.out", "x y\n".repeat(20));
    corpus.write("train.align", "0-1 1-0 0-1\n".repeat(20));
    TranslationTask task =
        ReverseModels.prepare(
            corpus.recipe(
                "tokenization.source.subword=bpe",
                "tokenization.bpe={merges: 30, joint: false, dropout: 0.5}",
                guided));
    for (int epoch = 0; epoch < 2; epoch++) {
      for (TranslationBatch batch : task.batches(epoch)) {
        for (IdPair pair : batch.pairs()) {
          // The pieces of the first word are linked to the second target token, and so on. Some
          // pieces are not in the vocabulary, so the ids do not tell where the first word ends.
          int[] links = pair.links();
          assertThat(links).hasSize(2 * pair.source().length);
          int[] targets = new int[pair.source().length];
          for (int i = 0; i < links.length; i += 2) {
            targets[links[i]] = links[i + 1];
          }
          assertThat(targets[0]).isEqualTo(1);
          assertThat(targets[targets.length - 1]).isEqualTo(0);
          for (int s = 1; s < targets.length; s++) {
            assertThat(targets[s]).isLessThanOrEqualTo(targets[s - 1]);
          }
        }
      }
    }
  }

  private static List<String> text(int[] links) {
    return IntStream.range(0, links.length / 2)
        .mapToObj(i -> links[2 * i] + "-" + links[2 * i + 1])
        .toList();
  }

  @Test
  void pairsThatAreLeftOutTakeTheirLinksAlong() {
    corpus.write("train.in", "a b c d\na b\n\nb a\n");
    corpus.write("train.out", "d c b a\nb a\na\na b\n");
    corpus.write("train.align", "3-0\n1-0\n\n1-1 0-0\n");
    TranslationTask task =
        ReverseModels.prepare(corpus.recipe("data.max_length={source: 3, target: 4}", guided));
    List<String> all = new ArrayList<>();
    for (TranslationBatch batch : task.batches(0)) {
      batch.pairs().forEach(pair -> all.add(String.join(" ", text(pair.links()))));
    }
    assertThat(all).containsExactlyInAnyOrder("1-0", "1-1 0-0");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\"',
      textBlock =
          """
          0-0/0-0     | train.align:3:1: the file ends here, expected a line for each pair of data.train
          0-0/0-0/0-0/0-0 | train.align:4:1: found a line more than the 3 pairs of data.train
          0-0/0-0 1_1/0-0 | train.align:2:5: found '1_1', expected a pair of words such as 0-1, source and target counted from 0
          0-0/0-0/1-2 | train.align:3:1: found '1-2', expected words of the pair, up to 1-1
          """)
  void unusableFilesAreOneLine(String lines, String problem) {
    corpus.write("train.in", "a b\nb c\nc d\n");
    corpus.write("train.out", "b a\nc b\nd c\n");
    corpus.write("train.align", lines.replace('/', '\n') + "\n");
    assertThatThrownBy(() -> ReverseModels.prepare(corpus.recipe(guided)))
        .isInstanceOf(DataException.class)
        .hasMessageEndingWith(problem);
  }
}
