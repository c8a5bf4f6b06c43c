package org.nmt4j.nn.product;

import static org.bytedeco.dnnl.global.dnnl.DNNL_RUNTIME_DIM_VAL;
import static org.bytedeco.dnnl.global.dnnl.dnnl_ab;
import static org.bytedeco.dnnl.global.dnnl.dnnl_bf16;
import static org.bytedeco.dnnl.global.dnnl.dnnl_cpu;
import static org.bytedeco.dnnl.global.dnnl.dnnl_cpu_isa_avx2;
import static org.bytedeco.dnnl.global.dnnl.dnnl_cpu_isa_avx512_core;
import static org.bytedeco.dnnl.global.dnnl.dnnl_cpu_isa_avx512_core_bf16;
import static org.bytedeco.dnnl.global.dnnl.dnnl_engine_create;
import static org.bytedeco.dnnl.global.dnnl.dnnl_f32;
import static org.bytedeco.dnnl.global.dnnl.dnnl_get_effective_cpu_isa;
import static org.bytedeco.dnnl.global.dnnl.dnnl_matmul_primitive_desc_create;
import static org.bytedeco.dnnl.global.dnnl.dnnl_memory_create;
import static org.bytedeco.dnnl.global.dnnl.dnnl_memory_desc_create_with_strides;
import static org.bytedeco.dnnl.global.dnnl.dnnl_memory_desc_create_with_tag;
import static org.bytedeco.dnnl.global.dnnl.dnnl_post_ops_append_sum;
import static org.bytedeco.dnnl.global.dnnl.dnnl_post_ops_create;
import static org.bytedeco.dnnl.global.dnnl.dnnl_post_ops_destroy;
import static org.bytedeco.dnnl.global.dnnl.dnnl_primitive_attr_create;
import static org.bytedeco.dnnl.global.dnnl.dnnl_primitive_attr_destroy;
import static org.bytedeco.dnnl.global.dnnl.dnnl_primitive_attr_set_post_ops;
import static org.bytedeco.dnnl.global.dnnl.dnnl_primitive_attr_set_scratchpad_mode;
import static org.bytedeco.dnnl.global.dnnl.dnnl_primitive_create;
import static org.bytedeco.dnnl.global.dnnl.dnnl_primitive_desc_destroy;
import static org.bytedeco.dnnl.global.dnnl.dnnl_reorder_primitive_desc_create;
import static org.bytedeco.dnnl.global.dnnl.dnnl_scratchpad_mode_user;
import static org.bytedeco.dnnl.global.dnnl.dnnl_stream_create;
import static org.bytedeco.dnnl.global.dnnl.dnnl_stream_default_flags;

import java.io.IOException;
import java.util.Locale;
import org.bytedeco.dnnl.dnnl_engine;
import org.bytedeco.dnnl.dnnl_memory;
import org.bytedeco.dnnl.dnnl_memory_desc;
import org.bytedeco.dnnl.dnnl_post_ops;
import org.bytedeco.dnnl.dnnl_primitive;
import org.bytedeco.dnnl.dnnl_primitive_attr;
import org.bytedeco.dnnl.dnnl_primitive_desc;
import org.bytedeco.dnnl.dnnl_stream;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.javacpp.Pointer;
import org.nmt4j.nn.array.KnownLibraries;
import org.nmt4j.nn.array.NativeCode;

/** Calls of the library oneDNN. */
final class OneDnn {
  private static final dnnl_engine ENGINE = load();

  private OneDnn() {}

  /**
   * Returns whether this processor has the instructions for fast products in a precision.
   *
   * @throws LinkageError if the library cannot be loaded
   */
  static boolean supports(Precision precision) {
    return hasInstructions(
        precision == Precision.BF16 ? dnnl_cpu_isa_avx512_core_bf16 : dnnl_cpu_isa_avx2);
  }

  /**
   * Returns whether this processor has AVX-512. On other processors, BLAS is faster for some
   * products.
   */
  static boolean hasAvx512() {
    return hasInstructions(dnnl_cpu_isa_avx512_core);
  }

  /** Returns the version of the library and its code for the instructions that it uses. */
  static String version() {
    String version;
    try {
      version = Loader.getVersion("org.bytedeco", "dnnl");
    } catch (IOException e) {
      version = "of an unknown version";
    }
    return String.format(
        Locale.ROOT, "oneDNN %s, instructions 0x%x", version, dnnl_get_effective_cpu_isa());
  }

  private static boolean hasInstructions(int instructions) {
    return (dnnl_get_effective_cpu_isa() & instructions) == instructions;
  }

  private static dnnl_engine load() {
    NativeCode.loadJavaCpp();
    dnnl_engine engine = new dnnl_engine();
    require(dnnl_engine_create(engine, dnnl_cpu, 0), "engine");
    KnownLibraries.remember();
    return engine;
  }

  static dnnl_engine engine() {
    return ENGINE;
  }

  /** Returns a new stream, which runs the calls of one thread. */
  static dnnl_stream stream() {
    dnnl_stream stream = new dnnl_stream();
    require(dnnl_stream_create(stream, ENGINE, dnnl_stream_default_flags), "stream");
    return stream;
  }

  /**
   * Checks the status that a call returned.
   *
   * @throws IllegalStateException if the call has failed
   */
  static void require(int status, String what) {
    if (status != 0) {
      throw new IllegalStateException(
          String.format(
              Locale.ROOT, "oneDNN failed to create or use the %s: status %d", what, status));
    }
  }

  static int type(Precision precision) {
    return precision == Precision.BF16 ? dnnl_bf16 : dnnl_f32;
  }

  /** Returns the layout of rows x columns elements, row after row. */
  static dnnl_memory_desc layout(int rows, int columns, Precision precision) {
    return layout(rows, columns, precision, dnnl_ab);
  }

  /** Returns the layout of rows x columns elements in one of the library's orders. */
  static dnnl_memory_desc layout(int rows, int columns, Precision precision, int order) {
    dnnl_memory_desc layout = new dnnl_memory_desc();
    require(
        dnnl_memory_desc_create_with_tag(
            layout, 2, new long[] {rows, columns}, type(precision), order),
        "layout of " + rows + " x " + columns);
    return layout;
  }

  /**
   * Returns the layout of any number of rows, or its transpose. One primitive then serves every
   * number of rows. A primitive for each number would cost milliseconds and half a megabyte.
   */
  static dnnl_memory_desc layoutOfAnyRows(int columns, Precision precision, boolean transposed) {
    long any = DNNL_RUNTIME_DIM_VAL();
    return transposed
        ? layout(columns, any, precision, 1, columns)
        : layout(any, columns, precision, columns, 1);
  }

  /** Returns a layout with the given distances between rows and between columns, in elements. */
  static dnnl_memory_desc layout(
      long rows, long columns, Precision precision, long rowStep, long columnStep) {
    dnnl_memory_desc layout = new dnnl_memory_desc();
    require(
        dnnl_memory_desc_create_with_strides(
            layout,
            2,
            new long[] {rows, columns},
            type(precision),
            new long[] {rowStep, columnStep}),
        "layout of " + rows + " x " + columns);
    return layout;
  }

  /** Returns a memory object without an address. */
  static dnnl_memory memory(dnnl_memory_desc layout) {
    dnnl_memory memory = new dnnl_memory();
    require(dnnl_memory_create(memory, layout, ENGINE, new Pointer()), "memory");
    return memory;
  }

  /**
   * Returns the description of the product y = x W, or y += x W. The caller provides the scratchpad
   * memory.
   */
  static dnnl_primitive_desc product(
      dnnl_memory_desc x, dnnl_memory_desc weight, dnnl_memory_desc y, boolean adding) {
    dnnl_primitive_attr attributes = new dnnl_primitive_attr();
    require(dnnl_primitive_attr_create(attributes), "attributes");
    require(
        dnnl_primitive_attr_set_scratchpad_mode(attributes, dnnl_scratchpad_mode_user),
        "attributes");
    if (adding) {
      dnnl_post_ops sum = new dnnl_post_ops();
      require(dnnl_post_ops_create(sum), "sum");
      require(dnnl_post_ops_append_sum(sum, 1, 0, dnnl_f32), "sum");
      require(dnnl_primitive_attr_set_post_ops(attributes, sum), "attributes");
      dnnl_post_ops_destroy(sum);
    }
    dnnl_primitive_desc description = new dnnl_primitive_desc();
    require(
        dnnl_matmul_primitive_desc_create(
            description, ENGINE, x, weight, new dnnl_memory_desc(), y, attributes),
        "product");
    dnnl_primitive_attr_destroy(attributes);
    return description;
  }

  static dnnl_primitive primitive(dnnl_primitive_desc description) {
    dnnl_primitive primitive = new dnnl_primitive();
    require(dnnl_primitive_create(primitive, description), "primitive");
    return primitive;
  }

  /** Returns a primitive that copies elements from one layout to another. */
  static dnnl_primitive copy(dnnl_memory_desc from, dnnl_memory_desc to) {
    dnnl_primitive_desc description = new dnnl_primitive_desc();
    require(
        dnnl_reorder_primitive_desc_create(
            description, from, ENGINE, to, ENGINE, new dnnl_primitive_attr()),
        "copy");
    dnnl_primitive copy = primitive(description);
    dnnl_primitive_desc_destroy(description);
    return copy;
  }
}
