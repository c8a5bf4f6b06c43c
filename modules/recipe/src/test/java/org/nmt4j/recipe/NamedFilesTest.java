package org.nmt4j.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.nmt4j.recipe.read.RecipeException;
import org.nmt4j.recipe.read.RecipeReader;

class NamedFilesTest {

  @Test
  void everyFileOfATranslationHasAKey() throws RecipeException {
    Recipe recipe =
        RecipeReader.readStored(
            """
            recipe: 1
            name: files
            data:
              train: {source: train.de, target: train.en}
              dev: {tsv: dev.tsv, tsv_columns: [2, 1]}
              test: {tmx: test.tmx}
            tokenization: {source: {language: de}, target: {language: en}, bpe: {codes: both.codes}}
            vocabulary: {shared: false, file: {source: words.de, target: words.en}}
            embeddings:
              source: {file: de.vec}
              target: {word2vec: {text: [more.en, most.en]}}
            training: {guided_alignment: {file: train.align}}
            decoding: {unk: replace, lexicon: names.tsv}
            evaluation: {alignment: test.align, groups: test.groups}
            """,
            "recipe.yaml");

    assertThat(recipe.files().entrySet())
        .extracting(Object::toString)
        .containsExactly(
            "data.train.source=train.de",
            "data.train.target=train.en",
            "data.dev.tsv=dev.tsv",
            "data.test.tmx=test.tmx",
            "tokenization.bpe.codes=both.codes",
            "vocabulary.file.source=words.de",
            "vocabulary.file.target=words.en",
            "embeddings.source.file=de.vec",
            "embeddings.target.text.1=more.en",
            "embeddings.target.text.2=most.en",
            "training.guided_alignment.file=train.align",
            "decoding.lexicon=names.tsv",
            "evaluation.alignment=test.align",
            "evaluation.groups=test.groups");
  }

  @Test
  void everyFileOfALanguageModelHasAKey() throws RecipeException {
    Recipe recipe =
        RecipeReader.readStored(
            """
            recipe: 1
            name: files
            task: language-model
            data: {train: {text: train.txt}}
            evaluation: {contrast: {correct: good.txt, incorrect: bad.txt, groups: kinds.txt}}
            """,
            "recipe.yaml");

    assertThat(recipe.files().entrySet())
        .extracting(Object::toString)
        .containsExactly(
            "data.train.text=train.txt",
            "evaluation.contrast.correct=good.txt",
            "evaluation.contrast.incorrect=bad.txt",
            "evaluation.contrast.groups=kinds.txt");
  }
}
