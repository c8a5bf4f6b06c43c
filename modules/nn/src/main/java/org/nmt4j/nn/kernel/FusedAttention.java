package org.nmt4j.nn.kernel;

import java.util.Arrays;
import org.nmt4j.nn.array.Matrix;
import org.nmt4j.nn.array.Scratch;

/**
 * {@link AttentionKernels} that keep keys and values in Java arrays, one sentence after another.
 */
final class FusedAttention implements AttentionKernels {
  private final FloatLoops loops;

  FusedAttention(FloatLoops loops) {
    this.loops = loops;
  }

  @Override
  public AttendedMemory dot(Matrix keys, Matrix values, int[] lengths, double scale) {
    return new Memory(new DotScore((float) scale), keys, values, lengths);
  }

  @Override
  public AttendedMemory additive(Matrix keys, Matrix values, int[] lengths, Matrix v, Matrix dv) {
    return new Memory(new AdditiveScore(v, dv), keys, values, lengths);
  }

  @Override
  public AttendedMemory covered(
      Matrix keys, Matrix values, int[] lengths, Matrix v, Matrix dv, Matrix w, Matrix dw) {
    return new Memory(new CoveredScore(v, dv, w, dw), keys, values, lengths);
  }

  /** The score of a query for a key, and its gradient. Only some scores read the coverage. */
  private interface Score {
    float score(float[] query, int i, float[] keys, int j, float coverage, int width);

    /** Returns the derivative of the score by the coverage, times d. */
    float backward(
        float d,
        float[] query,
        int i,
        float[] keys,
        int j,
        float coverage,
        int width,
        float[] dQuery,
        float[] dKeys);

    default void finish() {}
  }

  private final class DotScore implements Score {
    private final float scale;

    DotScore(float scale) {
      this.scale = scale;
    }

    @Override
    public float score(float[] query, int i, float[] keys, int j, float coverage, int width) {
      return scale * loops.dot(query, i, keys, j, width);
    }

    @Override
    public float backward(
        float d,
        float[] query,
        int i,
        float[] keys,
        int j,
        float coverage,
        int width,
        float[] dQuery,
        float[] dKeys) {
      loops.addScaled(scale * d, keys, j, dQuery, i, width);
      loops.addScaled(scale * d, query, i, dKeys, j, width);
      return 0;
    }
  }

  private final class AdditiveScore implements Score {
    private final float[] v;
    private final float[] dv;
    private final Matrix gradient;

    AdditiveScore(Matrix v, Matrix gradient) {
      this.v = new float[v.size()];
      this.dv = new float[v.size()];
      this.gradient = gradient;
      v.read(this.v);
    }

    @Override
    public float score(float[] query, int i, float[] keys, int j, float coverage, int width) {
      return loops.additiveScore(query, i, keys, j, v, width);
    }

    @Override
    public float backward(
        float d,
        float[] query,
        int i,
        float[] keys,
        int j,
        float coverage,
        int width,
        float[] dQuery,
        float[] dKeys) {
      loops.additiveBackward(d, query, i, keys, j, v, dQuery, dKeys, dv, width);
      return 0;
    }

    @Override
    public void finish() {
      addToVector(gradient, dv);
    }
  }

  /** The additive score of the key k + c w. */
  private final class CoveredScore implements Score {
    private final AdditiveScore additive;
    private final float[] w;
    private final float[] dw;
    private final Matrix gradient;
    private final float[] key;
    private final float[] dKey;

    CoveredScore(Matrix v, Matrix dv, Matrix w, Matrix dw) {
      this.additive = new AdditiveScore(v, dv);
      this.w = new float[w.size()];
      this.dw = new float[w.size()];
      this.gradient = dw;
      this.key = new float[w.size()];
      this.dKey = new float[w.size()];
      w.read(this.w);
    }

    private void setKey(float[] keys, int j, float coverage, int width) {
      System.arraycopy(keys, j, key, 0, width);
      loops.addScaled(coverage, w, 0, key, 0, width);
    }

    @Override
    public float score(float[] query, int i, float[] keys, int j, float coverage, int width) {
      setKey(keys, j, coverage, width);
      return additive.score(query, i, key, 0, 0, width);
    }

    @Override
    public float backward(
        float d,
        float[] query,
        int i,
        float[] keys,
        int j,
        float coverage,
        int width,
        float[] dQuery,
        float[] dKeys) {
      setKey(keys, j, coverage, width);
      Arrays.fill(dKey, 0);
      additive.backward(d, query, i, key, 0, 0, width, dQuery, dKey);
      loops.addScaled(1, dKey, 0, dKeys, j, width);
      loops.addScaled(coverage, dKey, 0, dw, 0, width);
      return loops.dot(dKey, 0, w, 0, width);
    }

    @Override
    public void finish() {
      additive.finish();
      addToVector(gradient, dw);
    }
  }

  /** Adds a share to the gradient of a vector. */
  private void addToVector(Matrix gradient, float[] share) {
    float[] sum = new float[share.length];
    gradient.read(sum);
    loops.addScaled(1, share, 0, sum, 0, sum.length);
    gradient.write(sum);
  }

  private final class Memory implements AttendedMemory {
    private final Score score;
    private final int[] lengths;
    private final int positions;
    private final int keyWidth;
    private final int valueWidth;
    private final float[] keys;
    private final float[] values;
    // Allocated at the first backward step, because translation has none.
    private float[] dKeys;
    private float[] dValues;

    Memory(Score score, Matrix keys, Matrix values, int[] lengths) {
      this.score = score;
      this.lengths = lengths.clone();
      this.positions = keys.rows() / lengths.length;
      this.keyWidth = keys.columns();
      this.valueWidth = values.columns();
      this.keys = bySentence(keys);
      this.values = bySentence(values);
    }

    /** Reorders time-major rows to B x S x width. */
    private float[] bySentence(Matrix memory) {
      int width = memory.columns();
      float[] result = new float[memory.size()];
      for (int row = 0; row < memory.rows(); row++) {
        memory.read(row * width, result, place(row, width), width);
      }
      return result;
    }

    private int place(int row, int width) {
      int sentence = row % lengths.length;
      int position = row / lengths.length;
      return (sentence * positions + position) * width;
    }

    @Override
    public void forward(
        Matrix query, int[] sentences, Matrix coverage, Matrix weights, Matrix context) {
      float[] queries = Scratch.array(0, query.size());
      query.read(queries);
      float[] covered = readOrNull(3, coverage);
      float[] allWeights = Scratch.array(1, weights.size());
      float[] contexts = Scratch.array(2, context.size());
      Arrays.fill(allWeights, 0, weights.size(), 0);
      Arrays.fill(contexts, 0, context.size(), 0);
      for (int row = 0; row < query.rows(); row++) {
        int length = lengths[sentences[row]];
        int start = sentences[row] * positions;
        int w = row * positions;
        for (int s = 0; s < length; s++) {
          float c = covered == null ? 0 : covered[w + s];
          allWeights[w + s] =
              score.score(queries, row * keyWidth, keys, (start + s) * keyWidth, c, keyWidth);
        }
        float max = loops.max(allWeights, w, length);
        float sum = loops.exp(allWeights, w, max, allWeights, w, length);
        loops.scale(1 / sum, allWeights, w, length);
        for (int s = 0; s < length; s++) {
          loops.addScaled(
              allWeights[w + s],
              values,
              (start + s) * valueWidth,
              contexts,
              row * valueWidth,
              valueWidth);
        }
      }
      weights.write(allWeights);
      context.write(contexts);
    }

    @Override
    public void backward(
        Matrix query,
        int[] sentences,
        Matrix coverage,
        Matrix weights,
        Matrix dWeights,
        Matrix dContext,
        Matrix dQuery,
        Matrix dCoverage) {
      if (dKeys == null) {
        dKeys = new float[keys.length];
        dValues = new float[values.length];
      }
      float[] queries = Scratch.array(0, query.size());
      query.read(queries);
      float[] allWeights = Scratch.array(1, weights.size());
      weights.read(allWeights);
      float[] dContexts = Scratch.array(2, dContext.size());
      dContext.read(dContexts);
      float[] dQueries = Scratch.array(3, dQuery.size());
      dQuery.read(dQueries);
      float[] dRow = Scratch.array(4, positions);
      float[] covered = readOrNull(5, coverage);
      float[] given = readOrNull(6, dWeights);
      float[] dCovered = readOrNull(7, dCoverage);
      for (int row = 0; row < query.rows(); row++) {
        int length = lengths[sentences[row]];
        int start = sentences[row] * positions;
        int w = row * positions;
        int c = row * valueWidth;
        float mean = 0;
        for (int s = 0; s < length; s++) {
          int value = (start + s) * valueWidth;
          dRow[s] = loops.dot(dContexts, c, values, value, valueWidth);
          if (given != null) {
            dRow[s] += given[w + s];
          }
          loops.addScaled(allWeights[w + s], dContexts, c, dValues, value, valueWidth);
          mean += allWeights[w + s] * dRow[s];
        }
        for (int s = 0; s < length; s++) {
          float dScore = allWeights[w + s] * (dRow[s] - mean);
          float byCoverage =
              score.backward(
                  dScore,
                  queries,
                  row * keyWidth,
                  keys,
                  (start + s) * keyWidth,
                  covered == null ? 0 : covered[w + s],
                  keyWidth,
                  dQueries,
                  dKeys);
          if (dCovered != null) {
            dCovered[w + s] += byCoverage;
          }
        }
      }
      dQuery.write(dQueries);
      if (dCovered != null) {
        dCoverage.write(dCovered);
      }
    }

    /** Reads a matrix into a scratch array. Returns null for null. */
    private static float[] readOrNull(int slot, Matrix matrix) {
      if (matrix == null) {
        return null;
      }
      float[] values = Scratch.array(slot, matrix.size());
      matrix.read(values);
      return values;
    }

    @Override
    public void finish(Matrix dKeyMatrix, Matrix dValueMatrix) {
      if (dKeys != null) {
        addTo(dKeyMatrix, dKeys);
        addTo(dValueMatrix, dValues);
        score.finish();
      }
    }

    private void addTo(Matrix gradient, float[] share) {
      int width = gradient.columns();
      float[] row = Scratch.array(0, width);
      for (int i = 0; i < gradient.rows(); i++) {
        gradient.read(i * width, row, 0, width);
        loops.addScaled(1, share, place(i, width), row, 0, width);
        gradient.write(i * width, row, 0, width);
      }
    }
  }
}
