package org.nmt4j.evaluation.chrf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.nmt4j.evaluation.References;
import org.nmt4j.evaluation.Signature;
import org.nmt4j.evaluation.TextMetric;
import org.nmt4j.evaluation.text.LowerCase;
import org.nmt4j.evaluation.text.NGrams;
import org.nmt4j.evaluation.text.Whitespace;

/**
 * chrF, the F-score of character n-grams (Popović 2015, "chrF: character n-gram F-score for
 * automatic MT evaluation"), and chrF++, which adds word n-grams (Popović 2017, "chrF++: words
 * helping character n-grams"). Scores are in percent, 0 to 100, and equal those of sacreBLEU.
 *
 * <pre>chrF = 100 (1 + β²) P R / (β² P + R)</pre>
 *
 * The precision P and the recall R are means over the n-gram orders that both sides have.
 * Statistics are three numbers for each order: n-grams of the hypothesis, n-grams of the reference,
 * and matches. Orders of characters come before orders of words. Of several references, the one
 * with the best score counts.
 */
public final class Chrf implements TextMetric {
  private static final double NEXT_TO_NOTHING = 1e-16;

  private final ChrfOptions options;
  private final boolean stripsEnds;

  /** Creates a metric that equals chrF in the library of sacreBLEU. */
  public Chrf(ChrfOptions options) {
    this(options, false);
  }

  private Chrf(ChrfOptions options, boolean stripsEnds) {
    this.options = Objects.requireNonNull(options);
    this.stripsEnds = stripsEnds;
  }

  /**
   * Returns a metric that equals chrF in the command of sacreBLEU: it ignores white space at the
   * end of a line. This differs from the library only with {@link ChrfOptions#whitespace}.
   */
  public static Chrf ofLines(ChrfOptions options) {
    return new Chrf(options, true);
  }

  @Override
  public String name() {
    return "chrF" + options.beta() + "+".repeat(options.wordOrder());
  }

  @Override
  public boolean higherIsBetter() {
    return true;
  }

  @Override
  public double[] statistics(String hypothesis, List<String> references) {
    References.require(references);
    List<String> texts = new ArrayList<>();
    texts.add(prepared(hypothesis));
    references.forEach(reference -> texts.add(prepared(reference)));
    double[][] statistics = new double[references.size()][3 * orders()];
    int[][] characters = texts.stream().map(this::characters).toArray(int[][]::new);
    count(new NGrams(characters), options.characterOrder(), 0, statistics);
    if (options.wordOrder() > 0) {
      int[][] words = NGrams.units(texts.stream().map(ChrfWords::of).toList());
      count(new NGrams(words), options.wordOrder(), options.characterOrder(), statistics);
    }
    return best(statistics);
  }

  private int orders() {
    return options.characterOrder() + options.wordOrder();
  }

  private String prepared(String text) {
    String counted = stripsEnds ? Whitespace.stripTrailing(text) : text;
    return options.lowercase() ? LowerCase.of(counted) : counted;
  }

  private int[] characters(String text) {
    return text.codePoints().filter(c -> options.whitespace() || !Whitespace.is(c)).toArray();
  }

  private static void count(NGrams nGrams, int orders, int first, double[][] statistics) {
    for (int order = first; order < first + orders; order++) {
      nGrams.next();
      for (int i = 0; i < statistics.length; i++) {
        int reference = nGrams.total(i + 1);
        // An order that the reference lacks does not count against the hypothesis.
        statistics[i][3 * order] = reference == 0 ? 0 : nGrams.total(0);
        statistics[i][3 * order + 1] = reference;
        statistics[i][3 * order + 2] = nGrams.matches(0, i + 1);
      }
    }
  }

  private double[] best(double[][] statistics) {
    double[] best = statistics[0];
    for (double[] each : statistics) {
      best = score(each) > score(best) ? each : best;
    }
    return best;
  }

  @Override
  public double score(double[] statistics) {
    return options.smoothing() ? smoothed(statistics) : ofOrdersThatAreThere(statistics);
  }

  private double ofOrdersThatAreThere(double[] statistics) {
    double precision = 0;
    double recall = 0;
    int there = 0;
    for (int i = 0; i < statistics.length; i += 3) {
      if (statistics[i] > 0 && statistics[i + 1] > 0) {
        precision += statistics[i + 2] / statistics[i];
        recall += statistics[i + 2] / statistics[i + 1];
        there++;
      }
    }
    return precision + recall == 0 ? 0 : 100 * fScore(precision / there, recall / there);
  }

  private double smoothed(double[] statistics) {
    double sum = 0;
    for (int i = 0; i < statistics.length; i += 3) {
      double matches = statistics[i + 2];
      double precision = statistics[i] > 0 ? matches / statistics[i] : NEXT_TO_NOTHING;
      double recall = statistics[i + 1] > 0 ? matches / statistics[i + 1] : NEXT_TO_NOTHING;
      sum += precision + recall > 0 ? fScore(precision, recall) : NEXT_TO_NOTHING;
    }
    return 100 * sum / orders();
  }

  private double fScore(double precision, double recall) {
    double factor = options.beta() * options.beta();
    return (1 + factor) * precision * recall / (factor * precision + recall);
  }

  @Override
  public Signature signature(int references) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("nrefs", Integer.toString(references));
    settings.put("case", options.lowercase() ? "lc" : "mixed");
    settings.put("eff", options.smoothing() ? "no" : "yes");
    settings.put("nc", Integer.toString(options.characterOrder()));
    settings.put("nw", Integer.toString(options.wordOrder()));
    settings.put("space", options.whitespace() ? "yes" : "no");
    return Signature.withVersion(settings);
  }
}
