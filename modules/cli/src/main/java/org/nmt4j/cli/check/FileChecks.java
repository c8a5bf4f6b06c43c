package org.nmt4j.cli.check;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.nmt4j.experiment.evaluation.KnownAlignments;
import org.nmt4j.model.vectors.VectorFile;
import org.nmt4j.recipe.GuidedAlignment;
import org.nmt4j.recipe.PretrainedVectors;
import org.nmt4j.recipe.Recipe;
import org.nmt4j.recipe.VocabularyFiles;
import org.nmt4j.tokenization.corpus.DataException;
import org.nmt4j.tokenization.vocabulary.Vocabulary;
import org.nmt4j.translation.Lexicon;
import org.nmt4j.translation.TrainingAlignments;

/** Reads the files of a recipe other than its corpora; a run would fail on the same files. */
final class FileChecks {

  private final Recipe recipe;
  private final List<Finding> findings = new ArrayList<>();

  FileChecks(Recipe recipe, Optional<Corpus> train, Optional<Corpus> test) {
    this.recipe = recipe;
    Optional<VocabularyFiles> vocabulary = recipe.vocabulary().file();
    check("vocabulary.file", vocabulary.map(VocabularyFiles::source), Vocabulary::read);
    if (!recipe.vocabulary().shared()) {
      check("vocabulary.file", vocabulary.map(VocabularyFiles::target), Vocabulary::read);
    }
    check("embeddings.source", vectors(recipe.embeddings().source()), this::readVectors);
    check("embeddings.target", vectors(recipe.embeddings().target()), this::readVectors);
    check("decoding.lexicon", recipe.decoding().lexicon(), Lexicon::read);
    if (train.isPresent()) {
      check(
          "training.guided_alignment",
          recipe.training().guidedAlignment().map(GuidedAlignment::file),
          file -> new TrainingAlignments(file).check(train.get().pairs()));
    }
    if (test.isPresent()) {
      check(
          "evaluation.alignment",
          recipe.evaluation().alignment(),
          file -> KnownAlignments.read(file, test.get().pairs()));
    }
  }

  List<Finding> findings() {
    return List.copyOf(findings);
  }

  private static Optional<Path> vectors(Optional<PretrainedVectors> vectors) {
    return vectors
        .filter(PretrainedVectors.VectorFile.class::isInstance)
        .map(file -> ((PretrainedVectors.VectorFile) file).file());
  }

  private void readVectors(Path file) {
    VectorFile.read(file, recipe.model().embeddingSize(), token -> false);
  }

  private void check(String key, Optional<Path> file, Consumer<Path> read) {
    try {
      file.ifPresent(read);
    } catch (DataException | UncheckedIOException e) {
      findings.add(Finding.error(key, e.getMessage()));
    }
  }
}
