package org.nmt4j.recipe.schema;

import org.nmt4j.recipe.EncoderSettings;
import org.nmt4j.recipe.ModelSettings;

/** Writes the comments of the expanded recipe about widths that follow from several keys. */
final class Widths {

  private Widths() {}

  /** Returns the comment after a key of a section; empty if there is none. */
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
