package org.nmt4j.evaluation.ter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.nmt4j.evaluation.References;
import org.nmt4j.evaluation.Signature;
import org.nmt4j.evaluation.TextMetric;
import org.nmt4j.evaluation.text.NGrams;

/**
 * TER, the translation edit rate (Snover et al. 2006, "A Study of Translation Edit Rate with
 * Targeted Human Annotation"). Scores equal those of sacreBLEU, which follows the program tercom.
 *
 * <pre>TER = 100 edits / words of the reference</pre>
 *
 * TER is in percent: 0 is best, and it can exceed 100. An edit inserts, deletes or replaces a word
 * or shifts a run of words. Statistics are the edits to the reference that takes fewest and the
 * mean length of the references in words.
 *
 * <p>With {@link TerOptions#normalized}, sacreBLEU normalises references twice and hypotheses once.
 * This class does the same. If both sides hold {@code dog's.}, only the reference becomes three
 * words.
 */
public final class Ter implements TextMetric {
  private final TerOptions options;
  private final TercomTokenizer tokenizer;

  /** Creates a metric with these options. */
  public Ter(TerOptions options) {
    this.options = Objects.requireNonNull(options);
    this.tokenizer = new TercomTokenizer(options);
  }

  @Override
  public String name() {
    return "TER";
  }

  @Override
  public boolean higherIsBetter() {
    return false;
  }

  @Override
  public double[] statistics(String hypothesis, List<String> references) {
    References.require(references);
    List<String> words = tokenizer.tokenize(hypothesis);
    int fewest = Integer.MAX_VALUE;
    long lengths = 0;
    for (String reference : references) {
      List<String> wanted = tokenizer.tokenizeReference(reference);
      int[][] units = NGrams.units(List.of(words, wanted));
      fewest = Math.min(fewest, new ShiftEdits(units[0], units[1]).count());
      lengths += wanted.size();
    }
    return new double[] {fewest, (double) lengths / references.size()};
  }

  @Override
  public double score(double[] statistics) {
    if (statistics[1] > 0) {
      return 100 * (statistics[0] / statistics[1]);
    }
    return statistics[0] > 0 ? 100 : 0;
  }

  @Override
  public Signature signature(int references) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("nrefs", Integer.toString(references));
    settings.put("case", options.caseSensitive() ? "mixed" : "lc");
    settings.put("tok", "tercom");
    settings.put("norm", yes(options.normalized()));
    settings.put("punct", yes(!options.noPunctuation()));
    settings.put("asian", yes(options.asianSupport()));
    return Signature.withVersion(settings);
  }

  private static String yes(boolean value) {
    return value ? "yes" : "no";
  }
}
