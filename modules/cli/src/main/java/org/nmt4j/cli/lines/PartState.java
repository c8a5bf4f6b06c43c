package org.nmt4j.cli.lines;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.nmt4j.cli.console.CommandFailure;
import org.nmt4j.model.file.AtomicFile;

/**
 * The state of unfinished files, stored in {@code NAME.part.state}. A later process reads it to
 * continue the work.
 *
 * @param facts names and values of everything that decides the contents, except the input lines
 * @param lines the number of finished input lines
 * @param input the SHA-256 of these lines
 * @param parts the contents of the unfinished files, in their order
 * @param complete whether the files are finished and only need to be moved into place
 */
record PartState(
    Map<String, String> facts,
    long lines,
    String input,
    Map<Integer, Written> parts,
    boolean complete) {
  private static final String HEAD = "nmt4j.part=2";
  private static final String FACT = "fact.";

  /**
   * The contents of an unfinished file.
   *
   * @param file the file system's key of the file
   * @param bytes the number of bytes
   * @param sha256 the SHA-256 of these bytes
   */
  record Written(String file, long bytes, String sha256) {}

  /**
   * Reads the state that an earlier process left; returns empty if the file does not exist.
   *
   * @throws CommandFailure if the file is no state file of this version
   */
  static Optional<PartState> read(Path file) throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    Map<String, String> values = new LinkedHashMap<>();
    String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    try {
      if (!text.startsWith(HEAD + "\n")) {
        throw new NumberFormatException();
      }
      text.lines().filter(line -> line.contains("=")).forEach(line -> put(line, values));
      return Optional.of(of(values));
    } catch (NumberFormatException e) {
      throw new CommandFailure(
          file + ": not a state file that this version of nmt4j wrote; move it away");
    }
  }

  private static void put(String line, Map<String, String> values) {
    int end = line.indexOf('=');
    values.put(unescape(line.substring(0, end)), unescape(line.substring(end + 1)));
  }

  private static PartState of(Map<String, String> values) {
    Map<String, String> facts = new LinkedHashMap<>();
    Map<Integer, Written> parts = new LinkedHashMap<>();
    values.forEach(
        (key, value) -> {
          if (key.startsWith(FACT)) {
            facts.put(key.substring(FACT.length()), value);
          }
        });
    for (int i = 0; values.containsKey("bytes." + i); i++) {
      parts.put(
          i,
          new Written(
              values.get("file." + i),
              Long.parseLong(values.get("bytes." + i)),
              values.get("sha256." + i)));
    }
    return new PartState(
        facts,
        Long.parseLong(values.getOrDefault("lines", "")),
        values.get("input"),
        parts,
        Boolean.parseBoolean(values.get("complete")));
  }

  void write(Path file) throws IOException {
    AtomicFile.write(file, toText());
  }

  String toText() {
    StringBuilder text = new StringBuilder(HEAD + "\n");
    facts.forEach((key, value) -> add(text, FACT + key, value));
    add(text, "input", input);
    add(text, "lines", Long.toString(lines));
    parts.forEach(
        (number, part) -> {
          add(text, "file." + number, part.file);
          add(text, "bytes." + number, Long.toString(part.bytes));
          add(text, "sha256." + number, part.sha256);
        });
    add(text, "complete", Boolean.toString(complete));
    return text.toString();
  }

  private static void add(StringBuilder text, String key, String value) {
    text.append(escape(key)).append('=').append(escape(value)).append('\n');
  }

  private static String escape(String text) {
    return text.replace("%", "%25").replace("=", "%3D").replace("\n", "%0A").replace("\r", "%0D");
  }

  private static String unescape(String text) {
    return text.replace("%0D", "\r").replace("%0A", "\n").replace("%3D", "=").replace("%25", "%");
  }
}
