package org.nmt4j.nn.kernel;

import org.nmt4j.nn.array.Matrix;

/**
 * Operations on whole rows. Methods whose name ends in Backward or begins with add accumulate: they
 * add to their result.
 */
public interface RowKernels {
  /** Added to the variance, so that the normalisation of a row of equal elements stays finite. */
  double EPSILON = 1e-5;

  /** x[i] = row for every row i; row is 1 x columns. */
  void setRows(Matrix row, Matrix x);

  /** x[i] += row for every row i; row is 1 x columns. */
  void addRow(Matrix x, Matrix row);

  /** row += sum of all rows of x. */
  void addRowSums(Matrix x, Matrix row);

  /** y += x. */
  void add(Matrix x, Matrix y);

  /** y = x. */
  void copy(Matrix x, Matrix y);

  /** x = f(x). */
  void activate(Activation f, Matrix x);

  /** dx += dy f'(x), where f'(x) is computed from the value y = f(x). */
  void activateBackward(Activation f, Matrix y, Matrix dy, Matrix dx);

  /** y += scale a b, element by element. */
  void addProduct(double scale, Matrix a, Matrix b, Matrix y);

  /** y[i] += factors[i] x[i] for every row i. */
  void addScaledRows(double[] factors, Matrix x, Matrix y);

  /** y[i] += x[i] for every row i with {@code rows[i] == which}. */
  void addWhere(boolean[] rows, boolean which, Matrix x, Matrix y);

  /** rows[i] = table[ids[i]]. */
  void gather(Matrix table, int[] ids, Matrix rows);

  /** table[ids[i]] += rows[i]. Rows with equal ids are added in order. */
  void scatterAdd(Matrix rows, int[] ids, Matrix table);

  /** Columns {@code column} to {@code column + part.columns} of whole = part. */
  void copyInto(Matrix part, Matrix whole, int column);

  /** part += columns {@code column} to {@code column + part.columns} of whole. */
  void addFrom(Matrix whole, int column, Matrix part);

  /**
   * Layer normalisation (Ba, Kiros and Hinton 2016, eq. 4): y = gain (x - mean) / sqrt(variance +
   * {@value #EPSILON}) + bias. Mean and variance are those of the row. x and y are N x C, gain and
   * bias 1 x C.
   */
  void normalize(Matrix x, Matrix gain, Matrix bias, Matrix y);

  /** Adds the gradients of {@link #normalize} to dx (which may be null), dGain and dBias. */
  void normalizeBackward(Matrix x, Matrix gain, Matrix dy, Matrix dx, Matrix dGain, Matrix dBias);

  /**
   * y = m x, element by element, where m is the mask that rate and key determine ({@link
   * DropoutMask}). y may be x.
   */
  void dropout(Matrix x, Matrix y, double rate, long key);

  /** dx += m dy with the same mask m. */
  void dropoutBackward(Matrix dy, Matrix dx, double rate, long key);
}
