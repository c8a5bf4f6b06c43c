package org.nmt4j.recipe.schema;

import java.util.Optional;
import org.nmt4j.recipe.CorpusFiles;
import org.nmt4j.recipe.DataSettings;
import org.nmt4j.recipe.MaxLength;
import org.nmt4j.recipe.TaskType;

/** The keys of {@code data}; a corpus is pairs of lines, or the text of a language model. */
final class DataSchema {

  private static final Key<MaxLength, Integer> SOURCE =
      Key.of(
          "source",
          Types.integer(1, 1000),
          80,
          MaxLength::source,
          "the most source tokens of a training pair that is kept");

  private static final Key<MaxLength, Integer> TARGET =
      Key.<MaxLength, Integer>of(
              "target",
              Types.integer(1, 1000),
              80,
              MaxLength::target,
              "the most target tokens of a training pair that is kept")
          .only(TaskType.TRANSLATION);

  static final Section<MaxLength> MAX_LENGTH_SECTION =
      Section.of(values -> new MaxLength(values.get(SOURCE), values.get(TARGET)), SOURCE, TARGET);

  private static final String TRAIN_MEANING = "what the model learns from";
  private static final String DEV_MEANING = "what validation looks at";
  private static final String TEST_MEANING = "what the finished model is scored on";

  private static final Key<DataSettings, CorpusFiles> TRAIN =
      Key.<DataSettings, CorpusFiles>required(
              "train", new CorpusType(), DataSettings::train, TRAIN_MEANING)
          .only(TaskType.except(TaskType.LANGUAGE_MODEL));

  private static final Key<DataSettings, CorpusFiles> TRAIN_TEXT =
      Key.<DataSettings, CorpusFiles>required(
              "train", new TextType(), DataSettings::train, TRAIN_MEANING)
          .only(TaskType.LANGUAGE_MODEL);

  private static final Key<DataSettings, Optional<CorpusFiles>> DEV =
      Key.<DataSettings, CorpusFiles>optional(
              "dev", new CorpusType(), DataSettings::dev, DEV_MEANING)
          .only(TaskType.except(TaskType.LANGUAGE_MODEL));

  private static final Key<DataSettings, Optional<CorpusFiles>> DEV_TEXT =
      Key.<DataSettings, CorpusFiles>optional("dev", new TextType(), DataSettings::dev, DEV_MEANING)
          .only(TaskType.LANGUAGE_MODEL);

  private static final Key<DataSettings, Optional<CorpusFiles>> TEST =
      Key.<DataSettings, CorpusFiles>optional(
              "test", new CorpusType(), DataSettings::test, TEST_MEANING)
          .only(TaskType.except(TaskType.LANGUAGE_MODEL));

  private static final Key<DataSettings, Optional<CorpusFiles>> TEST_TEXT =
      Key.<DataSettings, CorpusFiles>optional(
              "test", new TextType(), DataSettings::test, TEST_MEANING)
          .only(TaskType.LANGUAGE_MODEL);

  private static final Key<DataSettings, MaxLength> MAX_LENGTH =
      Key.<DataSettings, MaxLength>required(
              "max_length",
              MAX_LENGTH_SECTION,
              DataSettings::maxLength,
              "the longest training pair that is kept, in tokens after subword segmentation")
          .only(TaskType.except(TaskType.LANGUAGE_MODEL));

  private static final Key<DataSettings, Boolean> RUNNING =
      Key.<DataSettings, Boolean>of(
              "running",
              Types.truth(),
              false,
              DataSettings::running,
              "whether each line goes on where the one before ended, so that the state is carried"
                  + " from line to line, or lines stand by themselves")
          .only(TaskType.LANGUAGE_MODEL);

  static final Section<DataSettings> SECTION =
      Section.of(
          values ->
              new DataSettings(
                  values.get(TRAIN) == null ? values.get(TRAIN_TEXT) : values.get(TRAIN),
                  values.get(DEV).or(() -> values.get(DEV_TEXT)),
                  values.get(TEST).or(() -> values.get(TEST_TEXT)),
                  values.get(MAX_LENGTH),
                  values.get(RUNNING)),
          TRAIN,
          TRAIN_TEXT,
          DEV,
          DEV_TEXT,
          TEST,
          TEST_TEXT,
          MAX_LENGTH,
          RUNNING);

  private DataSchema() {}
}
