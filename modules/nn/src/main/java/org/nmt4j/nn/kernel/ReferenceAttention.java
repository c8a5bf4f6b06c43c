package org.nmt4j.nn.kernel;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.nd4j.linalg.ops.transforms.Transforms;
import org.nmt4j.nn.array.Matrix;

/** {@link AttentionKernels} in ND4J operations, for one query row after another. */
final class ReferenceAttention implements AttentionKernels {
  @Override
  public AttendedMemory dot(Matrix keys, Matrix values, int[] lengths, double scale) {
    return new Memory(keys, values, lengths) {
      @Override
      INDArray scores(INDArray query, INDArray rows, INDArray coverage) {
        return rows.mmul(query.reshape(query.length(), 1)).muli(scale);
      }

      @Override
      INDArray scoresBackward(
          INDArray dScores,
          INDArray query,
          INDArray rows,
          INDArray coverage,
          INDArray dQuery,
          INDArray dRows) {
        dQuery.addi(dScores.transpose().mmul(rows).muli(scale));
        dRows.addi(dScores.mmul(query).muli(scale));
        return null;
      }
    };
  }

  @Override
  public AttendedMemory additive(Matrix keys, Matrix values, int[] lengths, Matrix v, Matrix dv) {
    return covered(keys, values, lengths, v, dv, null, null);
  }

  @Override
  public AttendedMemory covered(
      Matrix keys, Matrix values, int[] lengths, Matrix v, Matrix dv, Matrix w, Matrix dw) {
    return new Memory(keys, values, lengths) {
      @Override
      INDArray scores(INDArray query, INDArray rows, INDArray coverage) {
        return hidden(query, rows, coverage).mmul(v.array().transpose());
      }

      private INDArray hidden(INDArray query, INDArray rows, INDArray coverage) {
        INDArray keys = coverage == null ? rows : rows.add(coverage.mmul(w.array()));
        return Transforms.tanh(keys.addRowVector(query), true);
      }

      @Override
      INDArray scoresBackward(
          INDArray dScores,
          INDArray query,
          INDArray rows,
          INDArray coverage,
          INDArray dQuery,
          INDArray dRows) {
        INDArray y = hidden(query, rows, coverage);
        dv.array().addi(dScores.transpose().mmul(y));
        INDArray dz = dScores.mmul(v.array()).muli(y.mul(y).rsubi(1));
        dQuery.addi(dz.sum(true, 0));
        dRows.addi(dz);
        if (coverage == null) {
          return null;
        }
        dw.array().addi(coverage.transpose().mmul(dz));
        return dz.mmul(w.array().transpose());
      }
    };
  }

  private abstract static class Memory implements AttendedMemory {
    private final int[] lengths;
    private final INDArray[] keys;
    private final INDArray[] values;
    private final INDArray[] dKeys;
    private final INDArray[] dValues;

    Memory(Matrix keys, Matrix values, int[] lengths) {
      this.lengths = lengths.clone();
      this.keys = bySentence(keys);
      this.values = bySentence(values);
      this.dKeys = zerosLike(this.keys);
      this.dValues = zerosLike(this.values);
    }

    /**
     * Returns the scores (length x 1) of one query (1 x D) for the keys (length x D) of its
     * sentence.
     *
     * @param coverage length x 1; null if the score does not read it
     */
    abstract INDArray scores(INDArray query, INDArray rows, INDArray coverage);

    /** Returns the gradient of the coverage, length x 1; null if the score does not read it. */
    abstract INDArray scoresBackward(
        INDArray dScores,
        INDArray query,
        INDArray rows,
        INDArray coverage,
        INDArray dQuery,
        INDArray dRows);

    private INDArray[] bySentence(Matrix memory) {
      INDArray[] result = new INDArray[lengths.length];
      for (int b = 0; b < lengths.length; b++) {
        result[b] = Nd4j.create(memory.array().dataType(), lengths[b], memory.columns());
        for (int s = 0; s < lengths[b]; s++) {
          result[b].putRow(s, memory.array().getRow(s * lengths.length + b));
        }
      }
      return result;
    }

    private static INDArray[] zerosLike(INDArray[] arrays) {
      INDArray[] zeros = new INDArray[arrays.length];
      for (int b = 0; b < arrays.length; b++) {
        zeros[b] = Nd4j.zerosLike(arrays[b]);
      }
      return zeros;
    }

    private static INDArray row(Matrix x, int row) {
      return x.slice(row, 1).array();
    }

    @Override
    public void forward(
        Matrix query, int[] sentences, Matrix coverage, Matrix weights, Matrix context) {
      weights.array().assign(0);
      for (int i = 0; i < query.rows(); i++) {
        int b = sentences[i];
        INDArray covered = coverage == null ? null : column(coverage, i, lengths[b]);
        INDArray scores = scores(row(query, i), keys[b], covered);
        INDArray exp = Transforms.exp(scores.sub(scores.maxNumber()), false);
        INDArray softmax = exp.div(exp.sumNumber());
        window(weights, i, lengths[b]).assign(softmax.transpose());
        row(context, i).assign(softmax.transpose().mmul(values[b]));
      }
    }

    private static INDArray window(Matrix weights, int row, int length) {
      return weights
          .array()
          .get(NDArrayIndex.interval(row, row + 1), NDArrayIndex.interval(0, length));
    }

    private static INDArray column(Matrix matrix, int row, int length) {
      return window(matrix, row, length).dup().reshape(length, 1);
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
      for (int i = 0; i < query.rows(); i++) {
        int b = sentences[i];
        INDArray a = column(weights, i, lengths[b]);
        INDArray dContextRow = row(dContext, i);
        dValues[b].addi(a.mmul(dContextRow));
        INDArray da = values[b].mmul(dContextRow.transpose());
        if (dWeights != null) {
          da.addi(column(dWeights, i, lengths[b]));
        }
        double mean = a.mul(da).sumNumber().doubleValue();
        INDArray byCoverage =
            scoresBackward(
                da.subi(mean).muli(a),
                row(query, i),
                keys[b],
                coverage == null ? null : column(coverage, i, lengths[b]),
                row(dQuery, i),
                dKeys[b]);
        if (dCoverage != null) {
          window(dCoverage, i, lengths[b]).addi(byCoverage.transpose());
        }
      }
    }

    @Override
    public void finish(Matrix dKeyMatrix, Matrix dValueMatrix) {
      for (int b = 0; b < lengths.length; b++) {
        for (int s = 0; s < lengths[b]; s++) {
          row(dKeyMatrix, s * lengths.length + b).addi(dKeys[b].slice(s));
          row(dValueMatrix, s * lengths.length + b).addi(dValues[b].slice(s));
        }
      }
    }
  }
}
