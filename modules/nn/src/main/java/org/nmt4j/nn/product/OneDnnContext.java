package org.nmt4j.nn.product;

import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_FROM;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SCRATCHPAD;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_TO;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_WEIGHTS;
import static org.bytedeco.dnnl.global.dnnl.dnnl_ba;
import static org.bytedeco.dnnl.global.dnnl.dnnl_memory_desc_get_size;
import static org.bytedeco.dnnl.global.dnnl.dnnl_primitive_desc_destroy;
import static org.bytedeco.dnnl.global.dnnl.dnnl_primitive_desc_query_md;
import static org.bytedeco.dnnl.global.dnnl.dnnl_query_scratchpad_md;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.bytedeco.dnnl.dnnl_memory_desc;
import org.bytedeco.dnnl.dnnl_primitive_desc;
import org.bytedeco.dnnl.dnnl_stream;
import org.nmt4j.nn.product.OneDnnCall.Operand;
import org.nmt4j.nn.product.WeightLayout.Order;

/**
 * The calls and the memory of one thread that multiplies: a call for each shape, and memory for
 * rounded factors. There are as many contexts as threads that multiply at once.
 */
final class OneDnnContext implements AutoCloseable {
  private static final ConcurrentLinkedDeque<OneDnnContext> IDLE = new ConcurrentLinkedDeque<>();

  /**
   * The number of rows that one primitive rounds. Longer matrices are rounded in parts, so that few
   * primitives are needed.
   */
  private static final int ROUNDED_ROWS = 16;

  /**
   * A key. Its methods are written out, because each start of a process links those of a record.
   */
  private record Key(
      Kind kind,
      boolean exactRows,
      int rows,
      int all,
      int inner,
      int columns,
      Precision precision,
      Order order) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Key key
          && kind == key.kind
          && exactRows == key.exactRows
          && rows == key.rows
          && all == key.all
          && inner == key.inner
          && columns == key.columns
          && precision == key.precision
          && order == key.order;
    }

    @Override
    public int hashCode() {
      return ((kind.ordinal() * 31 + rows) * 31 + inner) * 31 + columns;
    }
  }

  private enum Kind {
    MULTIPLY,
    MULTIPLY_ADDING,
    TRANSPOSED,
    TRANSPOSED_ADDING,
    PACK,
    ROUND
  }

  private final dnnl_stream stream = OneDnn.stream();
  private final OneDnnCalls<Key> calls = new OneDnnCalls<>();
  private final OneDnnMemory left = new OneDnnMemory();
  private final OneDnnMemory right = new OneDnnMemory();
  private final OneDnnMemory scratchpad = new OneDnnMemory();
  private long scratchpadBytes;

  private OneDnnContext() {}

  /** Returns a context that no other thread uses until it is closed. */
  static OneDnnContext acquire() {
    OneDnnContext idle = IDLE.pollFirst();
    return idle == null ? new OneDnnContext() : idle;
  }

  @Override
  public void close() {
    IDLE.addFirst(this);
  }

  /** Copies a weight from the plain to the packed layout. */
  void pack(WeightLayout plain, WeightLayout packed, long weight, long to) {
    Key key =
        new Key(
            Kind.PACK,
            true,
            0,
            packed.all(),
            packed.inputs(),
            packed.outputs(),
            packed.precision(),
            plain.order());
    calls.get(key, () -> copy(plain.description(), packed.description())).run(stream, weight, to);
  }

  /**
   * Computes y = x W, or adds x W to y. W has the given layout; x is rows x I in single precision.
   * If W is a part of a weight with more inputs, x is a part of longer rows, and the product is in
   * single precision.
   *
   * @param exactRows whether the kernel is for this number of rows alone; always so if the layout
   *     is packed
   */
  void multiply(
      WeightLayout layout,
      int rows,
      long x,
      long weight,
      long y,
      boolean adding,
      boolean exactRows) {
    Key key =
        new Key(
            adding ? Kind.MULTIPLY_ADDING : Kind.MULTIPLY,
            exactRows,
            rows,
            layout.all(),
            layout.inputs(),
            layout.outputs(),
            layout.precision(),
            layout.order());
    OneDnnCall call = calls.get(key, () -> product(layout, rows, adding, exactRows));
    long operand = rounded(left, x, rows, layout.inputs(), layout.precision());
    call.run(stream, operand, weight, y, scratchpad.reserve(scratchpadBytes));
  }

  /**
   * Computes c = a' b, or adds a' b to c. a is rows x I, b is rows x O, c is I x O, all stored in
   * single precision.
   *
   * @param exactRows whether the kernel is for this number of rows alone
   */
  void multiplyTransposed(
      Precision precision,
      int rows,
      int inputs,
      int outputs,
      long a,
      long b,
      long c,
      boolean adding,
      boolean exactRows) {
    Key key =
        new Key(
            adding ? Kind.TRANSPOSED_ADDING : Kind.TRANSPOSED,
            exactRows,
            rows,
            inputs,
            inputs,
            outputs,
            precision,
            Order.COLUMNS);
    OneDnnCall call =
        calls.get(
            key, () -> productOfTransposed(precision, rows, inputs, outputs, adding, exactRows));
    long roundedA = rounded(left, a, rows, inputs, precision);
    long roundedB = rounded(right, b, rows, outputs, precision);
    call.run(stream, roundedA, roundedB, c, scratchpad.reserve(scratchpadBytes));
  }

  /** Returns the address of the rows in the given precision, rounded to nearest, ties to even. */
  private long rounded(OneDnnMemory memory, long x, int rows, int columns, Precision precision) {
    if (precision == Precision.FP32) {
      return x;
    }
    long to = memory.reserve((long) rows * columns * Short.BYTES);
    for (int row = 0; row < rows; row += ROUNDED_ROWS) {
      int some = Math.min(ROUNDED_ROWS, rows - row);
      long element = (long) row * columns;
      calls
          .get(
              new Key(Kind.ROUND, true, some, 0, 0, columns, precision, Order.ROWS),
              () -> rounding(some, columns, precision))
          .run(stream, x + element * Float.BYTES, to + element * Short.BYTES);
    }
    return to;
  }

  /** Creates a product. A packed weight needs a primitive for each number of rows. */
  private OneDnnCall product(WeightLayout layout, int rows, boolean adding, boolean exactRows) {
    try (OneDnnLayouts layouts = new OneDnnLayouts()) {
      dnnl_memory_desc x = layouts.ofPart(rows, layout.inputs(), layout.all(), layout.precision());
      dnnl_memory_desc y = layouts.of(rows, layout.outputs(), Precision.FP32);
      boolean exact = exactRows || layout.order() == Order.PACKED;
      dnnl_memory_desc anyX =
          exact ? x : layouts.ofAnyRows(layout.inputs(), layout.precision(), false);
      dnnl_memory_desc anyY =
          exact ? y : layouts.ofAnyRows(layout.outputs(), Precision.FP32, false);
      dnnl_memory_desc weight = layout.description();
      return call(OneDnn.product(anyX, weight, anyY, adding), x, weight, y);
    }
  }

  /**
   * Creates a product with a transposed left factor. An adding product in bfloat16 always needs a
   * primitive for each number of rows: for any number of rows, oneDNN has only a slow reference
   * implementation.
   */
  private OneDnnCall productOfTransposed(
      Precision precision, int rows, int inputs, int outputs, boolean adding, boolean exactRows) {
    try (OneDnnLayouts layouts = new OneDnnLayouts()) {
      dnnl_memory_desc a = layouts.of(inputs, rows, precision, dnnl_ba);
      dnnl_memory_desc b = layouts.of(rows, outputs, precision);
      dnnl_memory_desc c = layouts.of(inputs, outputs, Precision.FP32);
      boolean exact = exactRows || adding && precision == Precision.BF16;
      dnnl_memory_desc anyA = exact ? a : layouts.ofAnyRows(inputs, precision, true);
      dnnl_memory_desc anyB = exact ? b : layouts.ofAnyRows(outputs, precision, false);
      return call(OneDnn.product(anyA, anyB, c, adding), a, b, c);
    }
  }

  private static OneDnnCall rounding(int rows, int columns, Precision precision) {
    try (OneDnnLayouts layouts = new OneDnnLayouts()) {
      return copy(layouts.of(rows, columns, Precision.FP32), layouts.of(rows, columns, precision));
    }
  }

  private static OneDnnCall copy(dnnl_memory_desc from, dnnl_memory_desc to) {
    return new OneDnnCall(
        OneDnn.copy(from, to),
        List.of(new Operand(DNNL_ARG_FROM, from), new Operand(DNNL_ARG_TO, to)));
  }

  /** Returns a call of a product with operands in these layouts. */
  private OneDnnCall call(
      dnnl_primitive_desc description,
      dnnl_memory_desc x,
      dnnl_memory_desc weight,
      dnnl_memory_desc y) {
    dnnl_memory_desc pad = dnnl_primitive_desc_query_md(description, dnnl_query_scratchpad_md, 0);
    scratchpadBytes = Math.max(scratchpadBytes, dnnl_memory_desc_get_size(pad));
    OneDnnCall call =
        new OneDnnCall(
            OneDnn.primitive(description),
            List.of(
                new Operand(DNNL_ARG_SRC, x),
                new Operand(DNNL_ARG_WEIGHTS, weight),
                new Operand(DNNL_ARG_DST, y),
                new Operand(DNNL_ARG_SCRATCHPAD, pad)));
    dnnl_primitive_desc_destroy(description);
    return call;
  }
}
