package org.nmt4j.cli.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nmt4j.tokenization.ParallelMap;
import org.nmt4j.tokenization.corpus.SentencePair;
import org.nmt4j.tokenization.sentence.SentenceSplitter;

/** Checks the pairs of one corpus without tokenizing them. */
final class PairChecks {

  /** A pair is odd if its ratio of lengths differs from the mean ratio by more than this factor. */
  private static final double ODD_RATIO = 3;

  /** The length of the longer side, in characters, below which the ratio is not checked. */
  private static final int SHORT = 30;

  /**
   * Percentage of pairs below which no warning is given: translators sometimes split or join
   * sentences.
   */
  private static final int SEVERAL_SENTENCES_PERCENT = 5;

  private PairChecks() {}

  /**
   * Runs all checks.
   *
   * @param source the language code of the sources
   * @param target the language code of the targets; if both codes are equal, a pair may have two
   *     equal sides
   */
  static List<Finding> of(Corpus corpus, String source, String target) {
    List<Finding> findings = new ArrayList<>();
    int pairs = corpus.pairs().size();
    findings.addAll(empty(corpus).warning(corpus.name(), pairs));
    if (!source.equals(target)) {
      findings.addAll(same(corpus).warning(corpus.name(), pairs));
    }
    findings.addAll(garbled(corpus).warning(corpus.name(), pairs));
    findings.addAll(repeated(corpus).warning(corpus.name(), pairs));
    findings.addAll(uneven(corpus).warning(corpus.name(), pairs));
    findings.addAll(
        several(corpus, SentenceSplitter.of(source), SentenceSplitter.of(target))
            .warningFrom(SEVERAL_SENTENCES_PERCENT, corpus.name(), pairs));
    return findings;
  }

  private static Tally empty(Corpus corpus) {
    Tally tally = new Tally("have an empty side");
    for (int i = 0; i < corpus.pairs().size(); i++) {
      SentencePair pair = corpus.pairs().get(i);
      if (pair.source().isBlank()) {
        tally.add(corpus.sourcePlace(i));
      } else if (pair.target().isBlank()) {
        tally.add(corpus.targetPlace(i));
      }
    }
    return tally;
  }

  /** Finds pairs with two equal sides: untranslated lines, or one file given twice. */
  private static Tally same(Corpus corpus) {
    Tally tally = new Tally("have the same text on both sides");
    for (int i = 0; i < corpus.pairs().size(); i++) {
      SentencePair pair = corpus.pairs().get(i);
      if (!pair.source().isBlank() && pair.source().equals(pair.target())) {
        tally.add(corpus.sourcePlace(i));
      }
    }
    return tally;
  }

  /** Finds traces of wrong decoding, and bytes that are not text. */
  private static Tally garbled(Corpus corpus) {
    Tally tally = new Tally("have control or replacement characters");
    for (int i = 0; i < corpus.pairs().size(); i++) {
      SentencePair pair = corpus.pairs().get(i);
      if (isGarbled(pair.source())) {
        tally.add(corpus.sourcePlace(i));
      } else if (isGarbled(pair.target())) {
        tally.add(corpus.targetPlace(i));
      }
    }
    return tally;
  }

  private static boolean isGarbled(String text) {
    return text.chars().anyMatch(c -> c == '\uFFFD' || c != '\t' && Character.isISOControl(c));
  }

  private static Tally repeated(Corpus corpus) {
    Tally tally = new Tally("are there already");
    Map<SentencePair, Integer> first = new HashMap<>();
    for (int i = 0; i < corpus.pairs().size(); i++) {
      Integer earlier = first.putIfAbsent(corpus.pairs().get(i), i);
      if (earlier != null) {
        tally.add(corpus.sourcePlace(i) + " as line " + (earlier + 1));
      }
    }
    return tally;
  }

  /**
   * Finds unusual ratios of lengths. The mean of the corpus is the norm: languages differ in
   * length.
   */
  private static Tally uneven(Corpus corpus) {
    Tally tally = new Tally("have sides whose lengths do not fit together");
    long sources = corpus.pairs().stream().mapToLong(pair -> length(pair.source())).sum();
    long targets = corpus.pairs().stream().mapToLong(pair -> length(pair.target())).sum();
    double mean = (double) sources / targets;
    for (int i = 0; i < corpus.pairs().size(); i++) {
      SentencePair pair = corpus.pairs().get(i);
      int source = length(pair.source());
      int target = length(pair.target());
      double ratio = source / (target * mean);
      boolean isOdd = ratio > ODD_RATIO || ratio < 1 / ODD_RATIO;
      if (isOdd && Math.min(source, target) > 0 && Math.max(source, target) >= SHORT) {
        tally.add(corpus.sourcePlace(i));
      }
    }
    return tally;
  }

  private static Tally several(Corpus corpus, SentenceSplitter sources, SentenceSplitter targets) {
    Tally tally = new Tally("have several sentences on one side and one on the other");
    ParallelMap<SentencePair, Integer> more =
        new ParallelMap<>(corpus.pairs(), (number, pair) -> more(pair, sources, targets));
    int i = 0;
    for (int each : more) {
      if (each != 0) {
        tally.add(each > 0 ? corpus.sourcePlace(i) : corpus.targetPlace(i));
      }
      i++;
    }
    return tally;
  }

  /**
   * Returns a number above 0 if only the source has several sentences, below 0 if only the target.
   */
  private static int more(SentencePair pair, SentenceSplitter sources, SentenceSplitter targets) {
    int source = sources.sentences(pair.source()).size();
    int target = targets.sentences(pair.target()).size();
    return Math.min(source, target) == 1 ? source - target : 0;
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
