package org.nmt4j.cli.run;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Properties;
import org.nmt4j.cli.frame.CommandFailure;
import org.nmt4j.model.file.AtomicFile;

/**
 * Files that are made of lines and grow a window of these at a time. Until they are whole they lie
 * beside their places as {@code NAME.part}, and {@code NAME.part.state} tells what is in them, so
 * that a later process goes on with them and ends with the same bytes.
 */
final class GrowingFiles implements Closeable {
  private final List<FilePart> parts;
  private final Path state;
  private final String identity;
  private final LineDigest input = new LineDigest();
  private long lines;
  private boolean kept;

  private GrowingFiles(List<Path> targets, String identity) throws IOException {
    this.identity = LineDigest.of(identity);
    this.parts = new ArrayList<>();
    this.state = FilePart.beside(targets.get(0), ".part.state");
    try {
      for (Path target : targets) {
        parts.add(FilePart.open(target));
      }
    } catch (IOException | RuntimeException e) {
      kept = true;
      close();
      throw e;
    }
  }

  /**
   * Opens files, those of an earlier process where these are of the same work.
   *
   * @param identity what the files' contents depend on beside the lines read
   * @param input the lines read; those that are done with are skipped
   * @throws CommandFailure if the earlier process had read other lines, or is still at work
   */
  static GrowingFiles open(List<Path> targets, String identity, Iterator<String> input)
      throws IOException {
    GrowingFiles files = new GrowingFiles(targets, identity);
    try {
      files.goOn(input);
      return files;
    } catch (IOException | RuntimeException e) {
      files.kept = true;
      files.close();
      throw e;
    }
  }

  private void goOn(Iterator<String> input) throws IOException {
    Properties earlier = readState();
    if (!identity.equals(earlier.getProperty("work")) || !isWhole(earlier)) {
      for (FilePart part : parts) {
        part.cut(0);
      }
      return;
    }
    long done = number(earlier, "lines");
    while (lines < done && input.hasNext()) {
      this.input.add(input.next());
      lines++;
    }
    if (!this.input.value().equals(earlier.getProperty("input"))) {
      throw new CommandFailure(
          "%s was begun with other lines; delete it to begin anew".formatted(parts.get(0).path()));
    }
    for (int i = 0; i < parts.size(); i++) {
      parts.get(i).cut(number(earlier, "bytes." + i));
    }
  }

  /** What an earlier process told of; nothing where it cannot be read as that. */
  private Properties readState() throws IOException {
    Properties earlier = new Properties();
    if (Files.exists(state)) {
      try (InputStream in = Files.newInputStream(state)) {
        earlier.load(in);
      } catch (IllegalArgumentException damaged) {
        earlier.clear();
      }
    }
    return earlier;
  }

  /** Whether all is there that an earlier process told of. */
  private boolean isWhole(Properties earlier) throws IOException {
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i).size() < number(earlier, "bytes." + i)) {
        return false;
      }
    }
    return number(earlier, "lines") < Long.MAX_VALUE;
  }

  private static long number(Properties earlier, String key) {
    String text = earlier.getProperty(key, "");
    return text.matches("\\d{1,18}") ? Long.parseLong(text) : Long.MAX_VALUE;
  }

  /** Lines of the input that are done with. */
  long lines() {
    return lines;
  }

  /**
   * Adds what became of some lines, and makes sure that it stays.
   *
   * @param outputs for each file
   */
  void add(List<String> inputs, List<List<String>> outputs) throws IOException {
    for (int i = 0; i < parts.size(); i++) {
      parts.get(i).add(outputs.get(i));
    }
    inputs.forEach(input::add);
    lines += inputs.size();
    StringBuilder text = new StringBuilder();
    text.append("work=").append(identity).append('\n');
    text.append("input=").append(input.value()).append('\n');
    text.append("lines=").append(lines).append('\n');
    for (int i = 0; i < parts.size(); i++) {
      text.append("bytes.").append(i).append('=').append(parts.get(i).size()).append('\n');
    }
    AtomicFile.write(state, text.toString());
  }

  /** Puts the files in their places. */
  void finish() throws IOException {
    for (FilePart part : parts) {
      part.finish();
    }
    Files.deleteIfExists(state);
    kept = true;
  }

  /** Parts without any line are deleted. */
  @Override
  public void close() throws IOException {
    for (FilePart part : parts) {
      part.close();
      if (lines == 0 && !kept) {
        Files.deleteIfExists(part.path());
      }
    }
  }
}
