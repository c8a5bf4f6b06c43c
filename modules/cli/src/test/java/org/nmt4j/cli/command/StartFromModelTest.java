package org.nmt4j.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nmt4j.cli.Ran;
import org.nmt4j.cli.TinyRun;
import org.nmt4j.model.file.ModelContents;
import org.nmt4j.model.file.ModelFile;

/** Trains a tiny model, and goes on from it with a second corpus. */
class StartFromModelTest {
  private static final String TUNED =
      """
      recipe: 1
      name: tuned
      data:
        train: {source: more.de, target: more.en}
        dev: {source: dev.de, target: dev.en}
        test: {source: dev.de, target: dev.en}
      model:
        start: {file: runs/tiny/best.nmt4j, freeze: [encoder.*], reset: [output.*]}
      training: {batch_size: 2, batch_type: sentences, epochs: 2, validate_every: 1 epoch}
      """;

  @TempDir private Path folder;
  private TinyRun tiny;

  @BeforeEach
  void trainABase() {
    tiny = new TinyRun(folder);
    tiny.write("more.de", "Der Hund schläft nicht.\nEine Maus und zwei Hunde.\nEins!\n");
    tiny.write("more.en", "The dog does not sleep.\nOne mouse and two dogs.\nOne!\n");
    tiny.write("tuned.yaml", TUNED);
    assertThat(tiny.run("train").code()).isZero();
  }

  private Ran tuned(String command, String... options) {
    List<String> arguments = new ArrayList<>(List.of(command, tiny.file("tuned.yaml")));
    if (!command.equals("check")) {
      arguments.addAll(List.of("--runs", tiny.file("runs")));
    }
    arguments.addAll(List.of(options));
    return Ran.with("", arguments.toArray(String[]::new));
  }

  private static ModelContents contents(Path model) {
    try (ModelFile open = ModelFile.open(model)) {
      return open.readContents();
    }
  }

  @Test
  void checkRunAndTranslateWithTheVocabularyOfTheBase() {
    Path base = tiny.result("best.nmt4j");
    Path best = folder.resolve("runs/tuned/best.nmt4j");
    Ran check = tuned("check");
    assertThat(check.code()).as(check.err()).isZero();
    assertThat(check.out())
        .contains("    file: runs/tiny/best.nmt4j\n    freeze: [\"encoder.*\"]\n")
        .contains("hidden_size: 12");

    Ran run = tuned("run");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.err()).contains("starting from ", " drawn anew, ");
    Map<String, String> texts = contents(best).texts();
    for (String name :
        List.of(
            "vocabulary.source.txt",
            "vocabulary.target.txt",
            "bpe.source.codes",
            "bpe.target.codes")) {
      assertThat(texts.get(name)).as(name).isEqualTo(contents(base).texts().get(name));
    }
    assertThat(contents(best).provenance().keySet())
        .contains("sha256 of model.start.file best.nmt4j");
    Ran translated = Ran.with("Der Hund.\n", "translate", "-m", best.toString());
    assertThat(translated.code()).isZero();
    assertThat(translated.out()).hasLineCount(1);
    assertThat(tuned("run").err()).contains("is finished in ");
  }

  @Test
  void anInterruptedTrainingGoesOn() throws IOException {
    Path last = folder.resolve("runs/tuned/last.nmt4j");
    assertThat(tuned("train").code()).isZero();
    byte[] whole = Files.readAllBytes(last);
    assertThat(tuned("train", "--fresh", "--set", "training.epochs=1").code()).isZero();
    assertThat(Files.readAllBytes(last)).isNotEqualTo(whole);
    Ran more = tuned("train", "--accept-changes");
    assertThat(more.err()).contains("going on after update 2");
    assertThat(Files.readAllBytes(last)).isEqualTo(whole);
  }

  @Test
  void anotherModelInItsPlaceIsNoticed() {
    assertThat(tuned("train", "--set", "training.epochs=1").code()).isZero();
    assertThat(tiny.runWith("--fresh", "train", "seed=8").code()).isZero();
    Ran ran = tuned("train", "--set", "training.epochs=1");
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err()).contains("has changed; --fresh").hasLineCount(1);
  }

  @Test
  void aRunDoesNotReplaceTheModelThatItStartsFrom() {
    Ran ran = tuned("train", "--fresh", "--set", "name=tiny");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("best.nmt4j: is model.start.file of the recipe").hasLineCount(1);
  }

  @Test
  void mistakesAreOneLine() {
    Ran shape = tuned("train", "--set", "model.decoder.hidden_size=9");
    assertThat(shape.code()).isEqualTo(1);
    assertThat(shape.err()).contains("but the network of the recipe has");
    Ran name = tuned("check", "--set", "model.start.freeze=[encoder.layer0.forwards.*]");
    assertThat(name.code()).isEqualTo(1);
    assertThat(name.err()).contains("nearest is 'encoder.layer0.forward.*'");
    Ran text = tuned("train", "--set", "tokenization.source.subword=none");
    assertThat(text.code()).isEqualTo(1);
    assertThat(text.err())
        .startsWith("--set tokenization.source.subword=none: found subword none, expected bpe as")
        .hasLineCount(1);
  }
}
