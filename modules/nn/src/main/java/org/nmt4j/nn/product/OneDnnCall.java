package org.nmt4j.nn.product;

import static org.bytedeco.dnnl.global.dnnl.dnnl_memory_destroy;
import static org.bytedeco.dnnl.global.dnnl.dnnl_memory_set_data_handle;
import static org.bytedeco.dnnl.global.dnnl.dnnl_primitive_destroy;
import static org.bytedeco.dnnl.global.dnnl.dnnl_primitive_execute;

import java.util.List;
import org.bytedeco.dnnl.dnnl_exec_arg_t;
import org.bytedeco.dnnl.dnnl_memory;
import org.bytedeco.dnnl.dnnl_memory_desc;
import org.bytedeco.dnnl.dnnl_primitive;
import org.bytedeco.dnnl.dnnl_stream;
import org.bytedeco.javacpp.Pointer;

/**
 * A primitive of oneDNN with its operands. Each call sets the addresses of the operands, so only
 * one thread may use the object at a time.
 */
final class OneDnnCall {
  /** The role of an operand in a primitive, and its layout. */
  record Operand(int role, dnnl_memory_desc layout) {}

  /** A pointer whose address can be set. */
  private static final class Address extends Pointer {
    Pointer at(long newAddress) {
      address = newAddress;
      return this;
    }
  }

  private final dnnl_primitive primitive;
  private final dnnl_memory[] operands;
  private final dnnl_exec_arg_t arguments;
  private final Address address = new Address();

  OneDnnCall(dnnl_primitive primitive, List<Operand> operands) {
    this.primitive = primitive;
    this.operands = new dnnl_memory[operands.size()];
    this.arguments = new dnnl_exec_arg_t(operands.size());
    for (int i = 0; i < operands.size(); i++) {
      this.operands[i] = OneDnn.memory(operands.get(i).layout());
      arguments.position(i).arg(operands.get(i).role()).memory(this.operands[i]);
    }
    arguments.position(0);
  }

  /** Runs the primitive with its operands at these addresses. */
  void run(dnnl_stream stream, long... addresses) {
    for (int i = 0; i < operands.length; i++) {
      OneDnn.require(dnnl_memory_set_data_handle(operands[i], address.at(addresses[i])), "operand");
    }
    OneDnn.require(dnnl_primitive_execute(primitive, stream, operands.length, arguments), "result");
  }

  /** Frees the native objects. */
  void close() {
    dnnl_primitive_destroy(primitive);
    for (dnnl_memory operand : operands) {
      dnnl_memory_destroy(operand);
    }
    arguments.close();
  }
}
