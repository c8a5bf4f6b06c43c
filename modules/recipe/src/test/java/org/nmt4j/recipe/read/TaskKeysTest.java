package org.nmt4j.recipe.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.nmt4j.recipe.Baseline;
import org.nmt4j.recipe.EncoderSettings;
import org.nmt4j.recipe.ExperimentRecipe;
import org.nmt4j.recipe.LoadedRecipe;
import org.nmt4j.recipe.Spelling;
import org.nmt4j.recipe.TaskType;

/** Tests which keys the recipes of each task have. */
class TaskKeysTest {
  @TempDir private Path folder;

  @BeforeEach
  void writeData() throws IOException {
    Files.writeString(folder.resolve("x"), "a\n");
  }

  private Path write(String yaml) throws IOException {
    return Files.writeString(folder.resolve("a.yaml"), "recipe: 1\nname: a\n" + yaml + "\n");
  }

  private Path recipe(TaskType task, String more) throws IOException {
    String corpus = task == TaskType.LANGUAGE_MODEL ? "{text: x}" : "{source: x, target: x}";
    return write("task: " + task + "\ndata: {train: " + corpus + ", dev: " + corpus + "}\n" + more);
  }

  private List<String> problems(Path file) {
    try {
      RecipeReader.experiment(file, List.of());
      return List.of();
    } catch (RecipeException e) {
      return e.problems().stream()
          .map(problem -> problem.toString().replace(folder + "/", ""))
          .toList();
    }
  }

  @ParameterizedTest
  @EnumSource
  void expandedRecipeReadsBack(TaskType task) throws IOException, RecipeException {
    LoadedRecipe loaded = RecipeReader.load(recipe(task, ""), List.of());

    Path again = Files.writeString(folder.resolve("again.yaml"), loaded.expanded());

    assertThat(loaded.recipe().task()).isEqualTo(task);
    assertThat(RecipeReader.read(again, List.of())).isEqualTo(loaded.recipe());
    assertThat(loaded.expanded().contains("decoder:")).isEqualTo(task == TaskType.TRANSLATION);
    assertThat(loaded.expanded().contains("bptt:")).isEqualTo(task == TaskType.LANGUAGE_MODEL);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          tagging        | model: {decoder: {cell: gru}}      | 5:9: found the key 'model.decoder' in a recipe whose task is tagging, expected it in a recipe whose task is translation
          language-model | data: {train: {text: x, source: x}, dev: {text: x}} | 5:25: found the unknown key 'source' in data.train, expected text
          classification | training: {bptt: 3}                | 5:12: found the key 'training.bptt' in a recipe whose task is classification, expected it in a recipe whose task is language-model
          regression     | training: {consistency: 3}         | 5:12: found the key 'training.consistency' in a recipe whose task is regression, expected it in a recipe whose task is translation, classification or tagging
          language-model | training: {consistency: 3}         | 5:12: found the key 'training.consistency' in a recipe whose task is language-model, expected it in a recipe whose task is translation, classification or tagging
          tagging        | training: {guided_alignment: {file: x}} | 5:12: found the key 'training.guided_alignment' in a recipe whose task is tagging, expected it in a recipe whose task is translation
          classification | evaluation: {metrics: [bleu]}      | 5:24: found 'bleu' for evaluation.metrics[0], expected accuracy, macro-f1, gradient-slope or diverged
          regression     | expect: {accuracy: '> 5'}          | 5:10: found the unknown metric 'accuracy' in expect, expected one of mse, gradient-slope, diverged
          regression     | training: {early_stopping: {metric: bleu}} | 5:37: found early stopping by bleu for the task regression, expected mse or loss
          translation    | training: {early_stopping: {metric: perplexity}} | 5:37: found early stopping by perplexity for the task translation, expected bleu, chrf, ter, exact, recall or loss
          tagging        | training: {early_stopping: {metric: macro-f1}} | 5:37: found early stopping by macro-f1 for the task tagging, expected exact, accuracy, entity-f1 or loss
          language-model | training: {early_stopping: {metric: contrast}} | 5:37: found 'contrast' for training.early_stopping.metric, expected bleu, chrf, ter, exact, recall, accuracy, macro-f1, entity-f1, mse, perplexity, bits-per-character or loss
          tagging        | tokenization: {source: {tokenizer: char}} | 5:36: found tokens that are not those of the line, expected the tokenizer whitespace or numbers and subword none: each has one tag
          regression     | evaluation: {metrics: [mse, gradient-slope]} | 5:23: found a metric of the states over time with an encoder of two directions, expected model.encoder.bidirectional false
          tagging        | evaluation: {metrics: [forget-gate]} / model: {encoder: {cell: gru, bidirectional: false}} | 5:23: found the metric forget-gate with gru, expected model.encoder.cell lstm without layer_norm
          tagging        | evaluation: {metrics: [forget-gate]} / model: {encoder: {layer_norm: true, bidirectional: false}} | 5:23: found the metric forget-gate with lstm and layer_norm, expected model.encoder.cell lstm without layer_norm
          tagging        | model: {word_dropout: {source: 0.1, target: 0.1}} | 5:37: found the key 'model.word_dropout.target' in a recipe whose task is tagging, expected it in a recipe whose task is translation
          regression     | model: {word_dropout: {source: 0.1}} / tokenization: {source: {tokenizer: numbers, subword: none}} | 5:32: found word dropout with the tokenizer numbers, expected 0: numbers are not tokens
          language-model | tokenization: {source: {tokenizer: numbers}} | 5:36: found the tokenizer numbers for the task language-model, expected one of text
          """)
  void keysOfOtherTasks(String task, String line, String problem) throws IOException {
    TaskType type = Spelling.parse(TaskType.class, task).orElseThrow();
    Path file =
        line.startsWith("data:")
            ? write("task: " + task + "\n\n" + line)
            : recipe(type, line.replace(" / ", "\n"));

    assertThat(problems(file)).startsWith("a.yaml:" + problem);
  }

  @Test
  void armsAndSeeds() throws IOException, RecipeException {
    Path file =
        recipe(
            TaskType.TAGGING,
            """
            model: {encoder: {hidden_size: 8}}
            seeds: [1, 5]
            arms:
              one: {model: {encoder: {bidirectional: false}}}
              two:
              hmm: {baseline: hmm}
            """);

    ExperimentRecipe experiment = RecipeReader.experiment(file, List.of("training.epochs=3"));

    assertThat(experiment.isPlain()).isFalse();
    assertThat(experiment.arms())
        .extracting(ExperimentRecipe.Arm::name)
        .containsExactly("one", "two", "hmm");
    assertThat(experiment.arms().get(2).baseline()).contains(Baseline.HMM);
    for (ExperimentRecipe.Arm arm : experiment.arms()) {
      assertThat(arm.recipes()).extracting(it -> it.recipe().seed()).containsExactly(1L, 5L);
      for (LoadedRecipe loaded : arm.recipes()) {
        EncoderSettings encoder = loaded.recipe().model().encoder();
        assertThat(encoder.bidirectional()).isEqualTo(!arm.name().equals("one"));
        assertThat(encoder.hiddenSize()).isEqualTo(8);
        assertThat(loaded.recipe().training().epochs()).isEqualTo(3);
        assertThat(loaded.expanded()).doesNotContain("arms", "seeds");
      }
    }
    assertThat(RecipeReader.load(file, List.of("arms=null", "seeds=null")).recipe().seed())
        .isEqualTo(42);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          arms: [one, two]                     | 5:7: found a list for arms, expected a mapping of names to mappings
          arms: {}                             | 5:7: found a mapping for arms, expected a mapping of names to mappings
          arms: {one two: {}}                  | 5:8: found 'one two' in arms, expected a name of letters, digits, '.', '_' and '-'
          arms: {one: 5}                       | 5:13: found '5' for arms.one, expected a mapping
          arms: {one: {seed: x}}               | 5:20: found 'x' for seed, expected an integer >= 0
          arms: {one: {modell: {}}}            | 5:14: found the unknown key 'modell'
          arms: {one: {baseline: markov}}      | 5:24: found 'markov' for arms.one.baseline, expected majority, bag-of-words, hmm, markov-1, markov-2 or n-grams
          arms: {one: {baseline: majority}}    | 1:1: found the baseline majority for the task tagging, expected hmm
          arms: {one: {}, all: {ensemble: two}} | 5:33: found the ensemble of 'two', expected an arm that is trained: one
          arms: {all: {ensemble: all}}         | 5:24: found the ensemble of 'all', expected an arm that is trained
          arms: {one: {}, all: {ensemble: one}} | 5:33: found an ensemble of one seed, expected several, such as seeds: [1, 2]
          arms: {one: {}, all: {ensemble: [one]}} | 5:33: found a list for arms.all.ensemble, expected the name of an arm
          arms: {one: {}, all: {model: {}, ensemble: one}} | 5:23: found 'model' in an arm that is an ensemble, expected decoding, evaluation, expect
          seeds: [1, 2] / arms: {one: {}, all: {ensemble: one}} | 6:33: found an ensemble for the task tagging, expected translation
          seeds: [1, x]                        | 5:12: found 'x' for seeds[1], expected an integer >= 0
          """)
  void wrongArms(String lines, String problem) throws IOException {
    Path file = recipe(TaskType.TAGGING, lines.replace(" / ", "\n"));

    assertThat(problems(file)).isNotEmpty();
    assertThat(problems(file).get(0)).startsWith("a.yaml:" + problem);
  }

  @Test
  void oneSeedDoesNotReplaceSeveral() throws IOException, RecipeException {
    Path file = recipe(TaskType.TAGGING, "seeds: [1, 2]\n");
    assertThatThrownBy(() -> RecipeReader.experiment(file, List.of("seed=7")))
        .hasMessageContaining(
            "found seed for a recipe with seeds, expected seeds, such as seeds=[7]");
    assertThat(RecipeReader.experiment(file, List.of("seeds=[7]")).arms().get(0).recipes())
        .extracting(it -> it.recipe().seed())
        .containsExactly(7L);
  }

  @Test
  void anEnsembleHasTheKeysOfItsMembers() throws IOException, RecipeException {
    Path file =
        recipe(
            TaskType.TRANSLATION,
            """
            seeds: [1, 2]
            arms:
              one: {decoding: {beam_size: 7, n_best: 2}}
              both: {ensemble: one, decoding: {n_best: 3}}
            """);

    ExperimentRecipe.Arm both = RecipeReader.experiment(file, List.of()).arms().get(1);

    assertThat(both.ensemble()).contains("one");
    assertThat(both.trains()).isFalse();
    assertThat(both.recipes()).hasSize(2);
    assertThat(both.recipes().get(0).recipe().decoding().beamSize()).isEqualTo(7);
    assertThat(both.recipes().get(0).recipe().decoding().nBest()).isEqualTo(3);
    assertThatThrownBy(
            () -> RecipeReader.experiment(file, List.of("tokenization.placeholders.share=0.1")))
        .hasMessageContaining("found an ensemble with tokenization.placeholders");
  }

  @Test
  void expectationsSpeakOfArmsThatThereAre() throws IOException {
    Path file =
        write(
            """
            task: tagging
            data: {train: {source: x, target: x}, dev: {source: x, target: x}, test: {source: x, target: x}}
            arms: {one: {}, two: {expect: {accuracy: ['> 50', '> one', '>= three + 5']}}}
            """);

    assertThat(problems(file))
        .containsExactly(
            "a.yaml:1:1: found an expectation relative to 'three', expected a number or one of"
                + " arms");
  }

  @Test
  void aRecipeWithArmsIsNotOneSystem() throws IOException {
    Path file = recipe(TaskType.TAGGING, "arms: {one: {}}");

    assertThatThrownBy(() -> RecipeReader.load(file, List.of()))
        .hasMessageContaining("found a recipe with arms or seeds")
        .hasMessageContaining("--set arms=null");
  }
}
