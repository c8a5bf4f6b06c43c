package org.nmt4j.evaluation;

import java.util.Map;

/** The share of what is right, in percent. Statistics are what is right, and all. */
public abstract class ShareMetric implements TextMetric {
  private final String name;

  protected ShareMetric(String name) {
    this.name = name;
  }

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final boolean higherIsBetter() {
    return true;
  }

  @Override
  public final double score(double[] statistics) {
    return statistics[1] == 0 ? 0 : 100 * statistics[0] / statistics[1];
  }

  @Override
  public final Signature signature(int references) {
    return Signature.withVersion(Map.of("nrefs", Integer.toString(references)));
  }
}
