package org.nmt4j.labelling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nmt4j.model.file.ModelContents;
import org.nmt4j.model.file.ModelFile;
import org.nmt4j.model.file.ModelFileException;
import org.nmt4j.recipe.TaskType;

class LabellingModelTest {
  @TempDir Path folder;
  private Corpora corpora;
  private Path file;

  @BeforeEach
  void setUp() {
    corpora = new Corpora(folder);
    file = folder.resolve("model.nmt4j");
  }

  private LabellingModel untrained(String task, String tokenizer, String... changes) {
    boolean numbers = tokenizer.equals("numbers");
    String target = task.equals("regression") ? "0.5" : task.equals("tagging") ? "B A" : "B";
    for (String name : List.of("train", "dev")) {
      corpora.write(name + ".in", numbers ? "1,2 3,4\n" : "abc abd\n");
      corpora.write(name + ".out", target + "\n");
    }
    return Corpora.prepare(corpora.recipe(task, tokenizer, changes)).model();
  }

  private void write(ModelContents contents, LabellingModel weights) {
    ModelFile.write(file, contents, weights.network().parameters().matrices());
  }

  @ParameterizedTest
  @CsvSource({
    "classification, whitespace, bpe",
    "classification, numbers, none",
    "tagging, whitespace, none",
    "tagging, numbers, none",
    "regression, numbers, none",
    "regression, opennlp-simple, bpe"
  })
  void loadedModelIsTheSavedOne(String task, String tokenizer, String subword) {
    LabellingModel model = untrained(task, tokenizer, "tokenization.source.subword=" + subword);
    write(model.contents(), model);
    LabellingModel loaded = LabellingModel.load(file, model.recipe().task());

    assertThat(loaded.contents()).isEqualTo(model.contents());
    assertThat(loaded.provenance()).isEqualTo(Map.of("tool", "test"));
    List<String> lines =
        tokenizer.equals("numbers") ? List.of("1,2", "", "5,6 7,8") : List.of("abd abc", "", "x");
    assertThat(Corpora.label(loaded, 8, 1, lines)).isEqualTo(Corpora.label(model, 8, 1, lines));
  }

  @ParameterizedTest
  @CsvSource({
    "whitespace, labels.txt, labels.txt is missing",
    "whitespace, vocabulary.source.txt, vocabulary.source.txt is missing",
    "numbers, numbers.txt, numbers.txt is missing"
  })
  void missingTextIsOneLine(String tokenizer, String name, String words) {
    LabellingModel model = untrained("classification", tokenizer);
    Map<String, String> texts = new LinkedHashMap<>(model.contents().texts());
    assertThat(texts.remove(name)).isNotNull();
    refused(model, texts, words);
  }

  @ParameterizedTest
  @CsvSource({
    "whitespace, labels.txt, '', found no label",
    "whitespace, labels.txt, 'A\n\n', labels.txt:2:1: found ''",
    "whitespace, labels.txt, 'A\nA\n', labels.txt:2:1: found 'A'",
    "whitespace, labels.txt, 'A A\n', labels.txt:1:1: found 'A A'",
    "whitespace, labels.txt, 'A\nB\nC\n', output.weight",
    "whitespace, vocabulary.source.txt, 'a\n', embedding",
    "numbers, numbers.txt, '', numbers.txt:1:1: found ''",
    "numbers, numbers.txt, '0\n', numbers.txt:1:1: found '0'",
    "numbers, numbers.txt, 'two\n', numbers.txt:1:1: found 'two'",
    "numbers, numbers.txt, '3\n', encoder.layer0"
  })
  void damagedTextIsOneLine(String tokenizer, String name, String text, String words) {
    LabellingModel model = untrained("classification", tokenizer);
    Map<String, String> texts = new LinkedHashMap<>(model.contents().texts());
    assertThat(texts.put(name, text)).isNotNull();
    refused(model, texts, words.replace("found ''", "found '"));
  }

  private void refused(LabellingModel model, Map<String, String> texts, String words) {
    write(new ModelContents(model.expandedRecipe(), texts, Map.of()), model);
    assertThatThrownBy(() -> LabellingModel.load(file, model.recipe().task()))
        .isInstanceOf(ModelFileException.class)
        .hasMessageContaining(words)
        .hasMessageContaining("model.nmt4j")
        .hasMessageNotContaining("\n");
  }

  @Test
  void aModelOfAnotherTaskIsRefused() {
    LabellingModel model = untrained("tagging", "whitespace");
    write(model.contents(), model);
    assertThatThrownBy(
            () -> LabellingModel.load(file, TaskType.CLASSIFICATION, TaskType.REGRESSION))
        .isInstanceOf(ModelFileException.class)
        .hasMessage(
            file + ": found a model for the task tagging, expected classification or regression");
  }
}
