package org.nmt4j.nn.product;

import static org.bytedeco.dnnl.global.dnnl.dnnl_format_tag_any;
import static org.bytedeco.dnnl.global.dnnl.dnnl_memory_desc_clone;
import static org.bytedeco.dnnl.global.dnnl.dnnl_memory_desc_destroy;
import static org.bytedeco.dnnl.global.dnnl.dnnl_memory_desc_get_size;
import static org.bytedeco.dnnl.global.dnnl.dnnl_primitive_desc_destroy;
import static org.bytedeco.dnnl.global.dnnl.dnnl_primitive_desc_query_md;
import static org.bytedeco.dnnl.global.dnnl.dnnl_query_weights_md;

import org.bytedeco.dnnl.dnnl_memory_desc;
import org.bytedeco.dnnl.dnnl_primitive_desc;

/**
 * How the elements of a right factor, or of some of its rows, lie in memory.
 *
 * @param all rows of the whole factor, as a row of the left factor is long
 * @param inputs rows
 * @param outputs columns
 * @param description the same for oneDNN
 */
record WeightLayout(
    int all,
    int inputs,
    int outputs,
    Precision precision,
    Order order,
    dnnl_memory_desc description) {
  /** What comes after what. */
  enum Order {
    /** Row after row, as a weight lies. */
    ROWS,
    /** Column after column, as the transpose of a weight lies. */
    COLUMNS,
    /** In the blocks that oneDNN multiplies fastest by. */
    PACKED
  }

  /** The left factor's rows that blocks are chosen for; products of other sizes take the same. */
  private static final int TYPICAL_ROWS = 32;

  static WeightLayout plain(int all, int inputs, int outputs, boolean transposed) {
    dnnl_memory_desc description =
        transposed
            ? OneDnn.layout(inputs, outputs, Precision.FP32, 1, all)
            : OneDnn.layout(inputs, outputs, Precision.FP32, outputs, 1);
    return new WeightLayout(
        all, inputs, outputs, Precision.FP32, transposed ? Order.COLUMNS : Order.ROWS, description);
  }

  static WeightLayout packed(int all, int inputs, int outputs, Precision precision) {
    dnnl_memory_desc description = new dnnl_memory_desc();
    try (OneDnnLayouts layouts = new OneDnnLayouts()) {
      dnnl_primitive_desc product =
          OneDnn.product(
              layouts.ofPart(TYPICAL_ROWS, inputs, all, precision),
              layouts.of(inputs, outputs, precision, dnnl_format_tag_any),
              layouts.of(TYPICAL_ROWS, outputs, Precision.FP32),
              false);
      OneDnn.require(
          dnnl_memory_desc_clone(
              description, dnnl_primitive_desc_query_md(product, dnnl_query_weights_md, 0)),
          "layout");
      dnnl_primitive_desc_destroy(product);
    }
    return new WeightLayout(all, inputs, outputs, precision, Order.PACKED, description);
  }

  /** Gives the description back. */
  void free() {
    dnnl_memory_desc_destroy(description);
  }

  long bytes() {
    return dnnl_memory_desc_get_size(description);
  }
}
