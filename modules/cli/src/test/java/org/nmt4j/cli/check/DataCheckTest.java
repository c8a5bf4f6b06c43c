package org.nmt4j.cli.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nmt4j.recipe.read.RecipeException;
import org.nmt4j.recipe.read.RecipeReader;

class DataCheckTest {

  @TempDir private Path folder;

  @Test
  void pairsTooLongForTrainingAreCountedInTokens() throws Exception {
    assertThat(findings("eins zwei\tone\ndrei\tthree four\nja\tyes\n", "neun\tnine\n"))
        .containsExactly(
            "train: warning: 2 of 3 pairs are longer than 1 source or 1 target tokens, and left out"
                + " of training: FOLDER/train.tsv:1, FOLDER/train.tsv:2");
  }

  @Test
  void sourcesOfTestThatTrainHasAreFound() throws Exception {
    assertThat(findings("ja\tyes\nnein\tno\n", "neun\tnine\nnein\tnope\n"))
        .containsExactly(
            "test: warning: 1 of 2 pairs have a source that train has too: "
                + "FOLDER/test.tsv:2 as FOLDER/train.tsv:2");
  }

  @Test
  void anotherEncodingIsAnError() throws Exception {
    Files.write(
        folder.resolve("train.tsv"),
        "ja\tyes\nf\u00fcr\tfor\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(findings(null, "neun\tnine\n"))
        .singleElement()
        .asString()
        .startsWith("train: error: FOLDER/train.tsv:2:2: byte 0xFC is not UTF-8");
  }

  @Test
  void unitsWithoutATranslationAreCountedAndPlacesAreLinesOfTheMemory() throws Exception {
    Path memory =
        Files.writeString(
            folder.resolve("m.tmx"),
            """
            <tmx><body>
            <tu><tuv xml:lang="de"><seg>ja</seg></tuv><tuv xml:lang="en"><seg>yes</seg></tuv></tu>
            <tu><tuv xml:lang="de"><seg>nein</seg></tuv></tu>
            <tu><tuv xml:lang="de"><seg>drei vier</seg></tuv><tuv xml:lang="en"><seg>x</seg></tuv></tu>
            </body></tmx>
            """);
    assertThat(
            findings("a\tb\n", "neun\tnine\n", "data.train.tsv=null", "data.train.tmx=" + memory))
        .containsExactly(
            "train: warning: FOLDER/m.tmx: 1 of 3 units left out, which have no text in de or none"
                + " in en",
            "train: warning: 1 of 2 pairs are longer than 1 source or 1 target tokens, and left out"
                + " of training: FOLDER/m.tmx:4");
  }

  @Test
  void aLineWithoutATabIsAnError() throws Exception {
    assertThat(findings("ja yes\n", "neun\tnine\n"))
        .singleElement()
        .asString()
        .startsWith("train: error: FOLDER/train.tsv:1:");
  }

  @Test
  void anEmptyFileIsAnError() throws Exception {
    assertThat(findings("", "neun\tnine\n")).hasSize(1).first().asString().contains("is empty");
  }

  @Test
  void vectorsThatDoNotFitAreAnError() throws Exception {
    Path vectors = Files.writeString(folder.resolve("vectors.txt"), "ja 1 2 3\n");
    assertThat(findings("ja\tyes\n", "neun\tnine\n", "embeddings.target.file=" + vectors))
        .containsExactly(
            "embeddings.target: error: FOLDER/vectors.txt:1:1: found vectors of width 3, expected"
                + " model.embedding_size, 128");
  }

  @Test
  void textOfEmbeddingsIsReadToo() throws Exception {
    Path more =
        Files.write(folder.resolve("mono.de"), "f\u00fcr\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(
            findings(
                "ja\tyes\n",
                "neun\tnine\n",
                "embeddings.source={word2vec: {text: [" + more + "]}}"))
        .singleElement()
        .asString()
        .startsWith("embeddings: error: FOLDER/mono.de:1:2: byte 0xFC is not UTF-8");
  }

  private List<String> findings(String train, String test, String... overrides)
      throws IOException, RecipeException {
    if (train != null) {
      Files.writeString(folder.resolve("train.tsv"), train);
    }
    Files.writeString(folder.resolve("test.tsv"), test);
    Path recipe =
        Files.writeString(
            folder.resolve("recipe.yaml"),
            """
            recipe: 1
            name: numbers
            task: translation
            data: {train: {tsv: train.tsv}, test: {tsv: test.tsv}, max_length: {source: 1, target: 1}}
            tokenization:
              source: {language: de, tokenizer: whitespace, subword: none}
              target: {language: en, tokenizer: whitespace, subword: none}
            training: {early_stopping: {patience: 0}}
            """);
    return TaskCheck.of(RecipeReader.read(recipe, List.of(overrides))).result().findings().stream()
        .map(finding -> finding.toString().replace(folder.toString(), "FOLDER"))
        .toList();
  }
}
