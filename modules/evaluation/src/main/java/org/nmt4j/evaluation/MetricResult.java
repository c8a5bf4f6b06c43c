package org.nmt4j.evaluation;

import java.util.Locale;
import java.util.Optional;

/**
 * A score and the settings that it was computed with.
 *
 * @param name the name of the metric
 * @param score the score in the unit of the metric, for most metrics percent
 * @param details the parts of the score on one line; may be empty
 * @param signature the settings of the metric
 * @param interval the confidence interval of the score, if it was estimated
 */
public record MetricResult(
    String name,
    double score,
    String details,
    Signature signature,
    Optional<ConfidenceInterval> interval) {

  /** Returns this result with an interval and a signature that tells how it was estimated. */
  public MetricResult with(ConfidenceInterval estimated, Signature by) {
    return new MetricResult(name, score, details, by, Optional.of(estimated));
  }

  /** Returns this result with another signature. */
  public MetricResult signedBy(Signature by) {
    return new MetricResult(name, score, details, by, interval);
  }

  /** Returns the score, rounded half to even, followed by the interval if there is one. */
  public String scoreText(int decimals) {
    String text = Decimal.fixed(score, decimals);
    return interval.map(it -> text + " (" + it.toText(decimals) + ")").orElse(text);
  }

  /**
   * Returns the line that sacreBLEU prints, for instance {@code BLEU|nrefs:1|... = 38.1
   * 69.2/44.8/31.5/22.6 (BP = 1.000 ratio = 1.003 hyp_len = 11927 ref_len = 11896)}.
   *
   * @param decimals the number of decimals of the score; sacreBLEU's command prints one
   */
  public String toText(int decimals) {
    String line = String.format(Locale.ROOT, "%s|%s = %s", name, signature, scoreText(decimals));
    return details.isEmpty() ? line : line + " " + details;
  }

  /** Returns a JSON object with the fields of sacreBLEU in its order. Numbers are not rounded. */
  public String toJson() {
    JsonObject json = new JsonObject();
    json.string("name", name).number("score", score).string("signature", signature.toString());
    interval.ifPresent(
        it ->
            json.number("confidence_mean", it.mean())
                .number("confidence_var", it.halfWidth())
                .string("confidence", it.toText(2)));
    if (!details.isEmpty()) {
      json.string("verbose_score", details);
    }
    signature.fields().forEach(json::string);
    return json.toString();
  }
}
