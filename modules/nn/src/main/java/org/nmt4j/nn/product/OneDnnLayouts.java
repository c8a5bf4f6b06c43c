package org.nmt4j.nn.product;

import static org.bytedeco.dnnl.global.dnnl.dnnl_memory_desc_destroy;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.dnnl.dnnl_memory_desc;

/** The layouts that a primitive is made of, given back together: primitives keep copies. */
final class OneDnnLayouts implements AutoCloseable {
  private final List<dnnl_memory_desc> layouts = new ArrayList<>();

  /** Rows x columns, row after row. */
  dnnl_memory_desc of(int rows, int columns, Precision precision) {
    return kept(OneDnn.layout(rows, columns, precision));
  }

  /** Rows x columns in one of the library's orders. */
  dnnl_memory_desc of(int rows, int columns, Precision precision, int order) {
    return kept(OneDnn.layout(rows, columns, precision, order));
  }

  /** Rows x columns, row after row, as a part of longer rows. */
  dnnl_memory_desc ofPart(int rows, int columns, int length, Precision precision) {
    return kept(OneDnn.layout(rows, columns, precision, length, 1));
  }

  /** Any number of rows x columns, or the transpose of that. */
  dnnl_memory_desc ofAnyRows(int columns, Precision precision, boolean transposed) {
    return kept(OneDnn.layoutOfAnyRows(columns, precision, transposed));
  }

  private dnnl_memory_desc kept(dnnl_memory_desc layout) {
    layouts.add(layout);
    return layout;
  }

  @Override
  public void close() {
    layouts.forEach(layout -> dnnl_memory_desc_destroy(layout));
  }
}
