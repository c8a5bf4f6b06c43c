package org.nmt4j.language;

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
import org.nmt4j.model.Validation;
import org.nmt4j.model.file.ModelFileException;
import org.nmt4j.nn.parallel.Workers;
import org.nmt4j.tokenization.corpus.DataException;

class LanguageModelTest {
  @TempDir Path folder;
  private Texts texts;
  private Path file;

  @BeforeEach
  void setUp() {
    texts = new Texts(folder);
    file = folder.resolve("model.nmt4j");
  }

  private LanguageModel model() {
    return texts.untrained(
        "tokenization.source.subword=bpe", "tokenization.source.tokenizer=opennlp-simple");
  }

  @Test
  void loadedModelIsTheSavedOne() {
    LanguageModel model = model();
    Texts.write(file, model, model.contents().texts());
    LanguageModel loaded = LanguageModel.load(file);
    assertThat(loaded.contents()).isEqualTo(model.contents());
    List<String> lines = List.of("a b", "", "abcd, \u00e4");
    try (Workers workers = new Workers(1)) {
      assertThat(new LineLikelihood(loaded, 8, workers).of(lines))
          .isEqualTo(new LineLikelihood(model, 8, workers).of(lines));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "vocabulary.source.txt, , vocabulary.source.txt is missing",
    "vocabulary.source.txt, 'a\n', embedding",
    "vocabulary.source.txt, 'a\n\nb\n', vocabulary.source.txt:2:1: ",
    "bpe.source.codes, , but has no codes",
    "bpe.source.codes, '#version: 0.2\na\n', codes"
  })
  void damagedTextIsOneLine(String name, String text, String words) {
    Map<String, String> changed = new LinkedHashMap<>(model().contents().texts());
    assertThat(text == null ? changed.remove(name) : changed.put(name, text)).isNotNull();
    Texts.write(file, model(), changed);
    assertThatThrownBy(() -> LanguageModel.load(file))
        .isInstanceOf(ModelFileException.class)
        .hasMessageContaining(words)
        .hasMessageContaining("model.nmt4j")
        .hasMessageNotContaining("\n");
  }

  @Test
  void validationMeasuresBitsPerCharacterIfTheyChooseTheModel() {
    texts.write("dev.txt", "a b\n\nc \ud83d\ude00\n");
    for (String metric : List.of("bits-per-character", "perplexity", "loss")) {
      try (Workers workers = new Workers(1)) {
        Validation validation =
            Texts.prepare(texts.recipe("training.early_stopping.metric=" + metric))
                .validate(workers);
        // Two lines of three characters, and their ends.
        double bits = validation.loss().negativeLogLikelihood() / Math.log(2) / 8;
        assertThat(validation.scores())
            .isEqualTo(
                metric.equals("bits-per-character")
                    ? Map.of("bits-per-character", bits)
                    : Map.of());
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"train.txt, ''", "train.txt, '\n \n'", "dev.txt, ''"})
  void aTextWithoutTokensIsNamed(String name, String text) {
    texts.write(name, text);
    assertThatThrownBy(() -> texts.untrained())
        .isInstanceOf(DataException.class)
        .hasMessage(folder.resolve(name) + ":1:1: found no text, expected lines of it");
  }
}
