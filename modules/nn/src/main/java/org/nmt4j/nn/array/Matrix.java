package org.nmt4j.nn.array;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A rows x columns matrix, stored row after row in native memory. Sequences are time-major: row
 * t*B+b is position t of batch row b.
 *
 * <p>Products and reference kernels use the memory as an ND4J array ({@link #array()}). Fused
 * kernels copy elements to and from Java arrays ({@link #read} and {@link #write}). A matrix from a
 * {@link Workspace} is valid until the workspace is reset.
 */
public final class Matrix {
  private final Slab slab;
  private final int offset;
  private final int rows;
  private final int columns;
  private volatile INDArray array;

  Matrix(Slab slab, int offset, int rows, int columns) {
    this.slab = slab;
    this.offset = offset;
    this.rows = rows;
    this.columns = columns;
  }

  /** Returns a matrix of zeros in single precision, in memory of its own. */
  public static Matrix create(int rows, int columns) {
    return create(DataType.FLOAT, rows, columns);
  }

  /** Returns a matrix of zeros in memory of its own. */
  public static Matrix create(DataType type, int rows, int columns) {
    Matrix matrix =
        new Matrix(
            new Slab(type, Math.max(1, Math.multiplyExact(rows, columns))), 0, rows, columns);
    matrix.zero();
    return matrix;
  }

  public int rows() {
    return rows;
  }

  public int columns() {
    return columns;
  }

  /** Returns the number of elements, rows x columns. */
  public int size() {
    return rows * columns;
  }

  /** Returns the ND4J view of this memory in c order. The first call creates the view. */
  public INDArray array() {
    if (array == null) {
      array = slab.array(offset, rows, columns);
    }
    return array;
  }

  /** Returns rows {@code from} to {@code from + count}. They share this memory. */
  public Matrix slice(int from, int count) {
    if (from < 0 || count < 0 || from + count > rows) {
      throw new IndexOutOfBoundsException(
          "rows " + from + " to " + (from + count) + " of a matrix of " + rows);
    }
    return new Matrix(slab, offset + from * columns, count, columns);
  }

  /**
   * Returns the elements from index {@code from} on, counted in row order, as a matrix that shares
   * this memory.
   */
  public Matrix window(int from, int newRows, int newColumns) {
    if (from < 0 || from + newRows * newColumns > size()) {
      throw new IndexOutOfBoundsException(
          newRows + " x " + newColumns + " from element " + from + " of a " + this);
    }
    return new Matrix(slab, offset + from, newRows, newColumns);
  }

  /** Returns the same memory as a matrix of another shape and the same size. */
  public Matrix reshape(int newRows, int newColumns) {
    if (newRows * newColumns != size()) {
      throw new IllegalArgumentException(
          this + " cannot be read as " + newRows + " x " + newColumns);
    }
    return new Matrix(slab, offset, newRows, newColumns);
  }

  /**
   * Copies elements {@code from} to {@code from + count}, counted in row order, to a Java array.
   */
  public void read(int from, float[] target, int at, int count) {
    slab.read(offset + from, target, at, count);
  }

  /** Copies Java floats into elements {@code from} to {@code from + count}. */
  public void write(int from, float[] source, int at, int count) {
    slab.write(offset + from, source, at, count);
  }

  /** Copies all elements to the start of {@code target}. */
  public void read(float[] target) {
    read(0, target, 0, size());
  }

  /** Copies all elements from the start of {@code source}. */
  public void write(float[] source) {
    write(0, source, 0, size());
  }

  /** Sets all elements from {@code values}, in either precision. */
  public void assign(float[] values) {
    if (type() == DataType.FLOAT) {
      write(values);
      return;
    }
    for (int i = 0; i < values.length; i++) {
      array().putScalar(i / columns, i % columns, values[i]);
    }
  }

  /** Returns the Euclidean norm of all elements. */
  public double norm() {
    return Math.sqrt(array().mul(array()).sumNumber().doubleValue());
  }

  /**
   * Returns the native address of the first element. The address is valid while this matrix is
   * reachable. Only single precision in {@linkplain SharedMemory shared memory} has an address.
   */
  public long address() {
    return slab.address() + (long) offset * type().width();
  }

  /** Sets every element to zero. */
  public void zero() {
    slab.zero(offset, size());
  }

  /** Returns single or double precision. */
  public DataType type() {
    return slab.type();
  }

  @Override
  public String toString() {
    return "matrix of " + rows + " x " + columns;
  }
}
