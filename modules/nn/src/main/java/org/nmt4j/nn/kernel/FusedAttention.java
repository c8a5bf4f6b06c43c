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

  /** The score of a query for a key, and its gradient. */
  private interface Score {
    float score(float[] query, int i, float[] keys, int j, int width);

    void backward(
        float d,
        float[] query,
        int i,
        float[] keys,
        int j,
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
    public float score(float[] query, int i, float[] keys, int j, int width) {
      return scale * loops.dot(query, i, keys, j, width);
    }

    @Override
    public void backward(
        float d,
        float[] query,
        int i,
        float[] keys,
        int j,
        int width,
        float[] dQuery,
        float[] dKeys) {
      loops.addScaled(scale * d, keys, j, dQuery, i, width);
      loops.addScaled(scale * d, query, i, dKeys, j, width);
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
    public float score(float[] query, int i, float[] keys, int j, int width) {
      return loops.additiveScore(query, i, keys, j, v, width);
    }

    @Override
    public void backward(
        float d,
        float[] query,
        int i,
        float[] keys,
        int j,
        int width,
        float[] dQuery,
        float[] dKeys) {
      loops.additiveBackward(d, query, i, keys, j, v, dQuery, dKeys, dv, width);
    }

    @Override
    public void finish() {
      float[] sum = new float[dv.length];
      gradient.read(sum);
      loops.addScaled(1, dv, 0, sum, 0, sum.length);
      gradient.write(sum);
    }
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
    public void forward(Matrix query, int[] sentences, Matrix weights, Matrix context) {
      float[] queries = Scratch.array(0, query.size());
      query.read(queries);
      float[] allWeights = Scratch.array(1, weights.size());
      float[] contexts = Scratch.array(2, context.size());
      Arrays.fill(allWeights, 0, weights.size(), 0);
      Arrays.fill(contexts, 0, context.size(), 0);
      for (int row = 0; row < query.rows(); row++) {
        int length = lengths[sentences[row]];
        int start = sentences[row] * positions;
        int w = row * positions;
        for (int s = 0; s < length; s++) {
          allWeights[w + s] =
              score.score(queries, row * keyWidth, keys, (start + s) * keyWidth, keyWidth);
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
        Matrix query, int[] sentences, Matrix weights, Matrix dContext, Matrix dQuery) {
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
      float[] dWeights = Scratch.array(4, positions);
      for (int row = 0; row < query.rows(); row++) {
        int length = lengths[sentences[row]];
        int start = sentences[row] * positions;
        int w = row * positions;
        int c = row * valueWidth;
        float mean = 0;
        for (int s = 0; s < length; s++) {
          int value = (start + s) * valueWidth;
          dWeights[s] = loops.dot(dContexts, c, values, value, valueWidth);
          loops.addScaled(allWeights[w + s], dContexts, c, dValues, value, valueWidth);
          mean += allWeights[w + s] * dWeights[s];
        }
        for (int s = 0; s < length; s++) {
          float dScore = allWeights[w + s] * (dWeights[s] - mean);
          score.backward(
              dScore,
              queries,
              row * keyWidth,
              keys,
              (start + s) * keyWidth,
              keyWidth,
              dQueries,
              dKeys);
        }
      }
      dQuery.write(dQueries);
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
