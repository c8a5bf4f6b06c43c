package org.nmt4j.recipe.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Replaces references in scalars. {@code ${name}} becomes a variable's value, {@code ${env:NAME}} a
 * value of the environment, and {@code ${dir}} the folder of the file that holds the reference. A
 * doubled dollar sign before the brace stands for a single one and begins no reference.
 */
public final class Variables {

  private static final Pattern REFERENCE = Pattern.compile("\\$\\$\\{|\\$\\{([^}]*+)(}?)");
  private static final String ENVIRONMENT = "env:";
  private static final int MAX_LENGTH = 10_000;
  private static final int MAX_DEPTH = 32;

  private final YamlMapping definitions;
  private final Function<String, Optional<String>> environment;
  private final Problems problems;
  private final Map<String, YamlValue> replaced = new HashMap<>();
  private final Set<String> underway = new LinkedHashSet<>();

  /**
   * Creates the variables of a recipe.
   *
   * @param definitions the variables, by name
   * @param environment returns the environment's value of a name; empty if the name is not set
   * @param problems receives undefined variables, cycles and other mistakes
   */
  public Variables(
      YamlMapping definitions, Function<String, Optional<String>> environment, Problems problems) {
    this.definitions = definitions;
    this.environment = environment;
    this.problems = problems;
  }

  /** Replaces the references in all variables, so that unused variables are checked too. */
  public void checkAll() {
    definitions.entries().values().forEach(this::variable);
  }

  /**
   * Returns the tree with all references replaced. A value whose reference fails becomes a {@link
   * YamlBroken}.
   */
  public YamlValue replaceIn(YamlValue value) {
    if (value instanceof YamlScalar scalar) {
      return scalar.text().contains("${") ? replaceInScalar(scalar) : scalar;
    } else if (value instanceof YamlList list) {
      return new YamlList(list.items().stream().map(this::replaceIn).toList(), list.place());
    } else if (value instanceof YamlMapping mapping) {
      return replaceInMapping(mapping);
    }
    return value;
  }

  /** Returns the mapping with all references in its values replaced. Keys stay as they are. */
  public YamlMapping replaceInMapping(YamlMapping mapping) {
    Map<String, YamlMapping.Entry> entries = new LinkedHashMap<>();
    mapping
        .entries()
        .forEach((key, entry) -> entries.put(key, entry.with(replaceIn(entry.value()))));
    return new YamlMapping(entries, mapping.place());
  }

  private YamlValue replaceInScalar(YamlScalar scalar) {
    String text = scalar.text();
    Matcher reference = REFERENCE.matcher(text);
    ReplacedText result = new ReplacedText();
    boolean plain = scalar.plain();
    int position = 0;
    while (reference.find()) {
      result.literal(text.substring(position, reference.start()));
      position = reference.end();
      if (reference.group(1) == null) {
        result.literal("${");
        continue;
      }
      if (reference.group(2).isEmpty()) {
        return broken(scalar.place(), "found '${' without '}', expected ${name}, or $${ for '${'");
      }
      if (!(lookUp(reference.group(1), scalar.place()) instanceof YamlScalar value)) {
        return new YamlBroken(scalar.place());
      }
      result.value(value);
      // A value that is one whole reference has the type of the referenced value.
      boolean whole = reference.start() == 0 && position == text.length();
      plain &= !whole || value.plain();
      if (result.length() > MAX_LENGTH) {
        return broken(
            scalar.place(),
            "found a value of more than " + MAX_LENGTH + " characters, expected fewer");
      }
    }
    result.literal(text.substring(position));
    return new YamlScalar(result.text(), plain, result.template(), scalar.place());
  }

  private YamlValue lookUp(String name, Place user) {
    if (name.equals("dir")) {
      String folder = user.source().folder().toString();
      return new YamlScalar(folder, false, Optional.empty(), user);
    }
    if (name.startsWith(ENVIRONMENT)) {
      return environmentValue(name, user);
    }
    Optional<YamlMapping.Entry> definition = definitions.entry(name);
    if (definition.isEmpty()) {
      return broken(user, undefined(name));
    }
    if (underway.contains(name)) {
      return broken(
          user, "found the variable " + Quoting.shown(name) + " within itself, expected no cycle");
    }
    if (underway.size() >= MAX_DEPTH) {
      return broken(
          user, "found variables that refer to others " + MAX_DEPTH + " deep, expected fewer");
    }
    return variable(definition.get());
  }

  private YamlValue environmentValue(String name, Place user) {
    String variable = name.substring(ENVIRONMENT.length());
    Optional<String> value = environment.apply(variable);
    if (value.isEmpty()) {
      return broken(
          user, "found ${" + name + "}, expected " + variable + " to be set in the environment");
    }
    return new YamlScalar(value.get(), true, Optional.of("${" + name + "}"), user);
  }

  private String undefined(String name) {
    List<String> names = new ArrayList<>(definitions.entries().keySet());
    return "found the variable "
        + Quoting.shown(name)
        + ", expected "
        + (names.isEmpty() ? "" : "one of those under 'variables', ")
        + "env:NAME or dir"
        + NearestName.suffix(name, names);
  }

  private YamlValue variable(YamlMapping.Entry definition) {
    String name = definition.key();
    YamlValue known = replaced.get(name);
    if (known != null) {
      return known;
    }
    underway.add(name);
    YamlValue value = replaceIn(definition.value());
    underway.remove(name);
    if (value instanceof YamlList || value instanceof YamlMapping) {
      value =
          broken(
              value.place(),
              "found "
                  + value.found()
                  + " for the variable "
                  + Quoting.shown(name)
                  + ", expected a single value");
    }
    replaced.put(name, value);
    return value;
  }

  private YamlBroken broken(Place place, String message) {
    problems.report(place, message);
    return new YamlBroken(place);
  }
}
