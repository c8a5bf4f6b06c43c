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
 * Reads and writes named float matrices in the safetensors format: eight bytes of header length, a
 * JSON header with the type, shape and byte range of each tensor, then the little-endian values.
 */
final class Tensors {
  /** The message about a checkpoint where a model is expected. */
  static final String CHECKPOINT =
      "a checkpoint, which training goes on from; expected a model, such as best.nmt4j beside it";

  private static final String METADATA = "__metadata__";
  private static final int CHUNK = 1 << 14;

  /** The most bytes of a header; a network of a thousand matrices needs a tenth of this. */
  private static final int MAX_HEADER = 1 << 20;

  private Tensors() {}

  static void write(Map<String, Matrix> tensors, OutputStream out) throws IOException {
    Map<String, Object> header = new LinkedHashMap<>();
    long offset = 0;
    for (Map.Entry<String, Matrix> each : tensors.entrySet()) {
      Matrix matrix = each.getValue();
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("dtype", "F32");
      entry.put("shape", List.of(matrix.rows(), matrix.columns()));
      entry.put("data_offsets", List.of(offset, offset + 4L * matrix.size()));
      header.put(each.getKey(), entry);
      offset += 4L * matrix.size();
    }
    StringBuilder json = new StringBuilder(Json.write(header));
    while (json.length() % 8 != 0) {
      json.append(' ');
    }
    byte[] head = json.toString().getBytes(StandardCharsets.UTF_8);
    out.write(ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(head.length).array());
    out.write(head);
    for (Matrix matrix : tensors.values()) {
      writeValues(matrix, out);
    }
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
    Map<?, ?> header = header(in);
    List<String> missing = new ArrayList<>(into.keySet());
    long offset = 0;
    for (Map.Entry<?, ?> each : header.entrySet()) {
      String name = each.getKey().toString();
      if (name.equals(METADATA)) {
        continue;
      }
      Matrix matrix = into.get(name);
      if (matrix == null) {
        throw new ModelFileException(
            name.matches("(adam|carried).*")
                ? CHECKPOINT
                : "tensor " + name + " is not part of this network");
      }
      check(name, matrix, offset, each.getValue());
      offset += 4L * matrix.size();
      readValues(in, matrix);
      missing.remove(name);
    }
    if (!missing.isEmpty()) {
      throw new ModelFileException("tensor " + missing.get(0) + " is missing");
    }
  }

  /** Reads the header and returns names and shapes; reads no values. */
  static List<TensorShape> readShapes(InputStream in) throws IOException {
    List<TensorShape> shapes = new ArrayList<>();
    for (Map.Entry<?, ?> each : header(in).entrySet()) {
      String name = each.getKey().toString();
      if (!name.equals(METADATA)) {
        shapes.add(shape(name, each.getValue()));
      }
    }
    return shapes;
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
  private static void check(String name, Matrix matrix, long offset, Object entry) {
    if (!(entry instanceof Map<?, ?> fields)
        || !"F32".equals(fields.get("dtype"))
        || !List.of((long) matrix.rows(), (long) matrix.columns()).equals(fields.get("shape"))) {
      throw new ModelFileException(
          "tensor " + name + ": found " + entry + ", expected an F32 " + matrix);
    }
    if (!List.of(offset, offset + 4L * matrix.size()).equals(fields.get("data_offsets"))) {
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

  private static byte[] exactly(InputStream in, int count) throws IOException {
    byte[] bytes = in.readNBytes(count);
    if (bytes.length < count) {
      throw new ModelFileException("the tensors end too early");
    }
    return bytes;
  }
}
