package org.nmt4j.cli.console;

import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nmt4j.model.file.FileTarget;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/**
 * Keeps a command from writing over a file that it reads, and from writing two outputs into one
 * file. The check compares the identities of files before the command writes anything.
 *
 * <p>Every path option is marked with {@link InputPath} or {@link OutputPath}, and {@link
 * CommandRunner} checks these paths before it runs a command. A command that chooses names of files
 * itself declares them to a guard of its own, and checks that guard.
 */
public final class PathGuard {
  private static final Path STANDARD_INPUT = Path.of("/dev/stdin");
  private static final Path STANDARD_OUTPUT = Path.of("/dev/stdout");

  private final CommandSpec command;
  private final List<Named> read = new ArrayList<>();
  private final List<Named> written = new ArrayList<>();
  private final List<Folder> folders = new ArrayList<>();

  private PathGuard(CommandSpec command) {
    this.command = command;
  }

  /** A path and the name of its option or parameter. */
  private record Named(String name, Path path) {
    @Override
    public String toString() {
      boolean isStandard = path.equals(STANDARD_INPUT) || path.equals(STANDARD_OUTPUT);
      return isStandard ? name : name + " " + path;
    }
  }

  /** A folder, and the pattern of the names of the files that are written there. */
  private record Folder(Named folder, Pattern files) {
    boolean writes(Path file) {
      return files.matcher(file.getFileName().toString()).matches();
    }
  }

  /**
   * Creates a guard that knows the paths on the command line, standard input and standard output.
   */
  public static PathGuard of(CommandSpec command) {
    PathGuard guard = new PathGuard(command);
    for (ArgSpec argument : command.args()) {
      if (argument.userObject() instanceof AnnotatedElement field) {
        guard.add(argument, field);
      }
    }
    if (Files.isRegularFile(STANDARD_INPUT)) {
      guard.reads("standard input", STANDARD_INPUT);
    }
    if (Files.isRegularFile(STANDARD_OUTPUT)) {
      guard.writes("standard output", STANDARD_OUTPUT);
    }
    return guard;
  }

  private void add(ArgSpec argument, AnnotatedElement field) {
    OutputPath writes = field.getAnnotation(OutputPath.class);
    for (Path path : paths(argument.getValue())) {
      if (field.isAnnotationPresent(InputPath.class)) {
        reads(name(argument), path);
      } else if (writes != null && !writes.folder()) {
        writes(name(argument), path);
      }
    }
  }

  /** Returns the paths in the value of an option or parameter. */
  static List<Path> paths(Object value) {
    if (value instanceof Path path) {
      return List.of(path);
    } else if (value instanceof Collection<?> all) {
      return all.stream().flatMap(each -> paths(each).stream()).toList();
    }
    return value instanceof Map<?, ?> map ? paths(map.values()) : List.of();
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }

  /**
   * Declares a file that is read.
   *
   * @param name the name of the file in messages
   */
  public PathGuard reads(String name, Path path) {
    read.add(new Named(name, path));
    return this;
  }

  /**
   * Declares a file that is written.
   *
   * @param name the name of the file in messages
   */
  public PathGuard writes(String name, Path path) {
    written.add(new Named(name, path));
    return this;
  }

  /**
   * Declares files that are written or deleted in a folder.
   *
   * @param name the name of the folder in messages
   * @param files matches the names of these files
   */
  public PathGuard writesInto(String name, Path folder, Pattern files) {
    folders.add(new Folder(new Named(name, folder), files));
    return this;
  }

  /**
   * Checks all declared paths.
   *
   * @throws ParameterException if an output would replace a file that is read, two outputs would go
   *     into one file, or an output is a file in place of a folder of another output
   */
  public void check() throws IOException {
    Map<Object, Named> reading = new HashMap<>();
    for (Named each : read) {
      identity(each.path).ifPresent(id -> reading.putIfAbsent(id, each));
    }
    Map<Object, Named> writing = new HashMap<>();
    for (Named each : written) {
      Optional<Object> identity = identity(each.path);
      if (identity.isPresent()) {
        requireDistinct(each, identity.get(), reading, writing);
        writing.putIfAbsent(identity.get(), each);
      }
    }
    for (Named each : written) {
      requireFolder(each.path.toAbsolutePath().getParent(), each, writing);
    }
    for (Folder folder : folders) {
      check(folder, reading, writing);
    }
  }

  private static Optional<Object> identity(Path path) throws IOException {
    return FileIdentity.of(path).map(FileIdentity::identifying);
  }

  private void requireDistinct(
      Named file, Object identity, Map<Object, Named> reading, Map<Object, Named> writing)
      throws IOException {
    Named input = reading.get(identity);
    if (input != null) {
      throw refused(
          String.format(
              Locale.ROOT,
              "%s would replace %s%s",
              file,
              input,
              file.path.equals(input.path) ? "" : ": they are one file"));
    }
    Named other = writing.get(identity);
    if (other != null && !(isStandardOutput(other) && isStandardOutput(file))) {
      throw refused(String.format(Locale.ROOT, "%s and %s are one file", other, file));
    }
  }

  private static boolean isStandardOutput(Named file) throws IOException {
    return FileTarget.of(file.path).isStandardOutput();
  }

  /** Checks that no folder above a file is itself a file that is written. */
  private void requireFolder(Path folder, Named file, Map<Object, Named> writing)
      throws IOException {
    for (Path each = folder; each != null; each = each.getParent()) {
      Named other = identity(each).map(writing::get).orElse(null);
      if (other != null) {
        throw refused(String.format(Locale.ROOT, "%s is a file, but a folder of %s", other, file));
      }
    }
  }

  private void check(Folder folder, Map<Object, Named> reading, Map<Object, Named> writing)
      throws IOException {
    Path path = folder.folder.path.toAbsolutePath();
    requireFolder(path, folder.folder, writing);
    Optional<Object> identity = identity(path);
    for (Named each : Stream.concat(read.stream(), written.stream()).toList()) {
      Path file = FileTarget.of(each.path).path();
      if (folder.writes(file) && identity.equals(identity(file.getParent()))) {
        throw refused(
            String.format(Locale.ROOT, "a file in %s would replace %s", folder.folder, each));
      }
    }
    if (!Files.isDirectory(path)) {
      return;
    }
    try (Stream<Path> files = Files.list(path)) {
      for (Path file : files.filter(folder::writes).toList()) {
        Optional<Object> other = identity(file);
        if (other.isPresent()) {
          requireDistinct(new Named(folder.folder.name, file), other.get(), reading, writing);
        }
      }
    }
  }

  private ParameterException refused(String message) {
    return new ParameterException(command.commandLine(), message);
  }
}
