package org.nmt4j.model.file;

/**
 * The name and shape of a matrix in a model file.
 *
 * @param name a dotted path, such as {@code encoder.layer0.forward.recurrent}
 */
public record TensorShape(String name, int rows, int columns) {
  boolean has(int otherRows, int otherColumns) {
    return rows == otherRows && columns == otherColumns;
  }

  /** Returns the number of elements. */
  public long size() {
    return (long) rows * columns;
  }
}
