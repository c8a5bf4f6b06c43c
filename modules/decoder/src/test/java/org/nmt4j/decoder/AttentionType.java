package org.nmt4j.decoder;

import org.nmt4j.attention.AdditiveAttention;
import org.nmt4j.attention.Attention;
import org.nmt4j.attention.DotAttention;
import org.nmt4j.nn.Parameters;

/** Every attention that a decoder can have. */
enum AttentionType {
  NONE,
  DOT,
  SCALED_DOT,
  GENERAL,
  ADDITIVE,
  ADDITIVE_COVERAGE;

  Attention of(Parameters parameters, int hidden, int memoryWidth) {
    return switch (this) {
      case NONE -> null;
      case DOT -> DotAttention.dot(hidden, memoryWidth);
      case SCALED_DOT -> DotAttention.scaledDot(hidden, memoryWidth);
      case GENERAL -> DotAttention.general(parameters, hidden, memoryWidth);
      case ADDITIVE -> new AdditiveAttention(parameters, hidden, memoryWidth, false);
      case ADDITIVE_COVERAGE -> new AdditiveAttention(parameters, hidden, memoryWidth, true);
    };
  }

  /** Returns the width of the memory, larger than the decoder's if the score allows it. */
  int memoryWidth(int hidden) {
    return this == DOT || this == SCALED_DOT ? hidden : hidden + 2;
  }
}
