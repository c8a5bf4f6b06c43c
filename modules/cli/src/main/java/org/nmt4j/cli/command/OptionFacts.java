package org.nmt4j.cli.command;

import java.lang.reflect.AnnotatedElement;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
        boolean reads =
            option.userObject() instanceof AnnotatedElement field
                && field.isAnnotationPresent(InputPath.class);
        facts.put(name, text(option.getValue(), reads));
      }
    }
    return facts;
  }

  private static String text(Object value, boolean reads) {
    if (value instanceof Collection<?> all) {
      return all.stream().map(each -> text(each, reads)).collect(Collectors.joining(" "));
    } else if (value instanceof Path path) {
      return reads ? WorkFacts.ofFile(path) : path.toAbsolutePath().normalize().toString();
    }
    return value == null || value.equals(0) ? "" : value.toString();
  }
}
