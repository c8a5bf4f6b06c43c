package org.nmt4j.recipe.schema;

import java.util.Optional;
import org.nmt4j.recipe.EmbeddingsSettings;
import org.nmt4j.recipe.PretrainedVectors;

/** The keys of {@code embeddings}. */
final class EmbeddingsSchema {

  private static final Key<EmbeddingsSettings, Optional<PretrainedVectors>> SOURCE =
      Key.optional(
          "source",
          new PretrainedVectorsType(),
          EmbeddingsSettings::source,
          "pretrained vectors of source tokens, which the source embedding starts from");

  private static final Key<EmbeddingsSettings, Optional<PretrainedVectors>> TARGET =
      Key.optional(
          "target",
          new PretrainedVectorsType(),
          EmbeddingsSettings::target,
          "pretrained vectors of target tokens, which the target embedding starts from");

  static final Section<EmbeddingsSettings> SECTION =
      Section.of(
          values -> new EmbeddingsSettings(values.get(SOURCE), values.get(TARGET)), SOURCE, TARGET);

  private EmbeddingsSchema() {}
}
