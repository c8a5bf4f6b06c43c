package org.nmt4j.recipe.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nmt4j.recipe.Comparison;
import org.nmt4j.recipe.CorpusFiles;
import org.nmt4j.recipe.Expectation;
import org.nmt4j.recipe.Interval;
import org.nmt4j.recipe.IntervalUnit;
import org.nmt4j.recipe.LengthPenaltySettings;
import org.nmt4j.recipe.LengthPenaltyType;
import org.nmt4j.recipe.Recipe;
import org.nmt4j.recipe.TsvColumns;

class OverridesTest {

  @TempDir private Path temporary;
  private RecipeFolder folder;

  @BeforeEach
  void writeCorpus() {
    folder = new RecipeFolder(temporary);
  }

  @Test
  void winOverTheFileAndTheLastOneOverOthers() {
    Recipe recipe =
        folder.read(
            RecipeFolder.LEAST + "training:\n  epochs: 3\n  early_stopping: {patience: 2}\n",
            "training.epochs=4",
            "training.early_stopping.patience=7",
            "training.epochs = 5",
            "decoding.length_penalty={type: power, alpha: 0.6}",
            "training.validate_every=1 epoch",
            "expect.bleu=>= 30");
    assertThat(recipe.training().epochs()).isEqualTo(5);
    assertThat(recipe.training().earlyStopping().patience()).isEqualTo(7);
    assertThat(recipe.decoding().lengthPenalty())
        .isEqualTo(new LengthPenaltySettings(LengthPenaltyType.POWER, 0.6));
    assertThat(recipe.training().validateEvery()).isEqualTo(new Interval(1, IntervalUnit.EPOCHS));
    assertThat(recipe.expect().get("bleu"))
        .containsExactly(new Expectation(Comparison.AT_LEAST, 30));
  }

  @Test
  void overridesOfAnotherOptionWinAndProblemsShowIt() throws Exception {
    folder.read(RecipeFolder.LEAST);
    Path file = folder.path("a.yaml");
    List<String> set = List.of("training.epochs=3", "seed=4");
    assertThat(
            RecipeReader.load(file, set, "--over", List.of("training.epochs=5"))
                .recipe()
                .training()
                .epochs())
        .isEqualTo(5);
    assertThatThrownBy(() -> RecipeReader.load(file, set, "--over", List.of("training.epoch=5")))
        .isInstanceOf(RecipeException.class)
        .hasMessageStartingWith("--over training.epoch=5: found the unknown key 'epoch'");
    assertThatThrownBy(() -> RecipeReader.load(file, List.of("seed=x"), "--over", List.of("=")))
        .hasMessageStartingWith("--over =: found no key and value");
  }

  @Test
  void problemsShowTheOption() {
    assertThat(
            folder.problems(
                RecipeFolder.LEAST, "training.epoch=4", "seed=", "model.dropout={a", "data=5"))
        .containsExactly("--set model.dropout={a: found the end, expected ',' or '}'");
    assertThat(folder.problems(RecipeFolder.LEAST, "decoding.beam_sise=4", "seed=", "data=5"))
        .containsExactly(
            "--set seed=: found nothing for seed, expected an integer >= 0",
            "--set data=5: found '5' for data, expected a mapping with train, dev, test,"
                + " max_length or sampling_temperature",
            "--set decoding.beam_sise=4: found the unknown key 'beam_sise' in decoding, expected"
                + " beam_size, length_penalty, coverage_penalty, no_repeat_ngram,"
                + " repetition_penalty, max_length, stop, diverse_groups, diversity_penalty,"
                + " n_best, batch_size, unk, lexicon, sentences or shortlist, nearest is"
                + " 'beam_size'");
  }

  @Test
  void formIsChecked() {
    assertThat(folder.problems(RecipeFolder.LEAST, "epochs", "=5", "a..b=5", "include=x.yaml"))
        .containsExactly(
            "--set epochs: found no key and value, expected section.key=value",
            "--set =5: found no key and value, expected section.key=value",
            "--set a..b=5: found no key and value, expected section.key=value",
            "--set include=x.yaml: found include, expected it in the recipe's file");
  }

  @Test
  void depthIsBounded() {
    String deep = "a.".repeat(20_000) + "b=1";
    assertThat(folder.problems(RecipeFolder.LEAST, deep))
        .singleElement(InstanceOfAssertFactories.STRING)
        .startsWith("--set a.a.")
        .endsWith("found 20001 levels, expected at most 32")
        .hasSizeLessThan(1000);
    String value = "model=" + "[".repeat(20_000) + "]".repeat(20_000);
    assertThat(folder.problems(RecipeFolder.LEAST, value))
        .singleElement(InstanceOfAssertFactories.STRING)
        .endsWith("found more than 32 levels, expected fewer");
    assertThat(folder.problems(RecipeFolder.LEAST, "training.epochs[0]=1"))
        .singleElement(InstanceOfAssertFactories.STRING)
        .contains("found the unknown key 'epochs[0]' in training")
        .endsWith("nearest is 'epochs'");
  }

  @Test
  void pathsAreRelativeToTheCurrentFolder() {
    Path relative = Path.of("").toAbsolutePath().relativize(folder.path("dev.de"));
    CorpusFiles train =
        folder.read(RecipeFolder.LEAST, "data.train.source=" + relative).data().train();
    assertThat(train)
        .isEqualTo(new CorpusFiles.Aligned(folder.path("dev.de"), folder.path("train.en")));
  }

  @Test
  void nullTakesAnOptionalKeyAway() {
    folder.write("train.tsv", "a\tb\n");
    Recipe recipe =
        folder.read(
            RecipeFolder.LEAST,
            "data.train.source=null",
            "data.train.target=~",
            "data.train.tsv=" + folder.path("train.tsv"),
            "data.test=null");
    assertThat(recipe.data().train()).isEqualTo(new CorpusFiles.Tsv(folder.path("train.tsv")));
    assertThat(recipe.data().test()).isEmpty();
  }

  @Test
  void columnsOfATableAreAList() {
    folder.write("train.tsv", "a\tb\tc\n");
    Recipe recipe =
        folder.read(
            RecipeFolder.LEAST.replace("{source: train.de, target: train.en}", "{tsv: train.tsv}"),
            "data.train.tsv_columns=[2, 1]");
    assertThat(recipe.data().train())
        .isEqualTo(
            new CorpusFiles.Tsv(folder.path("train.tsv"), Optional.of(new TsvColumns(2, 1))));
  }
}
