package org.nmt4j.model.file;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.nd4j.linalg.api.buffer.DataType;
import org.nmt4j.nn.array.Matrix;

/** Makes a model of a few bytes, and files that are not valid models. */
final class SmallModel {
  private SmallModel() {}

  static ModelContents contents() {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("vocabulary.source.txt", "<pad>\nHäuser\n\uD83D\uDE00\n");
    texts.put("bpe.source.codes", "");
    Map<String, String> provenance = new LinkedHashMap<>();
    provenance.put("tool", "nmt4j \"0\"\\\n\t\u0001");
    provenance.put("data", "");
    return new ModelContents("recipe: 1\nname: größe\n", texts, provenance);
  }

  /** Returns two tensors with values that only a copy of the exact bits preserves. */
  static Map<String, Matrix> weights() {
    Map<String, Matrix> weights = new LinkedHashMap<>();
    weights.put("encoder.weight", matrix(2, 3, -0f, 1e-45f, 3.4e38f, Float.NaN, 0.1f, -7f));
    weights.put("bias", matrix(1, 2, Float.NEGATIVE_INFINITY, 1 / 3f));
    return weights;
  }

  static Matrix matrix(int rows, int columns, float... values) {
    Matrix matrix = Matrix.create(DataType.FLOAT, rows, columns);
    matrix.write(values);
    return matrix;
  }

  /** Returns matrices of zeros with the same names and shapes. */
  static Map<String, Matrix> emptyLike(Map<String, Matrix> weights) {
    Map<String, Matrix> empty = new LinkedHashMap<>();
    weights.forEach(
        (name, matrix) ->
            empty.put(name, Matrix.create(DataType.FLOAT, matrix.rows(), matrix.columns())));
    return empty;
  }

  /** Returns the bits of every element. */
  static Map<String, int[]> bits(Map<String, Matrix> weights) {
    Map<String, int[]> bits = new LinkedHashMap<>();
    weights.forEach(
        (name, matrix) -> {
          float[] values = new float[matrix.size()];
          matrix.read(values);
          int[] each = new int[values.length];
          for (int i = 0; i < each.length; i++) {
            each[i] = Float.floatToRawIntBits(values[i]);
          }
          bits.put(name, each);
        });
    return bits;
  }

  static ModelContents read(Path file) {
    try (ModelFile open = ModelFile.open(file)) {
      return open.readContents();
    }
  }

  static void readWeights(Path file, Map<String, Matrix> into) {
    try (ModelFile open = ModelFile.open(file)) {
      open.readWeights(into);
    }
  }

  /** Writes a ZIP with these entries, without checking them. */
  static Path zip(Path file, Map<String, byte[]> entries) {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> each : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(each.getKey()));
        zip.write(each.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }

  /** Writes a ZIP with weights and a manifest with correct hashes, and no other entry. */
  static Path withWeights(Path file, byte[] weights) {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("weights.safetensors", weights);
    entries.put(
        "manifest.json",
        utf8(
            "{\"format\":1,\"sha256\":{\"weights.safetensors\":\""
                + sha256(weights)
                + "\"},\"provenance\":{}}"));
    return zip(file, entries);
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
