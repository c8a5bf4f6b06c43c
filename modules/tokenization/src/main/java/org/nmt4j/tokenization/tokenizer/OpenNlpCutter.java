package org.nmt4j.tokenization.tokenizer;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import opennlp.tools.util.Span;

/**
 * Cuts at the places where a tokenizer of OpenNLP cuts, except inside characters that a reader sees
 * as one. It takes only the places of the cuts from the tokenizer, so no character is lost.
 *
 * @param tokenizer the tokenizer
 */
record OpenNlpCutter(opennlp.tools.tokenize.Tokenizer tokenizer) implements WordCutter {

  @Override
  public List<String> cut(String run) {
    BitSet cuts = new BitSet(run.length() + 1);
    for (Span span : tokenizer.tokenizePos(run)) {
      cuts.set(span.getStart());
      cuts.set(span.getEnd());
    }
    cuts.clear(0);
    cuts.set(run.length());
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (int cut = cuts.nextSetBit(0); cut >= 0; cut = cuts.nextSetBit(cut + 1)) {
      if (cut == run.length() || !CharacterCluster.isInside(run, cut)) {
        parts.add(run.substring(start, cut));
        start = cut;
      }
    }
    return parts;
  }
}
