package org.nmt4j.spark.job;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nmt4j.recipe.yaml.NearestName;

/**
 * The options of a job: {@code --name value} or {@code --name=value}.
 *
 * @param values the values of each option that was given, by the name without dashes
 */
public record JobOptions(Map<String, List<String>> values) {
  private static final String DASHES = "--";

  /** Reads options as {@link #parse(List, Set, String...)} does. None of them is repeatable. */
  public static JobOptions parse(List<String> known, String... arguments) {
    return parse(known, Set.of(), arguments);
  }

  /**
   * Reads options.
   *
   * @param known the names of all options
   * @param repeatable the names of those that may have several values
   * @throws JobException if an argument is not an option, or if an option is unknown, has no value,
   *     or has several where it may not
   */
  public static JobOptions parse(List<String> known, Set<String> repeatable, String... arguments) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (int i = 0; i < arguments.length; i++) {
      String argument = arguments[i];
      int equals = argument.indexOf('=');
      String option = equals < 0 ? argument : argument.substring(0, equals);
      String name = option.startsWith(DASHES) ? option.substring(DASHES.length()) : "";
      if (!known.contains(name)) {
        List<String> options = known.stream().map(DASHES::concat).toList();
        throw JobException.ofUsage(
            "found '" + option + "', expected an option" + NearestName.suffix(option, options));
      }
      if (equals < 0 && i + 1 == arguments.length) {
        throw JobException.ofUsage(option + ": found no value, expected one");
      }
      String value = equals < 0 ? arguments[++i] : argument.substring(equals + 1);
      List<String> all = values.computeIfAbsent(name, first -> new ArrayList<>());
      all.add(value);
      if (all.size() > 1 && !repeatable.contains(name)) {
        throw JobException.ofUsage(option + ": found two values, expected one");
      }
    }
    return new JobOptions(values);
  }

  /** Returns whether the option was given. */
  public boolean has(String name) {
    return values.containsKey(name);
  }

  /**
   * Returns the value of an option.
   *
   * @throws JobException if the option was not given
   */
  public String required(String name) {
    if (!has(name)) {
      throw JobException.ofUsage("found no " + DASHES + name + ", expected one");
    }
    return all(name).get(0);
  }

  /** Returns all values of an option; none if it was not given. */
  public List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  /** Returns the value of an option, or another text if it was not given. */
  public String text(String name, String otherwise) {
    return has(name) ? required(name) : otherwise;
  }

  /**
   * Returns the value of an option, or another number if it was not given.
   *
   * @throws JobException if the value is not a whole number above 0
   */
  public int number(String name, int otherwise) {
    if (!has(name)) {
      return otherwise;
    }
    String value = required(name);
    if (!value.matches("0*[1-9][0-9]{0,8}")) {
      throw JobException.ofUsage(
          DASHES + name + ": found '" + value + "', expected a whole number above 0");
    }
    return Integer.parseInt(value);
  }
}
