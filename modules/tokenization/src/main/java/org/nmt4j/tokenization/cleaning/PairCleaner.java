package org.nmt4j.tokenization.cleaning;

import java.util.Optional;
import org.nmt4j.tokenization.corpus.SentencePair;
import org.nmt4j.tokenization.corpus.SpacedTokens;

/**
 * Applies rules to pairs one by one. {@link PairRule#REPEATED} is left to the caller, who knows all
 * pairs. Any number of threads may use a cleaner.
 */
public final class PairCleaner {
  private final CleaningSettings settings;
  private final CorpusStatistics statistics;
  private final MeanRatio ratio;
  private final TextHashes heldOut;

  /**
   * Creates a cleaner.
   *
   * @param settings the rules
   * @param statistics those of the whole corpus, which no longer change
   * @param heldOut the texts that are no source of the cleaned corpus, which no longer change
   */
  public PairCleaner(CleaningSettings settings, CorpusStatistics statistics, TextHashes heldOut) {
    this.settings = settings;
    this.statistics = statistics;
    this.ratio = statistics.ratio();
    this.heldOut = heldOut;
  }

  /** Returns the first rule that holds for a pair; empty if none does. */
  public Optional<PairRule> fault(SentencePair pair) {
    for (PairRule rule : PairRule.values()) {
      if (settings.has(rule) && holds(rule, pair)) {
        return Optional.of(rule);
      }
    }
    return Optional.empty();
  }

  private boolean holds(PairRule rule, SentencePair pair) {
    String source = pair.source();
    String target = pair.target();
    return switch (rule) {
      case EMPTY -> TextFaults.isEmpty(source) || TextFaults.isEmpty(target);
      case CONTROL -> TextFaults.isGarbled(source) || TextFaults.isGarbled(target);
      case SAME -> TextFaults.isSame(pair);
      case LENGTH -> isLong(source) || isLong(target);
      case RATIO -> ratio.isOdd(pair, settings.maxRatio());
      case SCRIPT -> statistics.source().isForeign(source) || statistics.target().isForeign(target);
      case HELD_OUT -> !heldOut.isEmpty() && heldOut.contains(TextHash.of(source));
      case REPEATED -> false;
    };
  }

  private boolean isLong(String text) {
    return settings.maxTokens() > 0 && SpacedTokens.count(text) > settings.maxTokens();
  }
}
