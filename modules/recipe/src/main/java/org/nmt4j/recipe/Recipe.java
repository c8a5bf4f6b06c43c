package org.nmt4j.recipe;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything that decides one experiment: data, model, training, translation and evaluation.
 *
 * @param name the experiment's name, also the name of its folder under runs
 * @param task what is learned
 * @param seed the seed of every random choice
 * @param precision of the network's matrix products
 * @param data the corpora
 * @param tokenization from text to tokens
 * @param vocabulary which tokens have an id
 * @param model the network
 * @param embeddings what its embedding tables start from
 * @param training how it is trained
 * @param decoding how it translates
 * @param evaluation how translations are scored
 * @param expect the result each metric must reach, by name of the metric; in the recipe's order
 */
public record Recipe(
    String name,
    TaskType task,
    long seed,
    PrecisionChoice precision,
    DataSettings data,
    TokenizationSettings tokenization,
    VocabularySettings vocabulary,
    ModelSettings model,
    EmbeddingsSettings embeddings,
    TrainingSettings training,
    DecodingSettings decoding,
    EvaluationSettings evaluation,
    Map<String, List<Expectation>> expect) {

  /** The format version that {@code recipe:} states. */
  public static final int VERSION = 1;

  /** Keeps an unmodifiable copy of the expectations. */
  public Recipe {
    expect = Collections.unmodifiableMap(new LinkedHashMap<>(expect));
  }

  /**
   * Returns all files that the recipe names: data, vectors, vocabularies, codes, lexicons.
   *
   * @return each file by its key, such as {@code data.train.source}, in the recipe's order; the key
   *     of a file in a list ends with its number, counted from 1
   */
  public Map<String, Path> files() {
    return NamedFiles.of(this);
  }
}
