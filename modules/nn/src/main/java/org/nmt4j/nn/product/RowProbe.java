package org.nmt4j.nn.product;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.nd4j.linalg.api.buffer.DataType;
import org.nmt4j.nn.array.Matrix;

/**
 * Tests with which numbers of rows a product by a weight keeps the bits of each row. A library uses
 * different kernels for different numbers of rows, and some of these kernels sum in another order.
 *
 * <p>The reference is a product of {@link #block} rows. Another number of rows keeps the bits if
 * each row of its product equals the same row at another place of a block. Each number is tested
 * when it is first needed. All weights of the same shape share the results.
 *
 * <p>Two orders of a sum often round to the same number. So the test compares each element many
 * times. In half of the rows, only the last inputs are not zero: an order that differs in these
 * inputs alone hardly shows in a sum over many.
 */
final class RowProbe {
  /** The largest number of rows of a block. */
  static final int BLOCK = 16;

  /** The least number of elements to compare in each column. */
  private static final int ROWS = 32;

  /** How often each element of a product is compared, if that costs no more than {@link #COST}. */
  private static final int TIMES = 32;

  /** The number of multiplications that {@link #TIMES} products may cost. */
  private static final long COST = 1L << 22;

  /** The number of inputs at the end of a row that libraries may sum by another loop. */
  private static final int TAIL = 16;

  /** The number of places by which rows move between two compared products. */
  private static final int SHIFT = 7;

  /** The number of different numbers in the factors, a prime. */
  private static final int PERIOD = 1_021;

  /** The number of places by which the numbers of a row are behind those of the row before. */
  private static final int STEP = 389;

  private static final float[] NUMBERS = makeNumbers();

  private static final int UNKNOWN = 0;
  private static final int KEPT = 1;
  private static final int LOST = 2;

  private static final Map<Shape, AtomicIntegerArray> SHAPES = new ConcurrentHashMap<>();

  /**
   * A key. Its methods are written out, because each start of a process links those of a record.
   */
  private record Shape(String kernel, int inputs, int outputs, boolean transposed) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Shape shape
          && kernel.equals(shape.kernel)
          && inputs == shape.inputs
          && outputs == shape.outputs
          && transposed == shape.transposed;
    }

    @Override
    public int hashCode() {
      return Objects.hash(kernel, inputs, outputs, transposed);
    }
  }

  private final RowKernel kernel;
  private final int inputs;
  private final int outputs;
  private final AtomicIntegerArray found;
  private final float[][] expected = new float[2][];

  /**
   * Whether the weight's values are useless for a test, since every kernel gives the same result.
   */
  private volatile boolean isInconclusive;

  private RowProbe(RowKernel kernel, int inputs, int outputs, AtomicIntegerArray found) {
    this.kernel = kernel;
    this.inputs = inputs;
    this.outputs = outputs;
    this.found = found;
  }

  /** Creates a probe of a kernel that no other weight uses. */
  RowProbe(RowKernel kernel, int inputs, int outputs) {
    this(kernel, inputs, outputs, unknown());
  }

  /** Returns a probe that shares its results with probes of the same name and shape. */
  static RowProbe shared(
      String name, int inputs, int outputs, boolean transposed, RowKernel kernel) {
    Shape shape = new Shape(name, inputs, outputs, transposed);
    return new RowProbe(kernel, inputs, outputs, SHAPES.computeIfAbsent(shape, key -> unknown()));
  }

  private static AtomicIntegerArray unknown() {
    return new AtomicIntegerArray(2 * (PreparedWeight.MANY_ROWS + 1));
  }

  /**
   * Returns the number of rows of a block: the largest power of two, at most {@link #BLOCK}, with
   * which a row has the same bits at each place. Returns 1 if there is none.
   *
   * @param adding whether the product is added to y; libraries use other kernels for that
   */
  int block(boolean adding) {
    int at = place(0, adding);
    int known = found.get(at);
    if (known != UNKNOWN) {
      return known;
    }
    return isInconclusive ? BLOCK : tryBlocks(adding, at);
  }

  /**
   * Returns whether each row of a product of {@code rows} rows has the bits that it has in a block.
   *
   * @param rows at most {@link PreparedWeight#MANY_ROWS}
   */
  boolean keepsBits(int rows, boolean adding) {
    int known = found.get(place(rows, adding));
    return known == UNKNOWN ? isInconclusive || tryRows(rows, adding) : known == KEPT;
  }

  /** Returns the smallest number of rows, at least {@code rows}, that keeps the bits. */
  int padded(int rows, boolean adding) {
    int some = rows;
    while (some < block(adding) && !keepsBits(some, adding)) {
      some++;
    }
    return some;
  }

  /** Notes that the weight's values have changed. */
  void invalidate() {
    synchronized (found) {
      Arrays.fill(expected, null);
      isInconclusive = false;
    }
  }

  private static int place(int rows, boolean adding) {
    return 2 * rows + (adding ? 1 : 0);
  }

  private int tryBlocks(boolean adding, int at) {
    synchronized (found) {
      int block = BLOCK;
      float[] wanted = products(block, block, 0, adding);
      while (block > 1 && !keeps(block, block, adding, wanted)) {
        block /= 2;
        wanted = products(block, block, 0, adding);
      }
      if (!isConclusive(wanted, adding)) {
        isInconclusive = true;
        return BLOCK;
      }
      found.set(at, block);
      return block;
    }
  }

  private boolean tryRows(int rows, boolean adding) {
    int block = block(adding);
    synchronized (found) {
      int kind = place(0, adding);
      if (expected[kind] == null) {
        expected[kind] = products(block, block, 0, adding);
      }
      if (!isConclusive(expected[kind], adding)) {
        isInconclusive = true;
        return true;
      }
      boolean kept = keeps(rows, block, adding, expected[kind]);
      found.set(place(rows, adding), kept ? KEPT : LOST);
      return kept;
    }
  }

  private boolean keeps(int rows, int block, boolean adding, float[] wanted) {
    float[] products = products(rows, block, SHIFT, adding);
    int different = wanted.length / outputs;
    for (int row = 0; row < products.length / outputs; row++) {
      int at = row * outputs;
      int other = (row + SHIFT) % different * outputs;
      if (!Arrays.equals(products, at, at + outputs, wanted, other, other + outputs)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Returns whether enough products are finite and differ from what was there before. A sum of
   * zeros is the same in any order, and so is a sum that overflows.
   */
  private boolean isConclusive(float[] values, boolean adding) {
    float[] before = new float[outputs];
    int missing = values.length / 4;
    for (int row = 0; row < values.length / outputs && missing >= 0; row++) {
      if (adding) {
        copySum(row, before, 0);
      }
      for (int column = 0; column < outputs; column++) {
        float value = values[row * outputs + column];
        if (Float.isFinite(value) && value != before[column]) {
          missing--;
        }
      }
    }
    return missing < 0;
  }

  /**
   * Multiplies different rows, beginning with row {@code first}, in products of {@code rows} rows.
   * The first row follows the last one.
   *
   * @param block the size of a block; it decides how many different rows there are
   */
  private float[] products(int rows, int block, int first, boolean adding) {
    int different = times(block) * block;
    Matrix x = Matrix.create(DataType.FLOAT, rows, inputs);
    Matrix y = Matrix.create(DataType.FLOAT, rows, outputs);
    float[] lefts = new float[x.size()];
    float[] sums = new float[y.size()];
    float[] values = new float[times(rows) * y.size()];
    for (int time = 0; time < times(rows); time++) {
      for (int row = 0; row < rows; row++) {
        int each = (time * rows + first + row) % different;
        copyLeft(each, lefts, row * inputs);
        copySum(each, sums, row * outputs);
      }
      x.write(lefts);
      y.write(sums);
      kernel.multiply(x, y, adding);
      y.read(0, values, time * y.size(), y.size());
    }
    return values;
  }

  private int times(int rows) {
    int least = (ROWS + rows - 1) / rows;
    long cheap = COST / Math.max(1, (long) rows * inputs * outputs);
    return (int) Math.max(least, Math.min(cheap, TIMES));
  }

  /** Copies the inputs of a row. */
  private void copyLeft(int row, float[] to, int at) {
    copyNumbers(row * STEP, to, at, inputs);
    // Neither kind of row follows a period: each place of a product sees both.
    if (Integer.bitCount(row) % 2 == 1) {
      Arrays.fill(to, at, at + Math.max(0, inputs - TAIL), 0);
    }
  }

  /** Copies what a product is added to in a row. */
  private void copySum(int row, float[] to, int at) {
    copyNumbers(row * STEP + PERIOD / 2, to, at, outputs);
  }

  /** Returns numbers between -1 and 1, the same at each call. */
  static float[] numbers(int count) {
    float[] numbers = new float[count];
    copyNumbers(0, numbers, 0, count);
    return numbers;
  }

  /** Copies numbers from the {@code first}-th on. They begin anew after {@link #PERIOD}. */
  private static void copyNumbers(int first, float[] to, int at, int count) {
    int done = 0;
    while (done < count) {
      int from = (first + done) % PERIOD;
      int some = Math.min(PERIOD - from, count - done);
      System.arraycopy(NUMBERS, from, to, at + done, some);
      done += some;
    }
  }

  /** Makes the numbers by Knuth's linear congruential generator. */
  private static float[] makeNumbers() {
    float[] numbers = new float[PERIOD];
    long state = 1;
    for (int i = 0; i < PERIOD; i++) {
      state = state * 6364136223846793005L + 1442695040888963407L;
      numbers[i] = (state >> 40) * 0x1p-23f;
    }
    return numbers;
  }
}
