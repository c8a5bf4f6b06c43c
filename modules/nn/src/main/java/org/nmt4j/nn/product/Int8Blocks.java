package org.nmt4j.nn.product;

/**
 * The numbers of rows that are multiplied at once. There are few different numbers, because oneDNN
 * compiles a kernel for each.
 */
final class Int8Blocks {
  /** The number of rows for which oneDNN chooses the layout of a weight. */
  static final int TYPICAL = 16;

  /** Up to this number, each number of rows has its own kernel. */
  private static final int FEW = 16;

  /** The most sums in a block, which shall stay in the cache. */
  private static final int MOST_SUMS = 1 << 16;

  private Int8Blocks() {}

  /**
   * Returns the number of rows of the next block, given the number of rows left. Kernels for
   * AVX-512 and AMX read a weight less often with more rows.
   */
  static int next(int left, int outputs) {
    int most = OneDnn.hasAvx512() ? 64 : MOST_SUMS / outputs >= FEW ? FEW : FEW / 2;
    return left <= FEW ? Math.min(left, most) : Math.min(left / FEW * FEW, most);
  }
}
