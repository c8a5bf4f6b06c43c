package org.nmt4j.recipe.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nmt4j.recipe.EarlyStopping;
import org.nmt4j.recipe.EarlyStoppingMetric;
import org.nmt4j.recipe.LoadedRecipe;
import org.nmt4j.recipe.ScheduleSettings;

class ContradictionsTest {

  @TempDir private Path temporary;
  private RecipeFolder folder;

  @BeforeEach
  void writeCorpus() {
    folder = new RecipeFolder(temporary);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {model: {tie_embeddings: all}, vocabulary: {shared: false}} | found tie_embeddings all with vocabulary.shared false, expected a shared vocabulary, or decoder or none
          {model: {tie_embeddings: all}, embeddings: {source: {file: train.de}, target: {word2vec: {}}}} | found vectors for source and target with tie_embeddings all, expected one of them, or tie_embeddings decoder or none
          {model: {attention: {type: dot}, encoder: {bidirectional: false}}} | found attention dot with memory width 64, expected decoder.hidden_size 128, or attention general
          {model: {attention: {type: scaled-dot}, encoder: {hidden_size: 512}}} | found attention scaled-dot with memory width 1024, expected decoder.hidden_size 128, or attention general
          {model: {attention: {type: none}}} | found input_feeding true with attention none, expected input_feeding false
          {model: {attention: {type: none, input_feeding: false}, decoder: {conditional: true}}} | found conditional true with attention none, expected another attention
          {model: {attention: {type: none, input_feeding: false}, decoder: {context_gate: true}}} | found context_gate true with attention none, expected another attention
          {model: {attention: {type: none, input_feeding: false}, decoder: {copy: true}}} | found copy true with attention none, expected another attention
          {model: {decoder: {conditional: true}}} | found conditional true with input_feeding true, which it replaces, expected input_feeding false
          {model: {attention: {coverage: true}}} | found coverage true with attention general, expected attention additive
          {training: {schedule: {type: inverse-sqrt, warmup_updates: 0}}} | found the schedule inverse-sqrt with warmup_updates 0, expected warmup_updates >= 1
          {training: {learning_rate: 0.001, schedule: {type: plateau, minimum_learning_rate: 0.01}}} | found minimum_learning_rate 0.01, expected at most training.learning_rate, 0.001
          {training: {max_minutes: 9, schedule: {decay_over: minutes}}} | found decay_over minutes with the schedule inverse-sqrt, expected linear or cosine
          {training: {schedule: {type: linear, decay_over: minutes}}} | found decay_over minutes without a limit, expected training.max_minutes > 0
          {training: {max_minutes: 9, schedule: {type: linear, decay_over: minutes, decay_updates: 5}}} | found decay_over minutes with decay_updates 5, expected decay_updates 0
          {training: {max_minutes: 9, schedule: {type: cosine, decay_over: minutes, warmup_updates: 30 %}}} | found decay_over minutes with warmup_updates 30 %, expected a number of updates
          {training: {batch_size: 64}} | found a batch of 64 tokens, expected at least data.max_length.target, 80
          {training: {consistency: 4}, model: {dropout: 0}} | found consistency 4.0 without dropout, expected model.dropout > 0, or consistency 0
          {training: {guided_alignment: {file: train.de}}, model: {attention: {type: none, input_feeding: false}}} | found guided alignment with attention none, expected another attention
          {training: {guided_alignment: {file: train.de}}, tokenization: {placeholders: {tags: 0.1}}} | found guided alignment with placeholders.tags 0.1, expected tags 0: tags change the words of a pair
          {training: {guided_alignment: {file: train.de}}, data: {train: [{source: train.de, target: train.en, tag: <bt>}]}} | found guided alignment with a tag in data.train, expected no tag: a tag is a further word of the source
          {training: {guided_alignment: {weight: 0.1}}} | found no key 'training.guided_alignment.file', expected a file
          {decoding: {n_best: 6}} | found n_best 6 with a beam of 5, expected decoding.beam_size 6 or more
          {decoding: {diverse_groups: 6}} | found diverse_groups 6 with a beam of 5, expected decoding.beam_size 6 or more
          {decoding: {lexicon: train.de}} | found a lexicon with unk keep, expected unk replace
          {decoding: {unk: replace}, model: {attention: {type: none, input_feeding: false}}} | found unk replace with attention none, expected unk keep or forbid
          {decoding: {coverage_penalty: 0.2}, model: {attention: {type: none, input_feeding: false}}} | found a coverage_penalty with attention none, expected coverage_penalty 0
          {evaluation: {metrics: [alignment]}} | found the metric alignment without evaluation.alignment, expected a file there
          {evaluation: {metrics: [alignment], alignment: train.de}, model: {attention: {type: none, input_feeding: false}}} | found the metric alignment with attention none, expected another attention
          {data: {dev: null}, training: {early_stopping: {patience: 5}}} | found early stopping without data.dev, expected data.dev or patience 0
          {evaluation: {metrics: [recall]}} | found the metric recall without evaluation.words, expected a file there
          {training: {early_stopping: {metric: recall}}} | found early stopping by recall without evaluation.words, expected a file there
          {data: {dev: null}, training: {schedule: {type: plateau}}} | found the schedule plateau without data.dev, expected data.dev or another schedule
          {data: {test: null}, expect: {bleu: ">= 5"}} | found expectations without data.test, expected data.test
          {evaluation: {metrics: []}, expect: {bleu: ">= 5"}} | found an expectation of bleu, expected it among evaluation.metrics
          {tokenization: {source: {tokenizer: char}}} | found the tokenizer char with subword bpe, expected subword none
          {tokenization: {bpe: {joint: false, codes: train.de}}} | found one file of codes with joint false, expected joint true
          {vocabulary: {file: train.de, shared: false}} | found one file for two vocabularies, expected source and target, or vocabulary.shared true
          {vocabulary: {file: {source: train.de, target: train.en}}} | found two files for a shared vocabulary, expected one, or vocabulary.shared false
          """)
  void isReported(String change, String problem) {
    folder.write("base.yaml", RecipeFolder.LEAST);
    String yaml = "{include: base.yaml, " + change.substring(1);
    assertThat(folder.problems(yaml))
        .singleElement()
        .asString()
        .startsWith("a.yaml:1:")
        .endsWith(": " + problem);
  }

  @Test
  void scheduleWithoutALengthSpansAllUpdates() {
    for (String type : new String[] {"linear", "cosine"}) {
      String yaml = RecipeFolder.LEAST + "training: {epochs: 14, schedule: {type: " + type + "}}\n";
      ScheduleSettings schedule = folder.load(yaml).recipe().training().schedule();
      assertThat(schedule.decayUpdates()).isZero();
      assertThat(schedule.dependsOnLength()).isTrue();
    }
  }

  @Test
  void withoutDevNothingStopsEarly() {
    LoadedRecipe recipe =
        folder.load(
            RecipeFolder.LEAST.replace("  dev: {source: dev.de, target: dev.en}\n", "")
                + "training: {early_stopping: {metric: loss}}\n");
    assertThat(recipe.recipe().training().earlyStopping())
        .isEqualTo(new EarlyStopping(EarlyStoppingMetric.LOSS, 0));
    assertThat(folder.read(recipe.expanded())).isEqualTo(recipe.recipe());
  }

  @Test
  void placeholdersNeedSharesAndWords() {
    String yaml =
        RecipeFolder.LEAST.replace(
            "  target: {language: en}\n",
            "  target: {language: en, tokenizer: char, subword: none}\n"
                + "  placeholders: {share: 0.5, tags: 0.5}\n");
    assertThat(folder.problems(yaml))
        .containsExactly(
            "a.yaml:9:37: found placeholders with the tokenizer char, expected another tokenizer");
    assertThat(folder.problems(yaml.replace("0.5,", "0.6,")))
        .containsExactly("a.yaml:10:25: found shares of 0.6 and 0.5, expected at most 1 in sum");
  }

  @Test
  void isNotReportedAboutValuesThatAreWrongThemselves() {
    String yaml =
        RecipeFolder.LEAST + "model: {tie_embeddings: decoder, decoder: {hidden_size: large}}\n";
    assertThat(folder.problems(yaml)).singleElement().asString().contains("'large'");
  }

  @Test
  void standsAtTheKeyThatIsThere() {
    assertThat(folder.problems(RecipeFolder.LEAST + "decoding:\n  beam_size: 2\n  n_best: 3\n"))
        .containsExactly(
            "a.yaml:12:11: found n_best 3 with a beam of 2, expected decoding.beam_size 3 or more");
  }

  @Test
  void widthsThatFitAreFine() {
    folder.read(
        RecipeFolder.LEAST
            + """
            model:
              embedding_size: 128
              tie_embeddings: all
              attention: {type: dot}
            """);
  }
}
