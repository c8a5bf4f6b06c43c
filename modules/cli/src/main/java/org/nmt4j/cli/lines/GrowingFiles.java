package org.nmt4j.cli.lines;

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
import org.nmt4j.cli.console.CommandFailure;
import org.nmt4j.model.file.FileReplacement;

/**
 * Writes files of lines, one window of lines at a time. An unfinished file is {@code NAME.part},
 * and {@code NAME.part.state} describes its contents. If the process is killed, a later process
 * continues the work, and the finished files have the same bytes.
 *
 * <p>This class cuts and deletes only files that it has made. It continues work only with the same
 * facts and the same input lines.
 */
final class GrowingFiles implements ResultSink {
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

  /** Returns the unfinished files beside a target. */
  static List<Path> beside(Path target) throws IOException {
    return List.of(FilePart.beside(target, ".part"), FilePart.beside(target, ".part.state"));
  }

  /**
   * Opens files, and continues the files that an earlier process left unfinished.
   *
   * @param facts names and values of everything that decides the contents, except the input lines
   * @param input the input lines; this method consumes the lines that are finished already
   * @throws CommandFailure if the unfinished files have other facts or lines, were not made by this
   *     class, or are in use by another process
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
   * Checks that files can be opened; changes nothing.
   *
   * @throws CommandFailure if the unfinished files have other facts, or were not made by this class
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

  /** Checks that no parts exist. Without a state file, the maker of a part is unknown. */
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
        throw begunOtherwise(WorkFacts.difference(name, before, now));
      }
    }
  }

  private CommandFailure begunOtherwise(String difference) {
    Path part = parts.get(0).path();
    return new CommandFailure(
        String.format(Locale.ROOT, "%s was begun %s; delete it to begin anew", part, difference));
  }

  /** Begins anew: creates parts, or empties the parts of an earlier process. */
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

  /** Continues the work of an earlier process; returns false if there is nothing to continue. */
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
      throw begunOtherwise("with other lines");
    }
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i).exists()) {
        parts.get(i).cut(earlier.parts().get(i).bytes());
      }
    }
    complete = earlier.complete();
    return true;
  }

  /** Returns whether an earlier process was killed while it moved finished files into place. */
  private boolean isPartlyInPlace(PartState earlier) throws IOException {
    return earlier.complete() && parts.get(0).isInPlace(earlier.parts().get(0));
  }

  @Override
  public long lines() {
    return lines;
  }

  /** Returns whether all input lines are finished. */
  boolean isComplete() {
    return complete;
  }

  /** Adds the results of the next input lines; forces them to disk before the state. */
  @Override
  public void add(List<String> inputs, LineWork.Result result) throws IOException {
    List<List<String>> outputs = List.of(result.lines(), result.status());
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
      written.put(i, parts.get(i).contents());
    }
    writeState(written);
  }

  private void writeState(Map<Integer, PartState.Written> written) throws IOException {
    new PartState(facts, lines, input.value(), written, complete).write(state);
  }

  @Override
  public void finish() throws IOException {
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

  /** Closes the parts; deletes them if they hold no lines. */
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
