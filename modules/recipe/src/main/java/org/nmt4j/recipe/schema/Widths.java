package org.nmt4j.recipe.schema;

import org.nmt4j.recipe.EncoderSettings;
import org.nmt4j.recipe.ModelSettings;

/** What the expanded recipe says about widths that follow from other keys. */
final class Widths {

  private Widths() {}

  static String ofEmbedding(ModelSettings model) {
    int fed = model.attention().inputFeeding() ? model.outputWidth() : 0;
    return "decoder input width "
        + (model.embeddingSize() + fed)
        + ", output layer reads width "
        + model.outputWidth();
  }

  static String ofEncoder(EncoderSettings encoder) {
    return "per direction; memory width " + encoder.outputWidth();
  }
}
