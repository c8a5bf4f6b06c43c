package org.nmt4j.cli.run;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nmt4j.cli.frame.CommandFailure;
import org.nmt4j.model.file.FileReplacement;

/**
 * Files that are made of lines and grow a window of these at a time. Until they are whole they lie
 * beside their places as {@code NAME.part}, and {@code NAME.part.state} tells what is in them. A
 * later process goes on with them and ends with the same bytes, wherever the first was killed.
 *
 * <p>What this class did not make is neither cut nor deleted. It goes on only with the same facts
 * and lines as before.
 */
final class GrowingFiles implements Closeable {
  private final List<FilePart> parts = new ArrayList<>();
  private final Path state;
  private final Map<String, String> facts;
  private final LineDigest input = new LineDigest();
  private long lines;
  private boolean complete;
  private boolean began;

  private GrowingFiles(List<Path> targets, Map<String, String> facts) throws IOException {
    this.facts = facts;
    this.state = FilePart.beside(targets.get(0), ".part.state");
    for (Path target : targets) {
      parts.add(new FilePart(target));
    }
  }

  /** The files beside a file while it grows. */
  static List<Path> beside(Path target) throws IOException {
    return List.of(FilePart.beside(target, ".part"), FilePart.beside(target, ".part.state"));
  }

  /**
   * Opens files, and goes on with what an earlier process left of them.
   *
   * @param facts all that decides the files' contents beside the lines read
   * @param input the lines read; those that are done with are skipped
   * @throws CommandFailure if what is there is of other facts or lines, is not of this class, or
   *     another process is at work with it
   */
  static GrowingFiles open(List<Path> targets, Map<String, String> facts, Iterator<String> input)
      throws IOException {
    GrowingFiles files = new GrowingFiles(targets, facts);
    try {
      Optional<PartState> earlier = PartState.read(files.state);
      if (earlier.isEmpty() || !files.goOn(earlier.get(), input)) {
        files.begin(earlier);
      }
      return files;
    } catch (IOException | RuntimeException e) {
      files.close();
      throw e;
    }
  }

  /**
   * Checks that files can be opened, and changes nothing.
   *
   * @throws CommandFailure if they cannot
   */
  static void check(List<Path> targets, Map<String, String> facts) throws IOException {
    GrowingFiles files = new GrowingFiles(targets, facts);
    Optional<PartState> earlier = PartState.read(files.state);
    if (earlier.isEmpty()) {
      files.requireNone();
    } else if (files.parts.get(0).exists() && earlier.get().lines() > 0) {
      files.requireFacts(earlier.get());
    }
  }

  /** Without a state nothing tells whose the parts are. */
  private void requireNone() {
    for (FilePart part : parts) {
      if (part.exists()) {
        throw new CommandFailure(
            String.format(
                Locale.ROOT, "%s is in the way: nmt4j did not make it; move it away", part.path()));
      }
    }
  }

  private void requireFacts(PartState earlier) {
    Set<String> names = new LinkedHashSet<>(facts.keySet());
    names.addAll(earlier.facts().keySet());
    for (String name : names) {
      String before = earlier.facts().getOrDefault(name, "");
      String now = facts.getOrDefault(name, "");
      if (!before.equals(now)) {
        throw other(WorkFacts.difference(name, before, now));
      }
    }
  }

  private CommandFailure other(String what) {
    Path part = parts.get(0).path();
    return new CommandFailure(
        String.format(Locale.ROOT, "%s was begun %s; delete it to begin anew", part, what));
  }

  /** Begins anew, with new files or with those of an earlier process. */
  private void begin(Optional<PartState> earlier) throws IOException {
    if (earlier.isEmpty()) {
      requireNone();
    }
    Map<Integer, PartState.Written> written = earlier.map(PartState::parts).orElse(Map.of());
    began = true;
    if (earlier.isEmpty()) {
      writeState(Map.of());
    }
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i).exists()) {
        openOwn(i, written.getOrDefault(i, new PartState.Written("", 0, "")));
      } else {
        parts.get(i).create();
      }
    }
    for (FilePart part : parts) {
      part.cut(0);
    }
    writeState();
  }

  private void openOwn(int number, PartState.Written written) throws IOException {
    FilePart part = parts.get(number);
    part.open();
    if (!part.holds(written)) {
      part.close();
      throw new CommandFailure(
          String.format(
              Locale.ROOT,
              "%s does not hold what nmt4j wrote into it; move it away, or delete it to begin anew",
              part.path()));
    }
  }

  /** Whether there was something to go on with. */
  private boolean goOn(PartState earlier, Iterator<String> lines) throws IOException {
    if (earlier.lines() == 0 || !parts.get(0).exists() && !isPartlyInPlace(earlier)) {
      return false;
    }
    requireFacts(earlier);
    for (int i = 0; i < parts.size(); i++) {
      PartState.Written written = earlier.parts().get(i);
      if (parts.get(i).exists()) {
        openOwn(i, written);
      } else if (!earlier.complete() || !parts.get(i).isInPlace(written)) {
        throw new CommandFailure(
            String.format(
                Locale.ROOT,
                "%s: no such file; delete %s to begin anew",
                parts.get(i).path(),
                parts.get(0).path()));
      }
    }
    while (this.lines < earlier.lines() && lines.hasNext()) {
      input.add(lines.next());
      this.lines++;
    }
    if (!input.value().equals(earlier.input()) || earlier.complete() && lines.hasNext()) {
      throw other("with other lines");
    }
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i).exists()) {
        parts.get(i).cut(earlier.parts().get(i).bytes());
      }
    }
    complete = earlier.complete();
    return true;
  }

  /** Whether a process was killed while it put whole files in their places. */
  private boolean isPartlyInPlace(PartState earlier) throws IOException {
    return earlier.complete() && parts.get(0).isInPlace(earlier.parts().get(0));
  }

  /** Lines of the input that are done with. */
  long lines() {
    return lines;
  }

  /** Whether all lines of the input are done with. */
  boolean isComplete() {
    return complete;
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
    writeState();
  }

  private void writeState() throws IOException {
    Map<Integer, PartState.Written> written = new LinkedHashMap<>();
    for (int i = 0; i < parts.size(); i++) {
      written.put(i, parts.get(i).written());
    }
    writeState(written);
  }

  private void writeState(Map<Integer, PartState.Written> written) throws IOException {
    new PartState(facts, lines, input.value(), written, complete).write(state);
  }

  /** Puts the files in their places. */
  void finish() throws IOException {
    if (!complete) {
      complete = true;
      writeState();
    }
    for (FilePart part : parts) {
      part.finish();
    }
    Files.deleteIfExists(state);
    FileReplacement.deleteLeftovers(state);
  }

  /** Deletes parts without any line. */
  @Override
  public void close() throws IOException {
    boolean empty = began && lines == 0 && !complete && parts.get(0).isOpen();
    if (empty) {
      Files.deleteIfExists(state);
      FileReplacement.deleteLeftovers(state);
    }
    for (FilePart part : parts) {
      if (empty && part.isOpen()) {
        part.delete();
      }
      part.close();
    }
  }
}
