package org.nmt4j.cli.command;

import java.lang.reflect.AnnotatedElement;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.nmt4j.cli.frame.Reads;
import org.nmt4j.cli.run.WorkFacts;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What the options of a command are, for work that a later process may go on with. */
final class OptionFacts {
  private OptionFacts() {}

  /**
   * Every option by its longest name. Of a file that is read the content counts, of one that is
   * written the path.
   *
   * @param left names of options that are left out
   */
  static Map<String, String> of(CommandSpec command, Set<String> left) {
    Map<String, String> facts = new LinkedHashMap<>();
    for (OptionSpec option : command.options()) {
      String name = option.longestName();
      if (!left.contains(name) && !option.usageHelp() && !option.versionHelp()) {
        boolean reads =
            option.userObject() instanceof AnnotatedElement field
                && field.isAnnotationPresent(Reads.class);
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
