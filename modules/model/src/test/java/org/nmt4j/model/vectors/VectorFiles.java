package org.nmt4j.model.vectors;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Writes files of word vectors in the formats of other tools. */
final class VectorFiles {
  static final List<String> TOKENS = List.of("Haus", "Tür@@", "￭,", "UNK");

  /** The vectors; row i belongs to token i. */
  static final float[][] VECTORS = {
    {0.1f, -2, 3e-5f}, {0.33333334f, 0, 1}, {-0.5f, 0.25f, 12345.678f}, {1, 2, 3}
  };

  private VectorFiles() {}

  static Path text(Path file, String header, String end) throws IOException {
    StringBuilder text = new StringBuilder(header);
    for (int i = 0; i < VECTORS.length; i++) {
      text.append(TOKENS.get(i));
      for (float number : VECTORS[i]) {
        text.append(' ').append(number);
      }
      text.append(end);
    }
    return write(file, text.toString().getBytes(StandardCharsets.UTF_8));
  }

  static byte[] binary(String rowEnd) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes((VECTORS.length + " 3\n").getBytes(StandardCharsets.UTF_8));
    for (int i = 0; i < VECTORS.length; i++) {
      bytes.writeBytes((TOKENS.get(i) + " ").getBytes(StandardCharsets.UTF_8));
      ByteBuffer numbers = ByteBuffer.allocate(12).order(ByteOrder.LITTLE_ENDIAN);
      for (float number : VECTORS[i]) {
        numbers.putFloat(number);
      }
      bytes.writeBytes(numbers.array());
      bytes.writeBytes(rowEnd.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  static Path write(Path file, byte[] bytes) throws IOException {
    try (OutputStream out =
        file.toString().endsWith(".gz")
            ? new GZIPOutputStream(Files.newOutputStream(file))
            : Files.newOutputStream(file)) {
      out.write(bytes);
    }
    return file;
  }
}
