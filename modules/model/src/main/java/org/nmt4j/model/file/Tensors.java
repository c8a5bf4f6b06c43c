package org.nmt4j.model.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nmt4j.nn.array.Matrix;

/**
 * Reads and writes named matrices in the safetensors format: eight bytes of header length, a JSON
 * header with the type, shape and byte range of each tensor, then the little-endian values.
 *
 * <p>A matrix is a tensor of floats. A quantized matrix is a tensor of floats with its scales,
 * under its name and {@link QuantizedTensor#SCALE}, and behind all floats a tensor of bytes.
 */
final class Tensors {
  /** The message about a checkpoint where a model is expected. */
  static final String CHECKPOINT =
      "a checkpoint, which training goes on from; expected a model, such as best.nmt4j beside it";

  private static final String METADATA = "__metadata__";
  private static final String FLOATS = "F32";
  private static final String BYTES = "I8";
  private static final int CHUNK = 1 << 14;

  /** The most bytes of a header; a network of a thousand matrices needs a tenth of this. */
  private static final int MAX_HEADER = 1 << 20;

  private Tensors() {}

  /**
   * Writes matrices.
   *
   * @param quantized the axis of the scales of each matrix that is written in eight bits
   * @throws ModelFileException if a value to quantize is infinite or NaN
   */
  static void write(Map<String, Matrix> tensors, Map<String, ScaleAxis> quantized, OutputStream out)
      throws IOException {
    Map<String, Matrix> floats = new LinkedHashMap<>();
    Map<String, byte[]> bytes = new LinkedHashMap<>();
    tensors.forEach(
        (name, matrix) -> {
          ScaleAxis axis = quantized.get(name);
          if (axis == null) {
            floats.put(name, matrix);
          } else {
            QuantizedTensor tensor = QuantizedTensor.of(name, matrix, axis);
            floats.put(name + QuantizedTensor.SCALE, tensor.scales());
            bytes.put(name, tensor.numbers());
          }
        });
    Map<String, Object> header = new LinkedHashMap<>();
    long offset = 0;
    for (Map.Entry<String, Matrix> each : floats.entrySet()) {
      header.put(each.getKey(), entry(FLOATS, each.getValue(), offset, 4));
      offset += 4L * each.getValue().size();
    }
    for (String name : bytes.keySet()) {
      header.put(name, entry(BYTES, tensors.get(name), offset, 1));
      offset += tensors.get(name).size();
    }
    StringBuilder json = new StringBuilder(Json.write(header));
    while (json.length() % 8 != 0) {
      json.append(' ');
    }
    byte[] head = json.toString().getBytes(StandardCharsets.UTF_8);
    out.write(ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(head.length).array());
    out.write(head);
    for (Matrix matrix : floats.values()) {
      writeValues(matrix, out);
    }
    for (byte[] numbers : bytes.values()) {
      out.write(numbers);
    }
  }

  private static Map<String, Object> entry(String type, Matrix matrix, long offset, int width) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("dtype", type);
    entry.put("shape", List.of(matrix.rows(), matrix.columns()));
    entry.put("data_offsets", List.of(offset, offset + (long) width * matrix.size()));
    return entry;
  }

  private static void writeValues(Matrix matrix, OutputStream out) throws IOException {
    float[] values = new float[CHUNK];
    ByteBuffer bytes = ByteBuffer.allocate(4 * CHUNK).order(ByteOrder.LITTLE_ENDIAN);
    for (int from = 0; from < matrix.size(); from += CHUNK) {
      int count = Math.min(CHUNK, matrix.size() - from);
      matrix.read(from, values, 0, count);
      bytes.clear().asFloatBuffer().put(values, 0, count);
      out.write(bytes.array(), 0, 4 * count);
    }
  }

  /**
   * Reads the values of matrices by their names.
   *
   * @throws ModelFileException if a tensor is missing, unknown or of another shape
   */
  static void read(InputStream in, Map<String, Matrix> into) throws IOException {
    List<String> missing = new ArrayList<>(into.keySet());
    Map<String, Matrix> scales = new LinkedHashMap<>();
    long offset = 0;
    for (Map.Entry<?, ?> each : header(in).entrySet()) {
      String name = each.getKey().toString();
      if (name.equals(METADATA)) {
        continue;
      }
      Matrix matrix = into.get(name);
      if (matrix == null) {
        Matrix found = scales(name, each.getValue(), into);
        check(name, found, FLOATS, 4, offset, each.getValue());
        offset += 4L * found.size();
        readValues(in, found);
        scales.put(name, found);
      } else if (has(each.getValue(), BYTES)) {
        Matrix own = scales.remove(name + QuantizedTensor.SCALE);
        if (own == null) {
          throw new ModelFileException("tensor " + name + " has no scales before it");
        }
        check(name, matrix, BYTES, 1, offset, each.getValue());
        offset += matrix.size();
        readNumbers(in, own, matrix);
        missing.remove(name);
      } else {
        check(name, matrix, FLOATS, 4, offset, each.getValue());
        offset += 4L * matrix.size();
        readValues(in, matrix);
        missing.remove(name);
      }
    }
    if (!missing.isEmpty()) {
      throw new ModelFileException("tensor " + missing.get(0) + " is missing");
    }
    if (!scales.isEmpty()) {
      throw new ModelFileException(
          "tensor " + scales.keySet().iterator().next() + " belongs to no tensor of bytes");
    }
  }

  /** Returns an empty matrix for the scales of a tensor. */
  private static Matrix scales(String name, Object entry, Map<String, Matrix> into) {
    Matrix quantized =
        name.endsWith(QuantizedTensor.SCALE)
            ? into.get(name.substring(0, name.length() - QuantizedTensor.SCALE.length()))
            : null;
    if (quantized == null) {
      throw new ModelFileException(
          name.matches("(adam|moving_average|carried).*")
              ? CHECKPOINT
              : "tensor " + name + " is not part of this network");
    }
    TensorShape shape = shape(name, entry);
    if (!QuantizedTensor.fit(shape.rows(), shape.columns(), quantized)) {
      throw new ModelFileException(
          "tensor " + name + ": found " + entry + ", expected scales of a " + quantized);
    }
    return Matrix.create(shape.rows(), shape.columns());
  }

  private static boolean has(Object entry, String type) {
    return entry instanceof Map<?, ?> fields && type.equals(fields.get("dtype"));
  }

  /** Reads the header and returns names and shapes; reads no values. */
  static List<TensorShape> readShapes(InputStream in) throws IOException {
    List<TensorShape> shapes = new ArrayList<>();
    Map<?, ?> header = header(in);
    for (Map.Entry<?, ?> each : header.entrySet()) {
      String name = each.getKey().toString();
      if (!name.equals(METADATA) && !isScale(name, header)) {
        shapes.add(shape(name, each.getValue()));
      }
    }
    return shapes;
  }

  private static boolean isScale(String name, Map<?, ?> header) {
    return name.endsWith(QuantizedTensor.SCALE)
        && has(
            header.get(name.substring(0, name.length() - QuantizedTensor.SCALE.length())), BYTES);
  }

  private static TensorShape shape(String name, Object entry) {
    if (entry instanceof Map<?, ?> fields
        && fields.get("shape") instanceof List<?> shape
        && shape.size() == 2
        && shape.get(0) instanceof Long rows
        && shape.get(1) instanceof Long columns
        && Math.min(rows, columns) > 0
        && Math.max(rows, columns) <= Integer.MAX_VALUE) {
      return new TensorShape(name, rows.intValue(), columns.intValue());
    }
    throw new ModelFileException("tensor " + name + ": found " + entry + ", expected a matrix");
  }

  private static Map<?, ?> header(InputStream in) throws IOException {
    long length = ByteBuffer.wrap(exactly(in, 8)).order(ByteOrder.LITTLE_ENDIAN).getLong();
    if (length < 2 || length > MAX_HEADER) {
      throw new ModelFileException("tensor header of " + length + " bytes");
    }
    String json = new String(exactly(in, (int) length), StandardCharsets.UTF_8);
    if (!(Json.read(json) instanceof Map<?, ?> header)) {
      throw new ModelFileException("tensor header is not an object");
    }
    return header;
  }

  /** Checks the shape of a tensor, and that its values lie in the order of the header. */
  private static void check(
      String name, Matrix matrix, String type, int width, long offset, Object entry) {
    if (!(entry instanceof Map<?, ?> fields)
        || !type.equals(fields.get("dtype"))
        || !List.of((long) matrix.rows(), (long) matrix.columns()).equals(fields.get("shape"))) {
      throw new ModelFileException(
          "tensor " + name + ": found " + entry + ", expected an " + type + " " + matrix);
    }
    if (!List.of(offset, offset + (long) width * matrix.size())
        .equals(fields.get("data_offsets"))) {
      throw new ModelFileException(
          "tensor " + name + ": found " + entry + ", expected its values from byte " + offset);
    }
  }

  private static void readValues(InputStream in, Matrix matrix) throws IOException {
    float[] values = new float[CHUNK];
    for (int from = 0; from < matrix.size(); from += CHUNK) {
      int count = Math.min(CHUNK, matrix.size() - from);
      ByteBuffer.wrap(exactly(in, 4 * count))
          .order(ByteOrder.LITTLE_ENDIAN)
          .asFloatBuffer()
          .get(values, 0, count);
      matrix.write(from, values, 0, count);
    }
  }

  private static void readNumbers(InputStream in, Matrix scales, Matrix matrix) throws IOException {
    float[] values = new float[matrix.columns()];
    for (int row = 0; row < matrix.rows(); row++) {
      QuantizedTensor.write(exactly(in, values.length), row, scales, values, matrix);
    }
  }

  private static byte[] exactly(InputStream in, int count) throws IOException {
    byte[] bytes = in.readNBytes(count);
    if (bytes.length < count) {
      throw new ModelFileException("the tensors end too early");
    }
    return bytes;
  }
}
