package org.nmt4j.evaluation;

/** A share of correct items in percent. Statistics: the numbers of correct items and all items. */
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
}
