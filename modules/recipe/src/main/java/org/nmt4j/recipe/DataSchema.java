package org.nmt4j.recipe;

import java.util.Optional;
import org.nmt4j.recipe.schema.Key;
import org.nmt4j.recipe.schema.Section;
import org.nmt4j.recipe.schema.Types;

/** The keys of {@code data}. */
final class DataSchema {

  private static final Key<MaxLength, Integer> SOURCE =
      Key.of(
          "source",
          Types.integer(1, 1000),
          80,
          MaxLength::source,
          "the most source tokens of a training pair that is kept");

  private static final Key<MaxLength, Integer> TARGET =
      Key.of(
          "target",
          Types.integer(1, 1000),
          80,
          MaxLength::target,
          "the most target tokens of a training pair that is kept");

  static final Section<MaxLength> MAX_LENGTH_SECTION =
      Section.of(values -> new MaxLength(values.get(SOURCE), values.get(TARGET)), SOURCE, TARGET);

  private static final Key<DataSettings, CorpusFiles> TRAIN =
      Key.required("train", new CorpusType(), DataSettings::train, "what the model learns from");

  private static final Key<DataSettings, Optional<CorpusFiles>> DEV =
      Key.optional("dev", new CorpusType(), DataSettings::dev, "what validation looks at");

  private static final Key<DataSettings, Optional<CorpusFiles>> TEST =
      Key.optional(
          "test", new CorpusType(), DataSettings::test, "what the finished model is scored on");

  private static final Key<DataSettings, MaxLength> MAX_LENGTH =
      Key.required(
          "max_length",
          MAX_LENGTH_SECTION,
          DataSettings::maxLength,
          "the longest training pair that is kept, in tokens after subword segmentation");

  static final Section<DataSettings> SECTION =
      Section.of(
          values ->
              new DataSettings(
                  values.get(TRAIN), values.get(DEV), values.get(TEST), values.get(MAX_LENGTH)),
          TRAIN,
          DEV,
          TEST,
          MAX_LENGTH);

  private DataSchema() {}
}
