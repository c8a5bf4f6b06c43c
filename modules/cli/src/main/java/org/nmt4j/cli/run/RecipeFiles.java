package org.nmt4j.cli.run;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.nmt4j.recipe.CorpusFiles;
import org.nmt4j.recipe.CorpusFiles.Aligned;
import org.nmt4j.recipe.CorpusFiles.Tsv;
import org.nmt4j.recipe.EvaluationSettings;
import org.nmt4j.recipe.PretrainedVectors;
import org.nmt4j.recipe.PretrainedVectors.VectorFile;
import org.nmt4j.recipe.PretrainedVectors.Word2Vec;
import org.nmt4j.recipe.Recipe;

/** Collects the files that a recipe names, each with its key. */
final class RecipeFiles {
  private final Map<String, Path> files = new LinkedHashMap<>();

  private RecipeFiles() {}

  /** Returns the files that training and validation read, by key. */
  static Map<String, Path> ofTraining(Recipe recipe) {
    RecipeFiles all = new RecipeFiles();
    all.add("data.train", Optional.of(recipe.data().train()));
    all.add("data.dev", recipe.data().dev());
    all.addFile("tokenization.bpe.codes", recipe.tokenization().bpe().codes());
    recipe
        .vocabulary()
        .file()
        .ifPresent(
            it -> {
              all.files.put("vocabulary.file.source", it.source());
              all.files.put("vocabulary.file.target", it.target());
            });
    all.addVectors("embeddings.source", recipe.embeddings().source());
    all.addVectors("embeddings.target", recipe.embeddings().target());
    all.addFile("decoding.lexicon", recipe.decoding().lexicon());
    return all.files;
  }

  /** Returns all files that a run of the recipe reads, by key. */
  static Map<String, Path> of(Recipe recipe) {
    RecipeFiles all = new RecipeFiles();
    all.files.putAll(ofTraining(recipe));
    all.add("data.test", recipe.data().test());
    EvaluationSettings evaluation = recipe.evaluation();
    all.addFile("evaluation.alignment", evaluation.alignment());
    all.addFile("evaluation.words", evaluation.words());
    all.addFile("evaluation.groups", evaluation.groups());
    evaluation
        .contrast()
        .ifPresent(
            it -> {
              all.files.put("evaluation.contrast.correct", it.correct());
              all.files.put("evaluation.contrast.incorrect", it.incorrect());
              all.addFile("evaluation.contrast.groups", it.groups());
            });
    return all.files;
  }

  private void add(String key, Optional<CorpusFiles> corpus) {
    if (corpus.isEmpty()) {
      return;
    }
    if (corpus.get() instanceof Aligned aligned) {
      files.put(key + ".source", aligned.source());
      files.put(key + ".target", aligned.target());
    } else {
      String kind = corpus.get() instanceof Tsv ? ".tsv" : ".text";
      files.put(key + kind, corpus.get().paths().get(0));
    }
  }

  private void addFile(String key, Optional<Path> file) {
    file.ifPresent(it -> files.put(key, it));
  }

  private void addVectors(String key, Optional<PretrainedVectors> vectors) {
    if (vectors.isEmpty()) {
      return;
    }
    if (vectors.get() instanceof VectorFile file) {
      files.put(key + ".file", file.file());
    } else {
      int number = 1;
      for (Path text : ((Word2Vec) vectors.get()).text()) {
        files.put(key + ".text." + number++, text);
      }
    }
  }
}
