package org.nmt4j.recipe.schema;

import java.util.List;
import java.util.Map;
import org.nmt4j.recipe.DataSettings;
import org.nmt4j.recipe.DecodingSettings;
import org.nmt4j.recipe.EmbeddingsSettings;
import org.nmt4j.recipe.EvaluationSettings;
import org.nmt4j.recipe.Expectation;
import org.nmt4j.recipe.ModelSettings;
import org.nmt4j.recipe.PrecisionChoice;
import org.nmt4j.recipe.Recipe;
import org.nmt4j.recipe.TaskType;
import org.nmt4j.recipe.TokenizationSettings;
import org.nmt4j.recipe.TrainingSettings;
import org.nmt4j.recipe.VocabularySettings;

/** The whole recipe: its sections, in the order in which they are written. */
public final class RecipeSchema {

  /** The key of the files that a recipe includes. */
  public static final String INCLUDE = "include";

  /** The key of the recipe's variables. */
  public static final String VARIABLES = "variables";

  /** The key of an experiment's arms. */
  public static final String ARMS = "arms";

  /** The key of the seeds that each arm is trained with. */
  public static final String SEEDS = "seeds";

  private static final String NAME_FORM = "[A-Za-z0-9][A-Za-z0-9._-]{0,99}";

  private static final Key<Recipe, String> RECIPE =
      Key.required(
          "recipe",
          Types.oneOf(Integer.toString(Recipe.VERSION)),
          recipe -> Integer.toString(Recipe.VERSION),
          "the version of the recipe's format");

  private static final Key<Recipe, String> NAME =
      Key.required(
          "name",
          Types.text(NAME_FORM, "a name of letters, digits, '.', '_' and '-'"),
          Recipe::name,
          "the experiment's name, also that of its folder under runs");

  static final Key<Recipe, TaskType> TASK =
      Key.of(
          "task",
          Types.oneOf(TaskType.values()),
          TaskType.TRANSLATION,
          Recipe::task,
          "what is learned");

  private static final Key<Recipe, Long> SEED =
      Key.of(
          "seed",
          Types.longInteger(0, Long.MAX_VALUE),
          42L,
          Recipe::seed,
          "the seed of every random choice");

  private static final Key<Recipe, PrecisionChoice> PRECISION =
      Key.of(
          "precision",
          Types.oneOf(PrecisionChoice.values()),
          PrecisionChoice.FP32,
          Recipe::precision,
          "what matrix products are made of: single precision, or bfloat16, twice as fast on"
              + " processors with AVX512-BF16; where it is not to be had bf16 says so and takes"
              + " fp32, auto just takes it");

  private static final Key<Recipe, DataSettings> DATA =
      Key.required("data", DataSchema.SECTION, Recipe::data, "the corpora");

  private static final Key<Recipe, TokenizationSettings> TOKENIZATION =
      Key.required(
          "tokenization",
          TokenizationSchema.SECTION,
          Recipe::tokenization,
          "from text to tokens and back");

  private static final Key<Recipe, VocabularySettings> VOCABULARY =
      Key.required(
          "vocabulary", VocabularySchema.SECTION, Recipe::vocabulary, "which tokens have an id");

  private static final Key<Recipe, ModelSettings> MODEL =
      Key.required("model", ModelSchema.SECTION, Recipe::model, "the network");

  private static final Key<Recipe, EmbeddingsSettings> EMBEDDINGS =
      Key.<Recipe, EmbeddingsSettings>required(
              "embeddings",
              EmbeddingsSchema.SECTION,
              Recipe::embeddings,
              "what the embedding tables start from")
          .only(TaskType.TRANSLATION);

  private static final Key<Recipe, TrainingSettings> TRAINING =
      Key.required("training", TrainingSchema.SECTION, Recipe::training, "how it is trained");

  private static final Key<Recipe, DecodingSettings> DECODING =
      Key.<Recipe, DecodingSettings>required(
              "decoding", DecodingSchema.SECTION, Recipe::decoding, "how it translates")
          .only(TaskType.TRANSLATION);

  private static final Key<Recipe, EvaluationSettings> EVALUATION =
      Key.required(
          "evaluation", EvaluationSchema.SECTION, Recipe::evaluation, "how the test set is scored");

  private static final Key<Recipe, Map<String, List<Expectation>>> EXPECT =
      Key.of(
          "expect",
          new ExpectationsType(),
          Map.of(),
          Recipe::expect,
          "what each metric must reach on the test corpus");

  /** The recipe as a section, from which reading, writing and reference follow. */
  public static final Section<Recipe> SECTION =
      Section.of(
              values ->
                  new Recipe(
                      values.get(NAME),
                      values.get(TASK),
                      values.get(SEED),
                      values.get(PRECISION),
                      values.get(DATA),
                      values.get(TOKENIZATION),
                      values.get(VOCABULARY),
                      values.get(MODEL),
                      values.get(EMBEDDINGS),
                      values.get(TRAINING),
                      values.get(DECODING),
                      values.get(EVALUATION),
                      values.get(EXPECT)),
              RECIPE,
              NAME,
              TASK,
              SEED,
              PRECISION,
              DATA,
              TOKENIZATION,
              VOCABULARY,
              MODEL,
              EMBEDDINGS,
              TRAINING,
              DECODING,
              EVALUATION,
              EXPECT)
          .besides(INCLUDE, VARIABLES, ARMS, SEEDS);

  private RecipeSchema() {}
}
