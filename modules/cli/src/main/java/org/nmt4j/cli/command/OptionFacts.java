package org.nmt4j.cli.command;

import java.lang.reflect.AnnotatedElement;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nmt4j.cli.console.InputPath;
import org.nmt4j.cli.lines.WorkFacts;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Describes the options of a command. A later process compares the descriptions to check that it
 * continues the same work.
 */
final class OptionFacts {
  private OptionFacts() {}

  /**
   * Returns the value of every option, by the option's longest name. The value of a file that is
   * read is the hash of its contents; the value of a file that is written is its path.
   *
   * @param left the names of the options to leave out
   */
  static Map<String, String> of(CommandSpec command, Set<String> left) {
    Map<String, String> facts = new LinkedHashMap<>();
    for (OptionSpec option : command.options()) {
      String name = option.longestName();
      if (!left.contains(name) && !option.usageHelp() && !option.versionHelp()) {
        // An option of the type int is not given if it is 0.
        boolean isGiven =
            option.type() != int.class || !Integer.valueOf(0).equals(option.getValue());
        facts.put(name, isGiven ? text(option.getValue(), isRead(option)) : "");
      }
    }
    return facts;
  }

  /**
   * Returns whether an option names a file that cannot be read twice, such as a pipe. Such a file
   * has no hash, so a later process cannot check that it continues the same work.
   *
   * @param left the names of the options to leave out
   */
  static boolean havePipe(CommandSpec command, Set<String> left) {
    return command.options().stream()
        .filter(option -> !left.contains(option.longestName()) && isRead(option))
        .map(option -> (Object) option.getValue())
        .flatMap(value -> value instanceof Collection<?> all ? all.stream() : Stream.of(value))
        .anyMatch(value -> value instanceof Path path && WorkFacts.ofFile(path).isEmpty());
  }

  /** Returns whether an option names a file that the command reads. */
  private static boolean isRead(OptionSpec option) {
    return option.userObject() instanceof AnnotatedElement field
        && field.isAnnotationPresent(InputPath.class);
  }

  private static String text(Object value, boolean reads) {
    if (value instanceof Collection<?> all) {
      return all.stream().map(each -> text(each, reads)).collect(Collectors.joining(" "));
    } else if (value instanceof Path path) {
      return reads ? WorkFacts.ofFile(path) : path.toAbsolutePath().normalize().toString();
    }
    return value == null ? "" : value.toString();
  }
}
