package org.nmt4j.nn.product;

import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_FROM;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SCRATCHPAD;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_TO;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_WEIGHTS;
import static org.bytedeco.dnnl.global.dnnl.dnnl_ab;
import static org.bytedeco.dnnl.global.dnnl.dnnl_convolution_direct;
import static org.bytedeco.dnnl.global.dnnl.dnnl_convolution_forward_primitive_desc_create;
import static org.bytedeco.dnnl.global.dnnl.dnnl_cpu_isa_avx2_vnni;
import static org.bytedeco.dnnl.global.dnnl.dnnl_cpu_isa_avx512_core_vnni;
import static org.bytedeco.dnnl.global.dnnl.dnnl_f32;
import static org.bytedeco.dnnl.global.dnnl.dnnl_format_tag_any;
import static org.bytedeco.dnnl.global.dnnl.dnnl_forward_inference;
import static org.bytedeco.dnnl.global.dnnl.dnnl_get_effective_cpu_isa;
import static org.bytedeco.dnnl.global.dnnl.dnnl_matmul_primitive_desc_create;
import static org.bytedeco.dnnl.global.dnnl.dnnl_memory_desc_clone;
import static org.bytedeco.dnnl.global.dnnl.dnnl_memory_desc_create_with_strides;
import static org.bytedeco.dnnl.global.dnnl.dnnl_memory_desc_create_with_tag;
import static org.bytedeco.dnnl.global.dnnl.dnnl_memory_desc_destroy;
import static org.bytedeco.dnnl.global.dnnl.dnnl_memory_desc_get_size;
import static org.bytedeco.dnnl.global.dnnl.dnnl_nhwc;
import static org.bytedeco.dnnl.global.dnnl.dnnl_primitive_attr_create;
import static org.bytedeco.dnnl.global.dnnl.dnnl_primitive_attr_destroy;
import static org.bytedeco.dnnl.global.dnnl.dnnl_primitive_attr_set_scratchpad_mode;
import static org.bytedeco.dnnl.global.dnnl.dnnl_primitive_desc_destroy;
import static org.bytedeco.dnnl.global.dnnl.dnnl_primitive_desc_query_md;
import static org.bytedeco.dnnl.global.dnnl.dnnl_query_scratchpad_md;
import static org.bytedeco.dnnl.global.dnnl.dnnl_query_weights_md;
import static org.bytedeco.dnnl.global.dnnl.dnnl_s8;
import static org.bytedeco.dnnl.global.dnnl.dnnl_scratchpad_mode_user;
import static org.bytedeco.dnnl.global.dnnl.dnnl_u8;

import java.util.List;
import org.bytedeco.dnnl.dnnl_memory_desc;
import org.bytedeco.dnnl.dnnl_primitive_attr;
import org.bytedeco.dnnl.dnnl_primitive_desc;
import org.nmt4j.nn.product.OneDnnCall.Operand;

/**
 * Primitives of oneDNN that multiply rows of unsigned bytes by a weight of signed bytes. The sums
 * are integers, which are converted to floats.
 *
 * <p>With AVX-512, a product is a matrix product. With AVX2, oneDNN packs the weight again in each
 * matrix product of bytes, and few rows are slow. There a product is a convolution of an image
 * whose pixels are the rows, with a kernel of one pixel. oneDNN computes it from a packed weight.
 */
final class OneDnnInt8 {
  private static final String WHAT = "product of bytes";

  /** The number of rows for which oneDNN chooses the layout of a weight. */
  private static final int TYPICAL_ROWS = 16;

  /** The most sums of one product without AVX-512, so that they stay in the cache. */
  private static final int MOST_SUMS = 1 << 16;

  private OneDnnInt8() {}

  /** Returns whether this processor adds products of bytes without an intermediate limit. */
  static boolean hasVnni() {
    int found = dnnl_get_effective_cpu_isa();
    return (found & dnnl_cpu_isa_avx2_vnni) == dnnl_cpu_isa_avx2_vnni
        || (found & dnnl_cpu_isa_avx512_core_vnni) == dnnl_cpu_isa_avx512_core_vnni;
  }

  /**
   * Returns the most rows to multiply at once. With AVX-512, kernels read a weight less often with
   * more rows.
   */
  static int mostRows(int outputs) {
    if (OneDnn.hasAvx512()) {
      return 4 * TYPICAL_ROWS;
    }
    return outputs <= MOST_SUMS / TYPICAL_ROWS ? TYPICAL_ROWS : TYPICAL_ROWS / 2;
  }

  /** Returns the layout of a weight as {@link QuantizedWeight} stores it. */
  static dnnl_memory_desc plain(WeightShape shape, boolean transposed) {
    long inputs = shape.inputs();
    long outputs = shape.outputs();
    long inputStep = transposed ? 1 : outputs;
    long outputStep = transposed ? inputs : 1;
    return OneDnn.hasAvx512()
        ? strided(new long[] {inputs, outputs}, new long[] {inputStep, outputStep})
        : strided(new long[] {outputs, inputs, 1, 1}, new long[] {outputStep, inputStep, 1, 1});
  }

  /** Returns the layout with which oneDNN multiplies fastest. */
  static dnnl_memory_desc packed(WeightShape shape) {
    dnnl_memory_desc any =
        tagged(
            OneDnn.hasAvx512()
                ? new long[] {shape.inputs(), shape.outputs()}
                : new long[] {shape.outputs(), shape.inputs(), 1, 1},
            dnnl_s8,
            dnnl_format_tag_any);
    dnnl_memory_desc x = rows(TYPICAL_ROWS, shape.inputs(), dnnl_u8);
    dnnl_memory_desc y = rows(TYPICAL_ROWS, shape.outputs(), dnnl_f32);
    dnnl_primitive_desc product = product(x, any, y);
    dnnl_memory_desc packed = new dnnl_memory_desc();
    OneDnn.require(
        dnnl_memory_desc_clone(
            packed, dnnl_primitive_desc_query_md(product, dnnl_query_weights_md, 0)),
        "layout of bytes");
    dnnl_primitive_desc_destroy(product);
    free(any, x, y);
    return packed;
  }

  /** Returns a call that copies a weight from the plain to the packed layout. */
  static OneDnnCall packing(dnnl_memory_desc plain, dnnl_memory_desc packed) {
    return new OneDnnCall(
        OneDnn.copy(plain, packed),
        List.of(new Operand(DNNL_ARG_FROM, plain), new Operand(DNNL_ARG_TO, packed)));
  }

  /** A call of a product, and the size of its scratchpad in bytes. */
  record SizedCall(OneDnnCall call, long scratchpadBytes) {}

  /** Returns a product of a number of rows by a packed weight. */
  static SizedCall product(WeightShape shape, int rows, dnnl_memory_desc packed) {
    dnnl_memory_desc x = rows(rows, shape.inputs(), dnnl_u8);
    dnnl_memory_desc y = rows(rows, shape.outputs(), dnnl_f32);
    dnnl_primitive_desc product = product(x, packed, y);
    dnnl_memory_desc pad = dnnl_primitive_desc_query_md(product, dnnl_query_scratchpad_md, 0);
    OneDnnCall call =
        new OneDnnCall(
            OneDnn.primitive(product),
            List.of(
                new Operand(DNNL_ARG_SRC, x),
                new Operand(DNNL_ARG_WEIGHTS, packed),
                new Operand(DNNL_ARG_DST, y),
                new Operand(DNNL_ARG_SCRATCHPAD, pad)));
    long bytes = dnnl_memory_desc_get_size(pad);
    dnnl_primitive_desc_destroy(product);
    free(x, y);
    return new SizedCall(call, bytes);
  }

  private static dnnl_primitive_desc product(
      dnnl_memory_desc x, dnnl_memory_desc weight, dnnl_memory_desc y) {
    dnnl_primitive_attr attributes = new dnnl_primitive_attr();
    OneDnn.require(dnnl_primitive_attr_create(attributes), "attributes");
    OneDnn.require(
        dnnl_primitive_attr_set_scratchpad_mode(attributes, dnnl_scratchpad_mode_user),
        "attributes");
    dnnl_primitive_desc description = new dnnl_primitive_desc();
    dnnl_memory_desc noBias = new dnnl_memory_desc();
    int status =
        OneDnn.hasAvx512()
            ? dnnl_matmul_primitive_desc_create(
                description, OneDnn.engine(), x, weight, noBias, y, attributes)
            : dnnl_convolution_forward_primitive_desc_create(
                description,
                OneDnn.engine(),
                dnnl_forward_inference,
                dnnl_convolution_direct,
                x,
                weight,
                noBias,
                y,
                new long[] {1, 1},
                new long[2],
                new long[2],
                new long[2],
                attributes);
    dnnl_primitive_attr_destroy(attributes);
    OneDnn.require(status, WHAT);
    return description;
  }

  private static dnnl_memory_desc rows(int rows, int columns, int type) {
    return OneDnn.hasAvx512()
        ? tagged(new long[] {rows, columns}, type, dnnl_ab)
        : tagged(new long[] {1, columns, rows, 1}, type, dnnl_nhwc);
  }

  private static dnnl_memory_desc tagged(long[] sizes, int type, int order) {
    dnnl_memory_desc layout = new dnnl_memory_desc();
    OneDnn.require(
        dnnl_memory_desc_create_with_tag(layout, sizes.length, sizes, type, order),
        "layout of bytes");
    return layout;
  }

  private static dnnl_memory_desc strided(long[] sizes, long[] steps) {
    dnnl_memory_desc layout = new dnnl_memory_desc();
    OneDnn.require(
        dnnl_memory_desc_create_with_strides(layout, sizes.length, sizes, dnnl_s8, steps),
        "layout of bytes");
    return layout;
  }

  private static void free(dnnl_memory_desc... layouts) {
    for (dnnl_memory_desc layout : layouts) {
      dnnl_memory_desc_destroy(layout);
    }
  }
}
