package org.nmt4j.nn.product;

import static org.bytedeco.dnnl.global.dnnl.dnnl_memory_desc_destroy;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.dnnl.dnnl_memory_desc;

/**
 * The layouts with which primitives are created. They are freed together, because primitives keep
 * copies.
 */
final class OneDnnLayouts implements AutoCloseable {
  private final List<dnnl_memory_desc> layouts = new ArrayList<>();

  /** Returns the layout of rows x columns elements, row after row. */
  dnnl_memory_desc of(int rows, int columns, Precision precision) {
    return register(OneDnn.layout(rows, columns, precision));
  }

  /** Returns the layout of rows x columns elements in one of the library's orders. */
  dnnl_memory_desc of(int rows, int columns, Precision precision, int order) {
    return register(OneDnn.layout(rows, columns, precision, order));
  }

  /**
   * Returns the layout of rows x columns elements that are a part of rows of {@code length}
   * elements.
   */
  dnnl_memory_desc ofPart(int rows, int columns, int length, Precision precision) {
    return register(OneDnn.layout(rows, columns, precision, length, 1));
  }

  /** Returns the layout of any number of rows, or its transpose. */
  dnnl_memory_desc ofAnyRows(int columns, Precision precision, boolean transposed) {
    return register(OneDnn.layoutOfAnyRows(columns, precision, transposed));
  }

  private dnnl_memory_desc register(dnnl_memory_desc layout) {
    layouts.add(layout);
    return layout;
  }

  @Override
  public void close() {
    layouts.forEach(layout -> dnnl_memory_desc_destroy(layout));
  }
}
