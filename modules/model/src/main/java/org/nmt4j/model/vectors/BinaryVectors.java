package org.nmt4j.model.vectors;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.nmt4j.recipe.yaml.Count;
import org.nmt4j.tokenization.corpus.DataException;

/**
 * Reads the binary rows of word2vec. A row is a token, a space, the numbers in single precision and
 * little-endian order, and in some files a line feed.
 */
final class BinaryVectors {
  private static final int LONGEST_TOKEN = 10_000;

  private final DataInputStream in;
  private final String name;
  private final int width;
  private final Predicate<String> wanted;
  private final Map<String, float[]> vectors = new HashMap<>();

  BinaryVectors(DataInputStream in, String name, int width, Predicate<String> wanted) {
    this.in = in;
    this.name = name;
    this.width = width;
    this.wanted = wanted;
  }

  WordVectors read() throws IOException {
    FileHeader header = FileHeader.parse(textUntil('\n')).orElseThrow();
    if (header.width() != width) {
      throw new DataException(
          name
              + String.format(
                  Locale.ROOT,
                  ":1: found vectors of width %d, expected model.embedding_size, %d",
                  header.width(),
                  width));
    }
    byte[] vector = new byte[4 * width];
    for (long row = 1; row <= header.vectors(); row++) {
      String place = name + ": vector " + row + " of " + header.vectors();
      try {
        String token = textUntil(' ');
        in.readFully(vector);
        add(token, vector, place);
      } catch (EOFException e) {
        throw new DataException(
            place + ": the file ends here, expected a token and " + Count.of(width, "number"));
      }
    }
    if (!new String(in.readNBytes(LONGEST_TOKEN), StandardCharsets.ISO_8859_1).isBlank()) {
      throw new DataException(
          name + ": found more than the " + header.vectors() + " vectors that its first line says");
    }
    return new WordVectors(vectors);
  }

  private void add(String token, byte[] vector, String place) {
    if (!wanted.test(token) || vectors.containsKey(token)) {
      return;
    }
    float[] numbers = new float[width];
    ByteBuffer.wrap(vector).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(numbers);
    for (float number : numbers) {
      if (!Float.isFinite(number)) {
        throw new DataException(place + ": found " + number + ", expected a number");
      }
    }
    vectors.put(token, numbers);
  }

  /** Reads the text before a byte. A line feed that ends the previous row is skipped. */
  private String textUntil(char end) throws IOException {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    for (byte next = in.readByte(); next != end; next = in.readByte()) {
      if (next != '\n' || text.size() > 0) {
        text.write(next);
      }
      if (text.size() > LONGEST_TOKEN) {
        throw new DataException(
            name
                + ": found no space within "
                + LONGEST_TOKEN
                + " bytes, expected one behind each token");
      }
    }
    return text.toString(StandardCharsets.UTF_8);
  }
}
