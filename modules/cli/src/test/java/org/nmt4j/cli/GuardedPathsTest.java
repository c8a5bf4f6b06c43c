package org.nmt4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nmt4j.cli.console.Console;
import org.nmt4j.cli.console.InputPath;
import org.nmt4j.cli.console.OutputPath;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;

/** Checks that every path option of every command is marked as read or as written. */
class GuardedPathsTest {

  /** An option or parameter with a path. */
  record Argument(String command, ArgSpec spec) {
    @Override
    public String toString() {
      return command + " " + spec.paramLabel() + " " + ((AnnotatedElement) spec.userObject());
    }

    boolean has(Class<? extends Annotation> mark) {
      return ((AnnotatedElement) spec.userObject()).isAnnotationPresent(mark);
    }
  }

  static List<Argument> paths() {
    List<Argument> paths = new ArrayList<>();
    add(new CommandLine(Nmt4j.class, new Factory()), paths);
    return paths;
  }

  /** Creates commands with a console. */
  private static final class Factory implements CommandLine.IFactory {
    @Override
    public <K> K create(Class<K> type) throws Exception {
      OutputStream none = OutputStream.nullOutputStream();
      for (Constructor<?> constructor : type.getConstructors()) {
        if (Arrays.equals(constructor.getParameterTypes(), new Class<?>[] {Console.class})) {
          return type.cast(
              constructor.newInstance(new Console(InputStream.nullInputStream(), none, none)));
        }
      }
      return CommandLine.defaultFactory().create(type);
    }
  }

  private static void add(CommandLine command, List<Argument> paths) {
    for (ArgSpec argument : command.getCommandSpec().args()) {
      boolean isPath =
          Stream.concat(Stream.of(argument.type()), Arrays.stream(argument.auxiliaryTypes()))
              .anyMatch(type -> type == Path.class || type == File.class);
      if (isPath) {
        paths.add(new Argument(command.getCommandSpec().qualifiedName(), argument));
      }
    }
    command.getSubcommands().values().forEach(each -> add(each, paths));
  }

  @ParameterizedTest
  @MethodSource("paths")
  void aPathIsReadOrWritten(Argument path) {
    assertThat(path.has(InputPath.class) != path.has(OutputPath.class)).isTrue();
  }

  /**
   * Lists the options for folders. Their commands declare the files in the folders themselves, so a
   * new option needs a test in OverwritingTest.
   */
  @Test
  void foldersAreGuardedByTheirCommands() {
    assertThat(paths())
        .hasSizeGreaterThan(40)
        .filteredOn(each -> each.has(OutputPath.class))
        .filteredOn(
            each ->
                ((AnnotatedElement) each.spec.userObject())
                    .getAnnotation(OutputPath.class)
                    .folder())
        .extracting(each -> each.command + " " + each.spec.paramLabel())
        .containsExactlyInAnyOrder(
            "nmt4j run FOLDER",
            "nmt4j suite FOLDER",
            "nmt4j search FOLDER",
            "nmt4j benchmark FOLDER",
            "nmt4j train FOLDER",
            "nmt4j evaluate FOLDER",
            "nmt4j translate OUT",
            "nmt4j translate FOLDER",
            "nmt4j translate FILE",
            "nmt4j classify OUT",
            "nmt4j tag OUT",
            "nmt4j generate OUT");
  }
}
