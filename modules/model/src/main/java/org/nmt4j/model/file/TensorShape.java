package org.nmt4j.model.file;

/**
 * A matrix of a model file.
 *
 * @param name dotted path, for example {@code encoder.layer0.forward.recurrent}
 */
public record TensorShape(String name, int rows, int columns) {
  boolean has(int otherRows, int otherColumns) {
    return rows == otherRows && columns == otherColumns;
  }

  /** Number of elements. */
  public long size() {
    return (long) rows * columns;
  }
}
