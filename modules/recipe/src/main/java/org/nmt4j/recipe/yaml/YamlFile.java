package org.nmt4j.recipe.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Reads YAML files of at most 1 MiB in UTF-8. */
public final class YamlFile {

  private static final int MAX_BYTES = 1 << 20;
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private YamlFile() {}

  /**
   * Reads a file and returns the root of its document. Reports a problem and returns empty if that
   * fails.
   *
   * @param file the file, as the user named it
   * @param user the place that names the file, for problems with the file itself
   * @param problems receives the problems
   */
  public static Optional<YamlValue> read(Path file, Place user, Problems problems) {
    YamlSource source = YamlSource.file(file);
    String shown = Quoting.shown(file.toString());
    if (Files.isDirectory(file)) {
      problems.report(user, "found the folder " + shown + ", expected a recipe's file");
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        problems.report(
            user, "found more than " + MAX_BYTES + " bytes in " + shown + ", expected a recipe");
        return Optional.empty();
      }
      return decode(bytes, source, problems)
          .flatMap(text -> YamlReader.read(source, text, problems));
    } catch (NoSuchFileException e) {
      problems.report(user, "found no file " + shown + ", expected a recipe");
    } catch (IOException e) {
      problems.report(user, "found " + shown + " unreadable, expected a recipe (" + e + ")");
    }
    return Optional.empty();
  }

  private static Optional<String> decode(byte[] bytes, YamlSource source, Problems problems) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    // A new decoder reports malformed input and stops in front of it.
    CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
    String text = out.flip().toString();
    if (text.startsWith(BYTE_ORDER_MARK)) {
      text = text.substring(BYTE_ORDER_MARK.length());
    }
    if (!result.isError()) {
      return Optional.of(text);
    }
    if (isUtf16(bytes)) {
      problems.report(Place.start(source), "found text in UTF-16, expected UTF-8");
      return Optional.empty();
    }
    problems.report(
        Place.after(source, text),
        String.format(
            Locale.ROOT, "found the byte 0x%02X, expected UTF-8 text", bytes[in.position()]));
    return Optional.empty();
  }

  /**
   * Returns whether the bytes begin with the byte order mark of UTF-16. No UTF-8 text begins so.
   */
  private static boolean isUtf16(byte[] bytes) {
    int mark = bytes.length < 2 ? 0 : (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
    return mark == 0xFEFF || mark == 0xFFFE;
  }
}
