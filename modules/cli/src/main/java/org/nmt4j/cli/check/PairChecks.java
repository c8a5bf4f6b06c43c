package org.nmt4j.cli.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nmt4j.tokenization.ParallelMap;
import org.nmt4j.tokenization.cleaning.CorpusStatistics;
import org.nmt4j.tokenization.cleaning.MeanRatio;
import org.nmt4j.tokenization.cleaning.PairRule;
import org.nmt4j.tokenization.cleaning.TextFaults;
import org.nmt4j.tokenization.corpus.SentencePair;
import org.nmt4j.tokenization.sentence.SentenceSplitter;

/** Checks the pairs of one corpus without tokenizing them. */
final class PairChecks {

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
    CorpusStatistics statistics = new CorpusStatistics();
    corpus.pairs().forEach(statistics::add);
    findings.addAll(uneven(corpus, statistics.ratio()).warning(corpus.name(), pairs));
    findings.addAll(foreign(corpus, statistics).warning(corpus.name(), pairs));
    findings.addAll(
        several(corpus, SentenceSplitter.of(source), SentenceSplitter.of(target))
            .warningFrom(SEVERAL_SENTENCES_PERCENT, corpus.name(), pairs));
    return findings;
  }

  private static Tally empty(Corpus corpus) {
    Tally tally = new Tally(PairRule.EMPTY.words());
    for (int i = 0; i < corpus.pairs().size(); i++) {
      SentencePair pair = corpus.pairs().get(i);
      if (TextFaults.isEmpty(pair.source())) {
        tally.add(corpus.sourcePlace(i));
      } else if (TextFaults.isEmpty(pair.target())) {
        tally.add(corpus.targetPlace(i));
      }
    }
    return tally;
  }

  /** Finds pairs with two equal sides: untranslated lines, or one file given twice. */
  private static Tally same(Corpus corpus) {
    Tally tally = new Tally(PairRule.SAME.words());
    for (int i = 0; i < corpus.pairs().size(); i++) {
      if (TextFaults.isSame(corpus.pairs().get(i))) {
        tally.add(corpus.sourcePlace(i));
      }
    }
    return tally;
  }

  /** Finds traces of wrong decoding, and bytes that are not text. */
  private static Tally garbled(Corpus corpus) {
    Tally tally = new Tally(PairRule.CONTROL.words());
    for (int i = 0; i < corpus.pairs().size(); i++) {
      SentencePair pair = corpus.pairs().get(i);
      if (TextFaults.isGarbled(pair.source())) {
        tally.add(corpus.sourcePlace(i));
      } else if (TextFaults.isGarbled(pair.target())) {
        tally.add(corpus.targetPlace(i));
      }
    }
    return tally;
  }

  private static Tally repeated(Corpus corpus) {
    Tally tally = new Tally(PairRule.REPEATED.words());
    Map<SentencePair, Integer> first = new HashMap<>();
    for (int i = 0; i < corpus.pairs().size(); i++) {
      Integer earlier = first.putIfAbsent(corpus.pairs().get(i), i);
      if (earlier != null) {
        tally.add(corpus.sourcePlace(i) + " as line " + (earlier + 1));
      }
    }
    return tally;
  }

  private static Tally uneven(Corpus corpus, MeanRatio mean) {
    Tally tally = new Tally(PairRule.RATIO.words());
    for (int i = 0; i < corpus.pairs().size(); i++) {
      if (mean.isOdd(corpus.pairs().get(i), MeanRatio.DEFAULT_FACTOR)) {
        tally.add(corpus.sourcePlace(i));
      }
    }
    return tally;
  }

  /** Finds text of another language or of another encoding. */
  private static Tally foreign(Corpus corpus, CorpusStatistics statistics) {
    Tally tally = new Tally(PairRule.SCRIPT.words());
    for (int i = 0; i < corpus.pairs().size(); i++) {
      SentencePair pair = corpus.pairs().get(i);
      if (statistics.source().isForeign(pair.source())) {
        tally.add(corpus.sourcePlace(i));
      } else if (statistics.target().isForeign(pair.target())) {
        tally.add(corpus.targetPlace(i));
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
}
