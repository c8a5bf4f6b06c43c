package org.nmt4j.nn.kernel;

import org.nmt4j.nn.array.Matrix;

/** Work on whole rows; names ending in Backward, and everything called add, accumulate. */
public interface RowKernels {
  /** What keeps the normalisation of a row of equal elements finite. */
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

  /** dx += dy f'(x), by the slope of f at its value y. */
  void activateBackward(Activation f, Matrix y, Matrix dy, Matrix dx);

  /** y += scale a b, element by element. */
  void addProduct(double scale, Matrix a, Matrix b, Matrix y);

  /** y[i] += x[i] for every row i with {@code rows[i] == which}. */
  void addWhere(boolean[] rows, boolean which, Matrix x, Matrix y);

  /** rows[i] = table[ids[i]]. */
  void gather(Matrix table, int[] ids, Matrix rows);

  /** table[ids[i]] += rows[i]; rows of equal ids are summed in order. */
  void scatterAdd(Matrix rows, int[] ids, Matrix table);

  /** Columns {@code column} to {@code column + part.columns} of whole = part. */
  void copyInto(Matrix part, Matrix whole, int column);

  /** part += columns {@code column} to {@code column + part.columns} of whole. */
  void addFrom(Matrix whole, int column, Matrix part);

  /**
   * y = gain (x - mean) / sqrt(variance + {@value #EPSILON}) + bias, mean and variance over the
   * elements of each row by itself; gain and bias are 1 x columns.
   */
  void normalize(Matrix x, Matrix gain, Matrix bias, Matrix y);

  /** Adds to dx (may be null), dGain and dBias. */
  void normalizeBackward(Matrix x, Matrix gain, Matrix dy, Matrix dx, Matrix dGain, Matrix dBias);

  /** y = x with each element dropped by {@link DropoutMask}; y may be x. */
  void dropout(Matrix x, Matrix y, double rate, long key);

  /** dx += dy under the same mask. */
  void dropoutBackward(Matrix dy, Matrix dx, double rate, long key);
}
