package org.nmt4j.decoder.search;

/** A model of one sentence and without attention that always gives the same log-probabilities. */
final class FixedModel implements StepModel<Integer> {
  private final float[] row;

  FixedModel(float... row) {
    this.row = row.clone();
  }

  static FixedModel ofProbabilities(double... probabilities) {
    float[] row = new float[probabilities.length];
    for (int token = 0; token < row.length; token++) {
      row[token] = (float) Math.log(probabilities[token]);
    }
    return new FixedModel(row);
  }

  @Override
  public int vocabularySize() {
    return row.length;
  }

  @Override
  public Integer start() {
    return 1;
  }

  @Override
  public Step<Integer> step(Integer rows, int[] previousTokens) {
    float[] all = new float[rows * row.length];
    for (int i = 0; i < rows; i++) {
      System.arraycopy(row, 0, all, i * row.length, row.length);
    }
    return new Step<>(rows, all);
  }

  @Override
  public Integer select(Integer rows, int[] selected) {
    return selected.length;
  }
}
