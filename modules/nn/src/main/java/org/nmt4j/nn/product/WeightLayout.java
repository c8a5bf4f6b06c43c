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
 * The memory layout of a right factor, or of some of its rows.
 *
 * @param all the number of rows of the whole factor, which is the length of a row of the left
 *     factor
 * @param inputs the number of rows
 * @param outputs the number of columns
 * @param description oneDNN's description of the layout
 */
record WeightLayout(
    int all,
    int inputs,
    int outputs,
    Precision precision,
    Order order,
    dnnl_memory_desc description) {
  /** The order of the elements. */
  enum Order {
    /** Row after row, the order of a weight. */
    ROWS,
    /** Column after column, the order of a transposed weight. */
    COLUMNS,
    /** The blocks with which oneDNN multiplies fastest. */
    PACKED
  }

  /**
   * The number of rows of the left factor for which oneDNN chooses the blocks. Products with other
   * numbers of rows use the same blocks.
   */
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

  /** Frees the native description. */
  void free() {
    dnnl_memory_desc_destroy(description);
  }

  long bytes() {
    return dnnl_memory_desc_get_size(description);
  }
}
