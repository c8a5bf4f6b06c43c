package org.nmt4j.decoder.search;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A model whose log-probabilities are fixed pseudo-random functions of a sentence's seed and all
 * previous tokens. It reuses its arrays, which models may do.
 */
final class ToyModel implements StepModel<long[]> {
  static final SpecialTokens SPECIAL = new SpecialTokens(0, 1, 2, 3);

  private final int vocabularySize;
  private final long[] seeds;
  private final int[] sourceLengths;
  private final double sharpness;
  private float[] logProbabilities = new float[0];
  private float[] attention = new float[0];
  int steps;
  long rowsAdvanced;

  ToyModel(int vocabularySize, double sharpness, long[] seeds) {
    this.vocabularySize = vocabularySize;
    this.sharpness = sharpness;
    this.seeds = seeds;
    this.sourceLengths = Arrays.stream(seeds).mapToInt(ToyModel::sourceLength).toArray();
  }

  static int sourceLength(long seed) {
    return 1 + Math.floorMod(seed * 31, 7);
  }

  static List<SentenceLimits> limits(int maximumLength, long... seeds) {
    return Arrays.stream(seeds)
        .mapToObj(seed -> new SentenceLimits(sourceLength(seed), maximumLength))
        .toList();
  }

  @Override
  public int vocabularySize() {
    return vocabularySize;
  }

  @Override
  public long[] start() {
    return seeds.clone();
  }

  @Override
  public Step<long[]> step(long[] state, int[] previousTokens) {
    steps++;
    rowsAdvanced += state.length;
    int width = Arrays.stream(sourceLengths).max().orElse(0);
    if (logProbabilities.length < state.length * vocabularySize) {
      logProbabilities = new float[state.length * vocabularySize];
      attention = new float[state.length * width];
    }
    long[] next = new long[state.length];
    for (int row = 0; row < state.length; row++) {
      next[row] = advance(state[row], previousTokens[row]);
      System.arraycopy(
          distribution(next[row], vocabularySize, sharpness),
          0,
          logProbabilities,
          row * vocabularySize,
          vocabularySize);
      System.arraycopy(weights(next[row], width), 0, attention, row * width, width);
    }
    return new Step<>(next, logProbabilities, attention, width);
  }

  @Override
  public long[] select(long[] state, int[] rows) {
    return IntStream.of(rows).mapToLong(row -> state[row]).toArray();
  }

  static long advance(long state, int token) {
    long mixed = (state ^ (token + 1L)) * 0x9E3779B97F4A7C15L;
    return mixed ^ (mixed >>> 29);
  }

  /** Returns the log-probabilities of all tokens after a history. */
  static float[] distribution(long state, int vocabularySize, double sharpness) {
    Random random = new Random(state);
    double[] logits = random.doubles(vocabularySize).map(x -> sharpness * x).toArray();
    double logSum = Math.log(Arrays.stream(logits).map(Math::exp).sum());
    float[] values = new float[vocabularySize];
    for (int token = 0; token < vocabularySize; token++) {
      values[token] = (float) (logits[token] - logSum);
    }
    return values;
  }

  /** Returns weights that depend on the history, and not on the padding of the row. */
  static float[] weights(long state, int width) {
    Random random = new Random(state + 1);
    float[] values = new float[width];
    for (int position = 0; position < width; position++) {
      values[position] = random.nextFloat();
    }
    return values;
  }
}
