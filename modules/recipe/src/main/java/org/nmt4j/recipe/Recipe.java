package org.nmt4j.recipe;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All settings of an experiment: data, model, training, translation and evaluation. */
public record Recipe(
    @Key(
            value = "the name of the experiment and of its folder under runs",
            pattern = "[A-Za-z0-9][A-Za-z0-9._-]{0,99}",
            expected = "a name of letters, digits, '.', '_' and '-'")
        String name,
    @Key(value = "the task that the network learns", defaultValue = "translation") TaskType task,
    @Key(
            value = "the seed of every random choice",
            defaultValue = "42",
            range = ">= 0",
            foreign = "random_seed")
        long seed,
    @Key(
            value =
                "the precision of the factors in matrix products: fp32 is single precision; bf16 is"
                    + " bfloat16, which is twice as fast on processors with AVX512-BF16, and prints"
                    + " a message and uses fp32 on other processors; auto does the same without the"
                    + " message; int8 trains in fp32 and translates with factors of eight bits",
            defaultValue = "fp32",
            foreign = "fp16 bf16 amp use_amp model_dtype dtype mixed_precision")
        PrecisionChoice precision,
    @Key(
            value =
                "the code that computes the network: auto is the fastest on the CPU, and reference"
                    + " on a graphics card; reference consists of operations of ND4J, always in"
                    + " fp32, which are many times slower on the CPU",
            defaultValue = "auto")
        KernelChoice kernels,
    @Key("the corpora") DataSettings data,
    @Key("from text to tokens and back") TokenizationSettings tokenization,
    @Key("which tokens have an id") VocabularySettings vocabulary,
    @Key("the network") ModelSettings model,
    @Key(value = "the pretrained vectors of the embedding tables", only = TaskType.TRANSLATION)
        EmbeddingsSettings embeddings,
    @Key("how the network is trained") TrainingSettings training,
    @Key(value = "how the model translates", only = TaskType.TRANSLATION, foreign = "testing")
        DecodingSettings decoding,
    @Key("how the test set is scored") EvaluationSettings evaluation,
    @Key(value = "the bounds that metrics must meet on the test corpus", defaultValue = "{}")
        Map<String, List<Expectation>> expect) {

  /** The version of the format, which the key {@code recipe} states. */
  public static final int VERSION = 1;

  /** Copies the expectations, and gives translation memories the languages of tokenization. */
  public Recipe {
    // A recipe with problems lacks sections.
    boolean sound =
        data != null
            && tokenization != null
            && tokenization.source() != null
            && tokenization.target() != null;
    if (task == TaskType.TRANSLATION && sound) {
      data = data.inLanguages(tokenization.source().language(), tokenization.target().language());
    }
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
