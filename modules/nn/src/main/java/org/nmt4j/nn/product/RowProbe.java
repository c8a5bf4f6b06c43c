package org.nmt4j.nn.product;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.nd4j.linalg.api.buffer.DataType;
import org.nmt4j.nn.array.Matrix;

/**
 * Tries which numbers of rows keep their bits in products by a weight. A library takes other
 * kernels for other numbers of rows, and some of them sum in another order.
 *
 * <p>The bits of a product of {@link #block} rows count. Another number of rows keeps its bits if
 * each row comes out as it does in a block, at another place. Each number is tried when it is first
 * needed; what was found serves all weights of the same shape.
 */
final class RowProbe {
  /** The largest block. */
  static final int BLOCK = 16;

  /** Elements to compare at least: sums in another order often round to the same number. */
  private static final int ELEMENTS = 128;

  /** Places by which rows move between two products. */
  private static final int SHIFT = 7;

  private static final int UNKNOWN = 0;
  private static final int KEPT = 1;
  private static final int LOST = 2;

  private static final Map<Shape, AtomicIntegerArray> SHAPES = new ConcurrentHashMap<>();

  private record Shape(String kernel, int inputs, int outputs, boolean transposed) {}

  private final RowKernel kernel;
  private final int inputs;
  private final int outputs;
  private final AtomicIntegerArray found;
  private final float[][] expected = new float[2][];

  /** Whether the values of the weight are such that any kernel gives the same. */
  private volatile boolean tellsNothing;

  private RowProbe(RowKernel kernel, int inputs, int outputs, AtomicIntegerArray found) {
    this.kernel = kernel;
    this.inputs = inputs;
    this.outputs = outputs;
    this.found = found;
  }

  /** A probe of a kernel that no other weight uses. */
  RowProbe(RowKernel kernel, int inputs, int outputs) {
    this(kernel, inputs, outputs, unknown());
  }

  /** A probe that shares its findings with those of the same name and shape. */
  static RowProbe shared(
      String name, int inputs, int outputs, boolean transposed, RowKernel kernel) {
    Shape shape = new Shape(name, inputs, outputs, transposed);
    return new RowProbe(kernel, inputs, outputs, SHAPES.computeIfAbsent(shape, key -> unknown()));
  }

  private static AtomicIntegerArray unknown() {
    return new AtomicIntegerArray(2 * (Factor.MANY_ROWS + 1));
  }

  /**
   * Returns the number of rows whose bits count: the largest power of two, {@link #BLOCK} at most,
   * with which a row has the same bits at each place; 1 if there is none.
   *
   * @param adding whether the product is added to what is there, for which there are other kernels
   */
  int block(boolean adding) {
    int at = place(0, adding);
    int known = found.get(at);
    if (known != UNKNOWN) {
      return known;
    }
    return tellsNothing ? BLOCK : tryBlocks(adding, at);
  }

  /**
   * Returns whether each row of a product of so many rows has the bits that it has in a block.
   *
   * @param rows at most {@link Factor#MANY_ROWS}
   */
  boolean keepsBits(int rows, boolean adding) {
    int known = found.get(place(rows, adding));
    return known == UNKNOWN ? tellsNothing || tryRows(rows, adding) : known == KEPT;
  }

  /** Returns the smallest number of rows, from this one on, that keeps its bits. */
  int padded(int rows, boolean adding) {
    int some = rows;
    while (some < block(adding) && !keepsBits(some, adding)) {
      some++;
    }
    return some;
  }

  /** The values of the weight are others now. */
  void changed() {
    synchronized (found) {
      Arrays.fill(expected, null);
      tellsNothing = false;
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
      if (!tells(wanted, adding)) {
        tellsNothing = true;
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
      if (!tells(expected[kind], adding)) {
        tellsNothing = true;
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
   * Returns whether most products are numbers other than zero: the sum of zeros is the same in any
   * order, and what has overflown says nothing.
   */
  private static boolean tells(float[] values, boolean adding) {
    float[] before = adding ? numbers(values.length) : new float[values.length];
    int telling = 0;
    for (int i = 0; i < values.length; i++) {
      if (Float.isFinite(values[i]) && values[i] != before[i]) {
        telling++;
      }
    }
    return telling > values.length / 2;
  }

  /**
   * Multiplies different rows, beginning with the one at {@code first}, in products of so many
   * rows; once, at least, and until there are elements enough.
   *
   * @param block there are so many blocks of different rows that they give elements enough
   */
  private float[] products(int rows, int block, int first, boolean adding) {
    int different = times(block) * block;
    float[] lefts = numbers(different * inputs);
    float[] sums = numbers(different * outputs);
    Matrix x = Matrix.create(DataType.FLOAT, rows, inputs);
    Matrix y = Matrix.create(DataType.FLOAT, rows, outputs);
    float[] values = new float[times(rows) * y.size()];
    for (int time = 0; time < times(rows); time++) {
      for (int row = 0; row < rows; row++) {
        int from = (time * rows + row + first) % different;
        x.write(row * inputs, lefts, from * inputs, inputs);
        if (adding) {
          y.write(row * outputs, sums, from * outputs, outputs);
        }
      }
      kernel.multiply(x, y, adding);
      y.read(0, values, time * y.size(), y.size());
    }
    return values;
  }

  private int times(int rows) {
    return (ELEMENTS + rows * outputs - 1) / (rows * outputs);
  }

  /** Always the same numbers, between -1 and 1 (Knuth's linear congruential generator). */
  static float[] numbers(int count) {
    float[] numbers = new float[count];
    long state = count;
    for (int i = 0; i < count; i++) {
      state = state * 6364136223846793005L + 1442695040888963407L;
      numbers[i] = (state >> 40) * 0x1p-23f;
    }
    return numbers;
  }
}
