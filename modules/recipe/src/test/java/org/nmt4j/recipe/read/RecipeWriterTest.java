package org.nmt4j.recipe.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nmt4j.recipe.LoadedRecipe;
import org.nmt4j.recipe.schema.RecipeWriter;

class RecipeWriterTest {

  @TempDir private Path temporary;
  private RecipeFolder folder;

  @BeforeEach
  void writeCorpus() {
    folder = new RecipeFolder(temporary);
  }

  @Test
  void everyKeyWithItsDefault() {
    assertThat(folder.load(RecipeFolder.LEAST).expanded())
        .isEqualTo(
            """
            recipe: 1
            name: tiny
            task: translation
            seed: 42
            precision: fp32
            kernels: auto
            data:
              train:
                source: train.de
                target: train.en
              dev:
                source: dev.de
                target: dev.en
              test:
                source: test.de
                target: test.en
              max_length:
                source: 80
                target: 80
              sampling_temperature: 1.0
            tokenization:
              source:
                language: de
                tokenizer: opennlp-simple
                lowercase: false
                unicode: nfc
                subword: bpe
              target:
                language: en
                tokenizer: opennlp-simple
                lowercase: false
                unicode: nfc
                subword: bpe
              bpe:
                merges: 2000
                joint: true
                dropout: 0.0
                codes: null
              placeholders:
                share: 0.0
                tags: 0.0
            vocabulary:
              size: 10000
              min_frequency: 1
              shared: true
              file: null
            model:
              embedding_size: 128  # decoder input width 256, output layer reads width 128
              tie_embeddings: none
              encoder:
                cell: lstm
                bidirectional: true
                join: concat
                hidden_size: 64  # per direction; memory width 128
                layers: 1
                residual: false
                layer_norm: false
                recurrent_gain: 1.0
              bridge: dense
              attention:
                type: general
                input_feeding: true
                coverage: false
              decoder:
                cell: lstm
                hidden_size: 128
                layers: 1
                residual: false
                layer_norm: false
                conditional: false
                output: attentional
                context_gate: false
                copy: false
              dropout: 0.2
              variational_dropout: false
              recurrent_dropout: 0.0
              word_dropout:
                source: 0.0
                target: 0.0
              start: null
            embeddings:
              source: null
              target: null
            training:
              optimizer: adam
              learning_rate: 0.004
              adam:
                beta1: 0.9
                beta2: 0.98
                epsilon: 1e-9
              weight_decay: 0.0
              moving_average: 0.0
              schedule:
                type: inverse-sqrt
                warmup_updates: 200
                factor: 0.5
                patience: 3
                minimum_learning_rate: 0.00001
                decay_updates: 0
                decay_over: updates
              label_smoothing: 0.1
              consistency: 0.0
              guided_alignment: null
              clip_norm: 1.0
              batch_size: 1024
              batch_type: tokens
              accumulate: 1
              shards: 2
              products:
                many_rows: measured
                large_weights: measured
                gradients: measured
                large_gradients: measured
              epochs: 100
              max_updates: 0
              max_minutes: 0.0
              validate_every: 500 updates
              early_stopping:
                metric: bleu
                patience: 20
              divergence:
                action: stop
                loss_ratio: 2.0
                factor: 0.5
                most: 3
              keep_best: 3
              save_minutes: 10.0
              log_every: 0
            decoding:
              beam_size: 5
              length_penalty:
                type: wu
                alpha: 1.0
              coverage_penalty: 0.0
              no_repeat_ngram: 0
              repetition_penalty: 1.0
              max_length:
                factor: 2.0
                plus: 10
              stop: exact
              diverse_groups: 1
              diversity_penalty: 0.5
              n_best: 1
              batch_size: 32
              unk: keep
              lexicon: null
              sentences: auto
              shortlist: null
            evaluation:
              metrics: [bleu]
              tokenize: 13a
              lowercase: false
              alignment: null
              words: null
              groups: null
              lengths: []
            expect: {}
            """);
  }

  /** Returns a recipe that gives every key a value other than its default. */
  private String everything() {
    folder.write("sub/base.yaml", "vocabulary: {shared: false}\n");
    folder.write("train.tsv", "a\tb\n");
    folder.write("it's a \"file\" \u4f60: # \ud83d\ude00", "x\n");
    return """
      include: sub/base.yaml
      recipe: 1
      name: every.thing
      seed: 0x7fffffffffffffff
      precision: auto
      kernels: reference
      data:
        train: {tsv: train.tsv, tsv_columns: [3, 1]}
        dev: {source: "it's a \\"file\\" \u4f60: # \ud83d\ude00", target: test.en}
        test: {tmx: train.tsv}
        max_length: {source: 7, target: 9}
      tokenization:
        source: {language: pt-BR, tokenizer: opennlp-me, lowercase: true, unicode: nfkc, \
      subword: bpe}
        target: {language: no, tokenizer: whitespace, lowercase: true, unicode: none, subword: none}
        bpe: {merges: 77, dropout: 0.1, codes: test.de}
        placeholders: {share: 0.25, tags: 0.125}
      vocabulary: {size: 0, min_frequency: 2, file: {source: test.de, target: test.en}}
      model:
        embedding_size: 24
        tie_embeddings: decoder
        encoder: {cell: rnn, bidirectional: false, join: mean, hidden_size: 16, layers: 2, residual: true, layer_norm: true, recurrent_gain: 0.5}
        bridge: dense
        attention: {type: additive, input_feeding: false, coverage: true}
        decoder: {cell: gru-reset-before, hidden_size: 24, layers: 3, residual: true, layer_norm: true, \
      conditional: true, output: deep, context_gate: true, copy: true}
        dropout: 0.123456789012345678
        variational_dropout: true
        recurrent_dropout: 0.25
        word_dropout: {source: 0.1, target: 0.15}
      embeddings:
        source: {word2vec: {text: [train.de, test.de], window: 2, epochs: 3, negative: 4, \
      min_frequency: 6, learning_rate: 0.05}}
        target: {file: test.en}
      training:
        optimizer: sgd
        learning_rate: 1e-30
        adam: {beta1: 0.8, beta2: 0.999, epsilon: 1e-8}
        weight_decay: 0.01
        moving_average: 0.001
        schedule: {type: linear, warmup_updates: 12.50%, factor: 0.7, patience: 1, \
      minimum_learning_rate: 0, decay_updates: 99999999999}
        label_smoothing: 0.0
        consistency: 2.5
        clip_norm: 0
        batch_size: 3
        batch_type: sentences
        accumulate: 4
        shards: 1
        products: {many_rows: blas, large_weights: any-rows, gradients: exact-rows, \
      large_gradients: blas}
        epochs: 2147483647
        max_updates: 9007199254740993
        max_minutes: 12.5
        validate_every: 1 epoch
        early_stopping: {metric: loss, patience: 0}
        divergence: {action: roll-back, loss_ratio: 0.0, factor: 0.25, most: 9}
        keep_best: 1
        save_minutes: 0.5
        log_every: 1
      decoding:
        beam_size: 12
        length_penalty: {type: average, alpha: 0.25}
        coverage_penalty: 0.2
        no_repeat_ngram: 3
        repetition_penalty: 1.25
        max_length: {factor: 1.5, plus: 1}
        diverse_groups: 3
        diversity_penalty: 0.25
        n_best: 12
        batch_size: 1
        stop: beam
        unk: replace
        lexicon: train.tsv
        sentences: split
        shortlist: {frequent: 7, candidates: 3}
      evaluation: {metrics: [], tokenize: none, lowercase: true, alignment: train.tsv, \
    words: train.tsv, groups: train.tsv}
    """;
  }

  @Test
  void everythingHasAValueOtherThanItsDefault() {
    Set<String> defaults = leaves(folder.load(RecipeFolder.LEAST).expanded());
    Set<String> everything = leaves(folder.load(everything()).expanded());
    everything.retainAll(defaults);
    assertThat(everything)
        .containsExactlyInAnyOrder(
            "recipe: 1",
            "task: translation",
            "data.sampling_temperature: 1.0", // needs several corpora
            "tokenization.source.subword: bpe",
            "tokenization.bpe.joint: true", // one side has no subwords
            "model.bridge: dense", // the only value
            "training.schedule.decay_over: updates", // minutes excludes decay_updates
            "model.start: null", // excludes codes, vocabulary.file and embeddings
            "evaluation.lengths: []", // excludes evaluation.groups
            "training.guided_alignment: null", // excludes tokenization.placeholders.tags
            "expect: {}");
  }

  /** Returns the keys that have no keys below them, with their full names and values. */
  private static Set<String> leaves(String expanded) {
    List<String> path = new ArrayList<>();
    Set<String> leaves = new LinkedHashSet<>();
    for (String line : expanded.lines().map(each -> each.replaceFirst(" +#.*", "")).toList()) {
      int depth = (line.length() - line.stripLeading().length()) / 2;
      path = new ArrayList<>(path.subList(0, depth));
      path.add(line.strip());
      if (!line.endsWith(":")) {
        leaves.add(String.join("", path).replace(":", ".").replaceFirst("\\.( .*)$", ":$1"));
      }
    }
    return leaves;
  }

  @Test
  void readsBackAsAnEqualRecipe() {
    LoadedRecipe loaded = folder.load(everything());
    assertThat(loaded.recipe().training().maxUpdates()).isEqualTo(9007199254740993L);
    LoadedRecipe again = folder.load(loaded.expanded());
    assertThat(again).isEqualTo(loaded);
  }

  @Test
  void percentageOfUpdatesReadsBack() {
    LoadedRecipe loaded =
        folder.load(RecipeFolder.LEAST + "training: {schedule: {warmup_updates: \"30.50%\"}}\n");
    assertThat(loaded.expanded()).contains("    warmup_updates: 30.5 %\n");
    assertThat(folder.load(loaded.expanded())).isEqualTo(loaded);
  }

  @Test
  void expectationsReadBack() {
    LoadedRecipe loaded = folder.load(RecipeFolder.LEAST + "expect: {bleu: \">= 97.25\"}\n");
    assertThat(loaded.expanded()).endsWith("expect:\n  bleu: \">= 97.25\"\n");
    assertThat(folder.load(loaded.expanded())).isEqualTo(loaded);
  }

  @Test
  void environmentOfPathsIsLeftOut() {
    folder.withEnvironment(Map.of("CORPUS", folder.path("").toString(), "SIDE", "de"));
    folder.write(
        "sub/base.yaml",
        RecipeFolder.LEAST
                .replace("source: train.de", "source: \"${env:CORPUS}/train.de\"")
                .replace("target: train.en", "target: ../train.en")
                .replace("source: dev.de", "source: \"../dev.${env:SIDE}\"")
                .replace("target: dev.en", "target: ../dev.en")
                .replace("  test: {source: test.de, target: test.en}\n", "")
            + "embeddings: {source: {word2vec: {text: "
            + "[\"../dev.${env:SIDE}\", \"${env:CORPUS}/train.de\"]}}}\n");
    LoadedRecipe loaded = folder.load("include: sub/base.yaml\n");
    assertThat(loaded.expanded())
        .contains("source: \"${env:CORPUS}/train.de\"")
        .contains("source: \"sub/../dev.${env:SIDE}\"")
        .contains("text: [\"sub/../dev.${env:SIDE}\", \"${env:CORPUS}/train.de\"]")
        .doesNotContain(folder.path("").toString());
    assertThat(folder.load(loaded.expanded()).recipe()).isEqualTo(loaded.recipe());
  }

  @Test
  void recipesMadeInJavaAreWritten() {
    LoadedRecipe loaded = folder.load(RecipeFolder.LEAST);
    assertThat(RecipeWriter.write(loaded.recipe(), folder.path(""))).isEqualTo(loaded.expanded());
  }

  @Test
  void filesElsewhereKeepTheirFullPath() {
    String written =
        RecipeWriter.write(folder.read(RecipeFolder.LEAST), Path.of("/nowhere-near/this"));
    assertThat(written).contains("source: " + folder.path("train.de"));
  }
}
