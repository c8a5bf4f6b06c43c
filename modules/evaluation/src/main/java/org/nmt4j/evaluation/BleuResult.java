package org.nmt4j.evaluation;

/**
 * A score together with how it was computed.
 *
 * @param score the score and its parts
 * @param signature the settings behind it
 */
public record BleuResult(BleuScore score, Signature signature) {

  private static final String NAME = "BLEU";

  /**
   * The line sacreBLEU prints, for instance {@code BLEU|nrefs:1|... = 38.1 69.2/44.8/31.5/22.6 (BP
   * = 1.000 ratio = 1.003 hyp_len = 11927 ref_len = 11896)}.
   *
   * @param decimals of the score; sacreBLEU's command prints one
   */
  public String toText(int decimals) {
    return "%s|%s = %s %s"
        .formatted(NAME, signature, Decimal.fixed(score.score(), decimals), score.details());
  }

  /** A JSON object with sacreBLEU's fields in its order; the score is not rounded. */
  public String toJson() {
    JsonObject json =
        new JsonObject()
            .string("name", NAME)
            .number("score", score.score())
            .string("signature", signature.toString())
            .string("verbose_score", score.details());
    signature.fields().forEach(json::string);
    return json.toString();
  }
}
