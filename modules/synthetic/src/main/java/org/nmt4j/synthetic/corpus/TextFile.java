package org.nmt4j.synthetic.corpus;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Writes lines into files. */
public final class TextFile {

  private TextFile() {}

  /**
   * Writes lines as UTF-8, each ended by a line feed. A file whose name ends in {@code .gz} is
   * compressed. Its bytes depend on the zlib that Java finds; its content does not.
   *
   * @throws IOException if the file or its missing folder cannot be written
   */
  public static void write(Path file, List<String> lines) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    try (OutputStream out = Files.newOutputStream(file);
        BufferedWriter text =
            new BufferedWriter(
                new OutputStreamWriter(
                    file.toString().endsWith(".gz") ? new GZIPOutputStream(out) : out,
                    StandardCharsets.UTF_8))) {
      for (String line : lines) {
        text.write(line);
        text.write('\n');
      }
    }
  }
}
