package org.nmt4j.cli.check;

import java.util.HashMap;
import java.util.Map;

/** Finds sources of the development and test corpora that also stand in the training corpus. */
final class Overlap {
  private final Corpus train;
  private final Map<String, Integer> first = new HashMap<>();

  Overlap(Corpus train) {
    this.train = train;
    for (int i = 0; i < train.pairs().size(); i++) {
      first.putIfAbsent(train.pairs().get(i).source(), i);
    }
  }

  /** Counts the common sources and keeps both places of each. */
  Tally count(Corpus corpus, Tally tally) {
    for (int i = 0; i < corpus.pairs().size(); i++) {
      Integer known = first.get(corpus.pairs().get(i).source());
      if (known != null) {
        tally.add(corpus.sourcePlace(i) + " as " + train.sourcePlace(known));
      }
    }
    return tally;
  }
}
