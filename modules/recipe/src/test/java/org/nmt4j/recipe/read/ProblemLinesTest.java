package org.nmt4j.recipe.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the exact message about each kind of mistake. */
class ProblemLinesTest {

  @TempDir private Path temporary;
  private RecipeFolder folder;

  @BeforeEach
  void writeCorpus() {
    folder = new RecipeFolder(temporary);
  }

  @Test
  void leastRecipeHasNone() {
    assertThat(folder.problems(RecipeFolder.LEAST)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          seed: x                       | 10:7: found 'x' for seed, expected an integer >= 0
          seed: '42'                    | 10:7: found the text '42' for seed, expected an integer >= 0
          seed: -1                      | 10:7: found '-1' for seed, expected an integer >= 0
          seed: 1.5                     | 10:7: found '1.5' for seed, expected an integer >= 0
          seed: 9999999999999999999999  | 10:7: found '9999999999999999999999' for seed, expected an integer >= 0
          seed:                         | 10:6: found nothing for seed, expected an integer >= 0
          seed: [1]                     | 10:7: found a list for seed, expected an integer >= 0
          seed: {a: 1}                  | 10:7: found a mapping for seed, expected an integer >= 0
          task: translations            | 10:7: found 'translations' for task, expected translation, classification, tagging, regression or language-model, nearest is 'translation'
          model: {dropout: 1}           | 10:18: found '1' for model.dropout, expected a number >= 0 and < 1
          model: {dropout: .nan}        | 10:18: found '.nan' for model.dropout, expected a number >= 0 and < 1
          model: {dropout: 1e999}       | 10:18: found '1e999' for model.dropout, expected a number >= 0 and < 1
          model: {encoder: {cell: lsmt}} | 10:25: found 'lsmt' for model.encoder.cell, expected lstm, lstm-no-input-gate, lstm-no-forget-gate, lstm-no-output-gate, lstm-no-input-activation, lstm-no-output-activation, lstm-coupled-gates, lstm-peepholes, lstm-full-gate-recurrence, gru, gru-reset-before, rnn or rnn-relu, nearest is 'lstm'
          model: {encoder: {cell: srn}} | 10:25: found 'srn' for model.encoder.cell, expected lstm, lstm-no-input-gate, lstm-no-forget-gate, lstm-no-output-gate, lstm-no-input-activation, lstm-no-output-activation, lstm-coupled-gates, lstm-peepholes, lstm-full-gate-recurrence, gru, gru-reset-before, rnn or rnn-relu
          model: {encoder: {layers: 99}} | 10:27: found '99' for model.encoder.layers, expected an integer from 1 to 64
          model: {encoder: {bidirectional: yes}} | 10:34: found 'yes' for model.encoder.bidirectional, expected true or false
          model: {encoder: {bidirectional: 'true'}} | 10:34: found the text 'true' for model.encoder.bidirectional, expected true or false
          model: 5                      | 10:8: found '5' for model, expected a mapping with embedding_size, tie_embeddings, encoder, bridge, attention, decoder, dropout, variational_dropout, recurrent_dropout, word_dropout or start
          model: [encoder]              | 10:8: found a list for model, expected a mapping with embedding_size, tie_embeddings, encoder, bridge, attention, decoder, dropout, variational_dropout, recurrent_dropout, word_dropout or start
          vocabulary: {sizes: 5}        | 10:14: found the unknown key 'sizes' in vocabulary, expected size, min_frequency, shared or file, nearest is 'size'
          vocabulary: {colour: 5}       | 10:14: found the unknown key 'colour' in vocabulary, expected size, min_frequency, shared or file
          vocabulary: {size: 5, size: 6} | 10:23: found the key 'size' again, expected it once (first in line 10)
          vocabulary: {file: vocab}     | 10:20: found no file 'vocab' for vocabulary.file, expected a readable file at vocab
          vocabulary: {file: train.dd}  | 10:20: found no file 'train.dd' for vocabulary.file, expected a readable file at train.dd, nearest is 'train.de'
          vocabulary: {file: [a, b]}    | 10:20: found a list for vocabulary.file, expected a file, or a mapping with source and target
          vocabulary: {file: {source: train.de}} | 10:20: found no key 'vocabulary.file.target', expected a file
          training: {validate_every: 5} | 10:28: found '5' for training.validate_every, expected an interval such as 500 updates or 1 epoch
          training: {validate_every: 5000u} | 10:28: found '5000u' for training.validate_every, expected an interval such as 500 updates or 1 epoch
          decoding: {shortlist: true}   | 10:23: found 'true' for decoding.shortlist, expected a mapping with frequent or candidates
          decoding: {shortlist: {candidates: 0}} | 10:36: found '0' for decoding.shortlist.candidates, expected an integer from 1 to 1000
          decoding: {shortlist: {frequent: -1}} | 10:34: found '-1' for decoding.shortlist.frequent, expected an integer from 0 to 1000000
          decoding: {shortlist: {candidate: 5}} | 10:24: found the unknown key 'candidate' in decoding.shortlist, expected frequent or candidates, nearest is 'candidates'
          evaluation: {metrics: [bluu]} | 10:24: found 'bluu' for evaluation.metrics[0], expected bleu, chrf, ter, alignment, aer, recall, exact or diverged, nearest is 'bleu'
          evaluation: {metrics: bleu}   | 10:23: found 'bleu' for evaluation.metrics, expected a list of bleu, chrf, ter, alignment, aer, recall, exact or diverged
          evaluation: {metrics: [bleu, bleu]} | 10:30: found 'bleu' again, expected it once
          evaluation: {tokenize: 14}    | 10:24: found '14' for evaluation.tokenize, expected 13a, intl, char, zh or none
          expect: {bleu: 30}            | 10:16: found '30' for expect.bleu, expected a comparison such as ">= 30"
          expect: {bleu: '=> 30'}       | 10:16: found the text '=> 30' for expect.bleu, expected a comparison such as ">= 30"
          expect: {blue: '> 30'}        | 10:10: found the unknown metric 'blue' in expect, expected one of bleu, chrf, ter, alignment, aer, recall, exact, diverged, nearest is 'bleu'
          expect: bleu                  | 10:9: found 'bleu' for expect, expected a mapping of metrics to comparisons such as ">= 30"
          seed: !!int 5                 | 10:7: found the tag 'tag:yaml.org,2002:int', expected no tags
          [a, b]: 5                     | 10:1: found a list as a key, expected a name
          """)
  void mistakeInAppendedLine(String line, String problem) {
    assertThat(folder.problems(RecipeFolder.LEAST + line.replace("'", "\"") + "\n"))
        .first()
        .isEqualTo("a.yaml:" + problem);
  }

  @Test
  void unknownSection() {
    assertThat(folder.problems(RecipeFolder.LEAST + "trainning:\n  epochs: 3\n"))
        .containsExactly(
            "a.yaml:10:1: found the unknown key 'trainning', expected recipe, name, task, seed,"
                + " precision, kernels, data, tokenization, vocabulary, model, embeddings,"
                + " training, decoding, evaluation, expect, include, variables, arms or seeds,"
                + " nearest is 'training'");
  }

  @Test
  void missingKeys() {
    assertThat(folder.problems("name: tiny\n"))
        .containsExactly(
            "a.yaml:1:1: found no key 'recipe', expected 1",
            "a.yaml:1:1: found no key 'data.train', expected a mapping with either source and"
                + " target, or tsv, or tmx, or a list of such mappings");
  }

  @Test
  void otherFormatVersion() {
    assertThat(folder.problems(RecipeFolder.LEAST.replace("recipe: 1", "recipe: 2")))
        .containsExactly("a.yaml:1:9: found '2' for recipe, expected 1");
  }

  @Test
  void nameThatIsNoFolder() {
    assertThat(folder.problems(RecipeFolder.LEAST.replace("name: tiny", "name: ../tiny")))
        .containsExactly(
            "a.yaml:2:7: found '../tiny' for name, expected a name of letters, digits, '.', '_'"
                + " and '-'");
  }

  @Test
  void corpusWithHalfOfItsFiles() {
    assertThat(
            folder.problems(RecipeFolder.LEAST.replace("{source: dev.de, target: dev.en}", "{}")))
        .containsExactly(
            "a.yaml:5:8: found no files in data.dev, expected a mapping with either source and"
                + " target, or tsv, or tmx");
    assertThat(folder.problems(RecipeFolder.LEAST.replace(", target: dev.en", "")))
        .containsExactly(
            "a.yaml:5:8: found source in data.dev, expected a mapping with either source and"
                + " target, or tsv, or tmx");
    assertThat(folder.problems(RecipeFolder.LEAST.replace("dev.en", "dev.en, tsv: dev.de")))
        .containsExactly(
            "a.yaml:5:8: found source and target and tsv in data.dev, expected a mapping with"
                + " either source and target, or tsv, or tmx");
  }

  @Test
  void memoryBesideOtherFiles() {
    String memory = "{tmx: dev.de, source: dev.de}";
    assertThat(
            folder.problems(RecipeFolder.LEAST.replace("{source: dev.de, target: dev.en}", memory)))
        .containsExactly(
            "a.yaml:5:8: found source and tmx in data.dev, expected a mapping with either source"
                + " and target, or tsv, or tmx");
  }

  @Test
  void memoryWithoutLanguages() {
    String memory = RecipeFolder.LEAST.replace("{source: dev.de, target: dev.en}", "{tmx: dev.de}");
    assertThat(folder.problems(memory.replace("{language: de}", "{lowercase: false}")))
        .containsExactly(
            "a.yaml:5:14: found tmx without tokenization.source.language, expected its code, such"
                + " as de");
    assertThat(folder.problems(memory + "task: classification\n"))
        .contains(
            "a.yaml:5:9: found the key 'data.dev.tmx' in a recipe whose task is classification,"
                + " expected it in a recipe whose task is translation");
  }

  @Test
  void columnsThatAreNone() {
    String table =
        RecipeFolder.LEAST.replace("{source: dev.de, target: dev.en}", "{tsv: dev.de, %s}");
    assertThat(folder.problems(String.format(Locale.ROOT, table, "tsv_columns: [1]")))
        .containsExactly(
            "a.yaml:5:35: found 1 columns for data.dev.tsv_columns, expected two columns, from 1,"
                + " such as [1, 2]");
    assertThat(folder.problems(String.format(Locale.ROOT, table, "tsv_columns: [0, 2]")))
        .containsExactly(
            "a.yaml:5:36: found '0' for data.dev.tsv_columns[0], expected an integer from 1 to"
                + " 1000");
    assertThat(folder.problems(String.format(Locale.ROOT, table, "tsv_columns: [2, 2]")))
        .containsExactly("a.yaml:5:39: found '2' again, expected it once");
    assertThat(folder.problems(String.format(Locale.ROOT, table, "tsv_columns: 2")))
        .containsExactly(
            "a.yaml:5:35: found '2' for data.dev.tsv_columns, expected a list of an integer from 1"
                + " to 1000");
    assertThat(
            folder.problems(
                RecipeFolder.LEAST.replace(
                    "target: dev.en", "target: dev.en, tsv_columns: [1, 2]")))
        .containsExactly(
            "a.yaml:5:8: found source and target and tsv_columns in data.dev, expected a mapping"
                + " with either source and target, or tsv, or tmx");
  }

  @Test
  void folderInPlaceOfFile() {
    folder.write("corpus/x", "");
    assertThat(folder.problems(RecipeFolder.LEAST.replace("dev.de", "corpus")))
        .containsExactly(
            "a.yaml:5:17: found a folder 'corpus' for data.dev.source, expected a readable file"
                + " at corpus");
  }

  @Test
  void severalAtOnceFromTopToBottom() {
    String yaml =
        RecipeFolder.LEAST.replace("train.en", "train.fr")
            + """
            training:
              epochs: many
              max_grad_norm: 5
              learning_rate: 0
            model:
              tie_embeddings: decoder
              hiden: 3
            """;
    assertThat(folder.problems(yaml, "seed=x", "decoding.beam_size=0"))
        .containsExactly(
            "a.yaml:4:37: found no file 'train.fr' for data.train.target, expected a readable file"
                + " at train.fr, nearest is 'train.de'",
            "a.yaml:11:11: found 'many' for training.epochs, expected an integer >= 1",
            "a.yaml:12:3: found the key 'max_grad_norm' in training, here it is training.clip_norm",
            "a.yaml:13:18: found '0' for training.learning_rate, expected a number > 0",
            "a.yaml:16:3: found the unknown key 'hiden' in model, expected embedding_size,"
                + " tie_embeddings, encoder, bridge, attention, decoder, dropout,"
                + " variational_dropout, recurrent_dropout, word_dropout or start",
            "--set seed=x: found 'x' for seed, expected an integer >= 0",
            "--set decoding.beam_size=0: found '0' for decoding.beam_size, expected an integer"
                + " from 1 to 1000");
  }
}
