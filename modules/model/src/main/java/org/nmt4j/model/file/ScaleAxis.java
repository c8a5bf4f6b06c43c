package org.nmt4j.model.file;

/** Which numbers of a quantized matrix share a scale. */
public enum ScaleAxis {
  /** The numbers of a row. */
  ROWS,
  /** The numbers of a column. */
  COLUMNS;

  /** Returns the number of rows of the matrix of scales. */
  int scaleRows(int rows) {
    return this == ROWS ? rows : 1;
  }

  /** Returns the number of columns of the matrix of scales. */
  int scaleColumns(int columns) {
    return this == ROWS ? 1 : columns;
  }
}
