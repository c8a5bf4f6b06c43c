package org.nmt4j.spark.corpus;

import java.io.Serializable;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.util.SerializableConfiguration;
import org.nmt4j.tokenization.cleaning.CleaningSettings;
import org.nmt4j.tokenization.cleaning.CorpusStatistics;
import org.nmt4j.tokenization.cleaning.PairCleaner;
import org.nmt4j.tokenization.cleaning.PairRule;
import org.nmt4j.tokenization.cleaning.TextHashes;

/**
 * The input and the settings of a cleaning, which Spark sends to its tasks.
 *
 * @param source the index of the sources
 * @param target the index of the targets
 * @param rules the rules that apply
 * @param maxRatio see {@link CleaningSettings}
 * @param maxTokens see {@link CleaningSettings}
 * @param heldOut the values of the set of texts that are held out
 * @param statistics the values of the statistics of the corpus; empty before they are known
 * @param output the folder of the output
 * @param settings the settings of Hadoop
 */
record CleaningPlan(
    LineIndex source,
    LineIndex target,
    Set<PairRule> rules,
    double maxRatio,
    int maxTokens,
    long[] heldOut,
    long[] statistics,
    String output,
    SerializableConfiguration settings)
    implements Serializable {

  /** Returns this plan with the statistics of the corpus. */
  CleaningPlan with(CorpusStatistics known) {
    return new CleaningPlan(
        source, target, rules, maxRatio, maxTokens, heldOut, known.values(), output, settings);
  }

  Configuration configuration() {
    return settings.value();
  }

  boolean has(PairRule rule) {
    return rules.contains(rule);
  }

  /** Creates the cleaner of a task. */
  PairCleaner cleaner() {
    return new PairCleaner(
        new CleaningSettings(rules, maxRatio, maxTokens),
        CorpusStatistics.of(statistics),
        TextHashes.of(heldOut));
  }
}
