package org.nmt4j.synthetic.corpus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes lines. */
final class TextFile {

  private TextFile() {}

  static void write(Path file, List<String> lines) throws IOException {
    byte[] text = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.write(file, file.toString().endsWith(".gz") ? Gzip.pack(text) : text);
  }
}
