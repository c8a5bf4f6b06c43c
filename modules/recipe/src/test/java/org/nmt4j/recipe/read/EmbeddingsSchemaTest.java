package org.nmt4j.recipe.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nmt4j.recipe.EmbeddingsSettings;
import org.nmt4j.recipe.PretrainedVectors;

class EmbeddingsSchemaTest {

  @TempDir private Path temporary;
  private RecipeFolder folder;

  @BeforeEach
  void writeCorpus() {
    folder = new RecipeFolder(temporary);
    folder.write("vectors.txt", "Haus 0.5\n");
  }

  private EmbeddingsSettings read(String embeddings) {
    return folder.read(RecipeFolder.LEAST + "embeddings: " + embeddings + "\n").embeddings();
  }

  @Test
  void noSideHasVectorsUnlessAskedFor() {
    EmbeddingsSettings none = new EmbeddingsSettings(Optional.empty(), Optional.empty());
    assertThat(folder.read(RecipeFolder.LEAST).embeddings()).isEqualTo(none);
    assertThat(read("{source: null}")).isEqualTo(none);
  }

  @Test
  void aSideReadsAFileOrLearnsFromText() {
    EmbeddingsSettings settings =
        read("{source: {file: vectors.txt}, target: {word2vec: {text: [dev.en, test.en]}}}");
    assertThat(settings.source())
        .contains(new PretrainedVectors.VectorFile(folder.path("vectors.txt")));
    assertThat(settings.target())
        .contains(
            new PretrainedVectors.Word2Vec(
                List.of(folder.path("dev.en"), folder.path("test.en")), 5, 5, 5, 2, 0.025));
  }

  @Test
  void word2vecIsFineWithItsDefaults() {
    assertThat(read("{source: {word2vec: {}}}").source())
        .contains(new PretrainedVectors.Word2Vec(List.of(), 5, 5, 5, 2, 0.025));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {source: {file: vectors.txt, word2vec: {}}} | 22: found both file and word2vec in embeddings.source, expected a mapping with either file or word2vec
          {target: {word2vec: null}} | 22: found neither file nor word2vec in embeddings.target, expected a mapping with either file or word2vec
          {source: {}} | 22: found neither file nor word2vec in embeddings.source, expected a mapping with either file or word2vec
          {source: vectors.txt} | 22: found 'vectors.txt' for embeddings.source, expected a mapping with file or word2vec
          {source: {word2vec: {window: 0}}} | 42: found '0' for embeddings.source.word2vec.window, expected an integer from 1 to 100
          {source: {word2vec: {learning_rate: 0}}} | 49: found '0' for embeddings.source.word2vec.learning_rate, expected a number > 0
          {source: {word2vec: {text: train.de}}} | 40: found 'train.de' for embeddings.source.word2vec.text, expected a list of a file
          {source: {word2vec: {text: [train.de, train.de]}}} | 51: found 'train.de' again, expected it once
          {source: {word2vec: {algorithm: cbow}}} | 34: found the unknown key 'algorithm' in embeddings.source.word2vec, expected text, window, epochs, negative, min_frequency or learning_rate
          {encoder: {file: vectors.txt}} | 14: found the key 'encoder' in embeddings, here it is model.encoder
          """)
  void whatIsWrongIsReportedWithItsPlace(String embeddings, String problem) {
    assertThat(folder.problems(RecipeFolder.LEAST + "embeddings: " + embeddings + "\n"))
        .containsExactly("a.yaml:10:" + problem);
  }

  @Test
  void filesMustBeThere() {
    assertThat(
            folder.problems(
                RecipeFolder.LEAST
                    + "embeddings: {source: {file: vector.txt},"
                    + " target: {word2vec: {text: [dev.en, mono.en]}}}\n"))
        .satisfiesExactly(
            first ->
                assertThat(first)
                    .startsWith("a.yaml:10:29: found no file 'vector.txt' for")
                    .endsWith("nearest is 'vectors.txt'"),
            second ->
                assertThat(second)
                    .startsWith(
                        "a.yaml:10:77: found no file 'mono.en' for"
                            + " embeddings.target.word2vec.text[1], expected a readable file"));
  }
}
