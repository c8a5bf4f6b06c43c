package org.nmt4j.benchmark.scaling;

import java.util.Locale;

/** One number of a {@link Size}. */
enum Dimension {
  SHARDS("shards of a batch") {
    @Override
    Size of(Size base, int value) {
      return new Size(value, base.vocabulary(), base.hidden(), base.length());
    }
  },
  VOCABULARY("vocabulary, types") {
    @Override
    Size of(Size base, int value) {
      return new Size(base.shards(), value, base.hidden(), base.length());
    }
  },
  HIDDEN("hidden size of the decoder, units") {
    @Override
    Size of(Size base, int value) {
      return new Size(base.shards(), base.vocabulary(), value, base.length());
    }
  },
  LENGTH("length of a sentence, tokens") {
    @Override
    Size of(Size base, int value) {
      return new Size(base.shards(), base.vocabulary(), base.hidden(), value);
    }
  };

  private final String label;

  Dimension(String label) {
    this.label = label;
  }

  /** Returns a size that differs from the base in this number only. */
  abstract Size of(Size base, int value);

  /** Returns the name of the dimension and its unit. */
  String label() {
    return label;
  }

  /** Returns the file name of its plot. */
  String file() {
    return name().toLowerCase(Locale.ROOT) + ".svg";
  }
}
