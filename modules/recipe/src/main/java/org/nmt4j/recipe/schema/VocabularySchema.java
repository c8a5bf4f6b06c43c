package org.nmt4j.recipe.schema;

import java.util.Optional;
import org.nmt4j.recipe.TaskType;
import org.nmt4j.recipe.VocabularyFiles;
import org.nmt4j.recipe.VocabularySettings;

/** The keys of {@code vocabulary}. */
final class VocabularySchema {

  private static final Key<VocabularySettings, Integer> SIZE =
      Key.of(
          "size",
          Types.integer(0, Integer.MAX_VALUE),
          10_000,
          VocabularySettings::size,
          "the largest number of tokens; 0 for no limit");

  private static final Key<VocabularySettings, Integer> MIN_FREQUENCY =
      Key.of(
          "min_frequency",
          Types.integer(1, Integer.MAX_VALUE),
          1,
          VocabularySettings::minFrequency,
          "how often the training data must hold a token");

  private static final Key<VocabularySettings, Boolean> SHARED =
      Key.<VocabularySettings, Boolean>of(
              "shared",
              Types.truth(),
              true,
              VocabularySettings::shared,
              "whether both sides have one vocabulary")
          .only(TaskType.TRANSLATION);

  private static final Key<VocabularySettings, Optional<VocabularyFiles>> FILE =
      Key.<VocabularySettings, VocabularyFiles>optional(
              "file",
              new VocabularyFilesType(),
              VocabularySettings::file,
              "vocabularies to read instead of counting tokens: a token a line, or a token and its"
                  + " count")
          .only(TaskType.TRANSLATION);

  static final Section<VocabularySettings> SECTION =
      Section.of(
          values ->
              new VocabularySettings(
                  values.get(SIZE),
                  values.get(MIN_FREQUENCY),
                  values.get(SHARED),
                  values.get(FILE)),
          SIZE,
          MIN_FREQUENCY,
          SHARED,
          FILE);

  private VocabularySchema() {}
}
