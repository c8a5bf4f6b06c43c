package org.nmt4j.recipe.schema;

import org.nmt4j.recipe.EncoderSettings;
import org.nmt4j.recipe.ModelSettings;

/** The comments of the expanded recipe on widths that follow from other keys. */
final class Widths {

  private Widths() {}

  /** Returns the comment behind a key of a section; empty for none. */
  static String comment(Object section, String key) {
    if (section instanceof ModelSettings model && key.equals("embedding_size")) {
      return ofEmbedding(model);
    }
    return section instanceof EncoderSettings encoder && key.equals("hidden_size")
        ? "per direction; memory width " + encoder.outputWidth()
        : "";
  }

  private static String ofEmbedding(ModelSettings model) {
    int fed = model.attention().inputFeeding() ? model.outputWidth() : 0;
    return "decoder input width "
        + (model.embeddingSize() + fed)
        + ", output layer reads width "
        + model.outputWidth();
  }
}
