package org.nmt4j.model.vectors;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nmt4j.tokenization.corpus.DataException;

/** The format of a file of word vectors, which its first bytes show. */
enum FileFormat {
  TEXT,
  BINARY;

  private static final Pattern HEADER = Pattern.compile("^\\d{1,10} (\\d{1,6})\n[^ ]{1,1000} ");

  /**
   * Returns the format of a file.
   *
   * @param head the first bytes of the file, decompressed
   * @param file the name of the file in messages
   * @throws DataException if nmt4j does not read the format
   */
  static FileFormat of(byte[] head, Path file) {
    if (startsWith(head, 'P', 'K', 3, 4)) {
      throw refused(file, "a zip archive, such as Deeplearning4j writes");
    } else if (startsWith(head, 0xAC, 0xED, 0, 5)) {
      throw refused(file, "serialized Java objects");
    } else if (startsWith(head, 0x1F, 0x8B)) {
      throw refused(file, "gzip data, whose name has to end in .gz");
    } else if (head.length == 0 || (head.length == 3 && startsWith(head, 0xEF, 0xBB, 0xBF))) {
      throw refused(file, "an empty file");
    }
    // ISO 8859-1 makes each byte one character: an offset in the text is an offset in the file.
    Matcher header = HEADER.matcher(new String(head, StandardCharsets.ISO_8859_1));
    if (!header.lookingAt()) {
      return TEXT;
    }
    int length = 4 * Integer.parseInt(header.group(1));
    int end = (int) Math.min(head.length, header.end() + (long) length);
    return isText(ByteBuffer.wrap(head, header.end(), end - header.end())) ? TEXT : BINARY;
  }

  /** Returns whether the bytes are printable UTF-8. The last character may be incomplete. */
  private static boolean isText(ByteBuffer bytes) {
    CharBuffer characters = CharBuffer.allocate(bytes.remaining());
    if (StandardCharsets.UTF_8.newDecoder().decode(bytes, characters, false).isError()) {
      return false;
    }
    return characters
        .flip()
        .chars()
        .noneMatch(c -> Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r');
  }

  private static boolean startsWith(byte[] head, int... bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if (i >= head.length || (head[i] & 0xFF) != bytes[i]) {
        return false;
      }
    }
    return true;
  }

  private static DataException refused(Path file, String found) {
    return new DataException(
        file + ":1: found " + found + ", expected word vectors of word2vec or GloVe");
  }
}
