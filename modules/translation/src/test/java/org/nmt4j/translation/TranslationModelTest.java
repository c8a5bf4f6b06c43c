package org.nmt4j.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nmt4j.model.file.ModelContents;
import org.nmt4j.model.file.ModelFile;
import org.nmt4j.model.file.ModelFileException;
import org.nmt4j.nn.parallel.Workers;
import org.nmt4j.tokenization.bpe.BpeCodes;

class TranslationModelTest {
  private static final String[] SUBWORDS = {
    "tokenization.source.subword=bpe",
    "tokenization.target.subword=bpe",
    "tokenization.bpe={merges: 20, joint: false}"
  };

  @TempDir Path folder;

  private TranslationModel saved(TranslationModel model) {
    Path file = folder.resolve("model.nmt4j");
    ModelFile.write(file, model.contents(), model.weights());
    return TranslationModel.load(file);
  }

  private static List<String> translations(TranslationModel model) {
    TranslationOptions options =
        TranslationOptions.of(model.recipe().decoding()).withNBest(5).withAttention();
    try (Workers workers = new Workers(2)) {
      return new Translator(model, options, workers)
          .translate(ReverseModels.CORPUS.test().subList(0, 50)).stream()
              .flatMap(each -> each.candidates().stream())
              .map(each -> each.text() + Double.doubleToRawLongBits(each.score()))
              .toList();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void loadedModelTranslatesAsTheSavedOne(boolean trained) {
    TranslationModel model = ReverseModels.model(trained);
    TranslationModel loaded = saved(model);
    assertThat(translations(loaded)).isEqualTo(translations(model));
    assertThat(loaded.provenance()).isEqualTo(Map.of("tool", "test"));
    assertThat(loaded.expandedRecipe()).isEqualTo(model.expandedRecipe());
    assertThat(loaded.recipe().model()).isEqualTo(model.recipe().model());
  }

  @Test
  void modelFromAStreamIsTheModelOfTheFile() throws IOException {
    TranslationModel trained = ReverseModels.model(true);
    TranslationModel loaded = saved(trained);
    try (InputStream in = Files.newInputStream(folder.resolve("model.nmt4j"))) {
      TranslationModel read = TranslationModel.load(in, "a resource");
      assertThat(read.contents()).isEqualTo(loaded.contents());
      assertThat(translations(read)).isEqualTo(translations(trained));
      assertThat(read.identity()).isPresent().isEqualTo(loaded.identity());
      assertThat(read.withLexicon(Lexicon.EMPTY).identity()).isEqualTo(loaded.identity());
    }
    assertThat(trained.identity()).isEmpty();
    assertThatThrownBy(() -> TranslationModel.load(InputStream.nullInputStream(), "a resource"))
        .isInstanceOf(ModelFileException.class)
        .hasMessage("a resource: not a model file");
  }

  @ParameterizedTest
  @CsvSource({"false, none", "true, none", "true, all"})
  void subwordsAndVocabulariesComeBack(boolean shared, String tied) {
    String[] changes = {
      SUBWORDS[0],
      SUBWORDS[1],
      "tokenization.bpe={merges: 20, joint: " + shared + "}",
      "vocabulary.shared=" + shared,
      "model.tie_embeddings=" + tied,
      "model.embedding_size=64"
    };
    TranslationModel model = ReverseModels.prepare(ReverseModels.CORPUS.recipe(changes)).model();
    TranslationModel loaded = saved(model);
    assertThat(loaded.contents()).isEqualTo(model.contents());
    assertThat(loaded.vocabularies().target().toLines())
        .isEqualTo(model.vocabularies().target().toLines());
    assertThat(loaded.pipelines().source().codes().map(BpeCodes::toText))
        .isEqualTo(model.pipelines().source().codes().map(BpeCodes::toText))
        .isPresent();
    assertThat(translations(loaded)).isEqualTo(translations(model));
  }

  @ParameterizedTest
  @CsvSource({
    "vocabulary.source.txt, vocabulary.source.txt is missing",
    "vocabulary.target.txt, vocabulary.target.txt is missing",
    "bpe.source.codes, but has no codes"
  })
  void missingTextIsOneLine(String name, String words) {
    Map<String, String> texts = new LinkedHashMap<>(bpeModel().contents().texts());
    texts.remove(name);
    refused(bpeModel().expandedRecipe(), texts, words);
  }

  @ParameterizedTest
  @CsvSource({
    "vocabulary.source.txt, 'a\n\nb\n', :2:1: ",
    "vocabulary.target.txt, 'a\na\n', found 'a' again",
    "vocabulary.target.txt, 'a\n', target.embedding",
    "bpe.target.codes, '#version: 0.2\na\n', codes"
  })
  void damagedTextIsOneLine(String name, String text, String words) {
    Map<String, String> texts = new LinkedHashMap<>(bpeModel().contents().texts());
    assertThat(texts).containsKey(name);
    texts.put(name, text);
    refused(bpeModel().expandedRecipe(), texts, words);
  }

  @Test
  void recipeOfAnotherVersionIsRefused() {
    refused(
        bpeModel().expandedRecipe().replace("recipe: 1\n", "recipe: 2\n"),
        bpeModel().contents().texts(),
        "model.nmt4j!recipe.yaml:1:");
  }

  private static TranslationModel bpeModel() {
    return ReverseModels.prepare(ReverseModels.CORPUS.recipe(SUBWORDS)).model();
  }

  private void refused(String recipe, Map<String, String> texts, String words) {
    Path file = folder.resolve("model.nmt4j");
    ModelFile.write(file, new ModelContents(recipe, texts, Map.of()), bpeModel().weights());
    assertThatThrownBy(() -> TranslationModel.load(file))
        .isInstanceOf(ModelFileException.class)
        .hasMessageContaining(words)
        .hasMessageContaining("model.nmt4j")
        .hasMessageNotContaining("\n");
  }
}
