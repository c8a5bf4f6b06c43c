package org.nmt4j.recipe.schema;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Writes the reference of all keys as a page of Markdown, from the schema that reads recipes. */
public final class RecipeReference {
  private static final Writing WRITING = new Writing("", Path.of("").toAbsolutePath(), Map.of());
  private static final String HEAD =
      """
      # The recipe, key by key

      `./nmt4j reference` prints this page from the declarations with which recipes are read. A key
      without a default is required. A section may be left out if all its keys have defaults.
      `nmt4j check RECIPE` prints a recipe with all its defaults.

      A recipe may also have two keys that the tables do not list. `include: FILE`, or a list of
      files, takes over the keys of other recipes, and the recipe may override them. `variables:` is
      a mapping of names to values. `${name}` stands for the value of a variable, `${env:NAME}` for
      a variable of the environment and `${dir}` for the folder of the file in which it is written.
      Relative paths start at the folder of the file in which they are written. On the command line,
      `--set section.key=value` overrides a key. Relative paths there start at the current folder.

      Names of tasks at the end of a meaning say that only recipes of these tasks have the key.

      With `seeds: [1, 2, 3]`, `nmt4j run` trains one system for each seed. With `arms:`, a mapping
      of names to mappings, it trains one system for each arm. The mapping of an arm holds keys that
      override those of the recipe. It may also hold `baseline:` with the name of a simple method
      that is used in place of the network, or `ensemble:` with the name of another arm, whose
      models of all seeds then translate together. An expectation may compare an arm with another
      one: `expect: {accuracy: [">= 99", "> one + 10"]}`. Expectations apply to the means over seeds.
      """;

  private final StringBuilder page = new StringBuilder(HEAD);

  private RecipeReference() {}

  /** Returns the page. */
  public static String markdown() {
    RecipeReference reference = new RecipeReference();
    reference.addTable("The recipe", RecipeSchema.SECTION);
    for (DeclaredKey<?> key : RecipeSchema.SECTION.keys()) {
      if (key.type() instanceof Section<?> section) {
        reference.addTable("`" + key.name() + "`: " + key.description(), key.name(), section);
      }
    }
    return reference.page.toString();
  }

  /** Adds the table of the top-level keys. The sections get tables of their own. */
  private void addTable(String title, Section<?> recipe) {
    addHead(title);
    for (DeclaredKey<?> key : recipe.keys()) {
      if (key.type() instanceof Section<?>) {
        addRow(key.name(), "a section, see below", "", key.description() + suffix(key.tasks()));
      } else {
        addValue(key.name(), key, key.tasks());
      }
    }
  }

  private void addTable(String title, String path, Section<?> section) {
    addHead(title);
    addKeys(path, section, Set.of());
  }

  private void addHead(String title) {
    page.append("\n## ").append(title).append("\n\n");
    page.append("| key | value | default | meaning |\n|---|---|---|---|\n");
  }

  /**
   * Adds the keys of a mapping and of the mappings in it.
   *
   * @param tasks the tasks that have the mapping; empty if all tasks have it
   */
  private void addKeys(String path, ValueType<?> mapping, Set<String> tasks) {
    for (DeclaredKey<?> key : MappingType.keysOf(mapping)) {
      String full = path + "." + key.name();
      Set<String> own = key.tasks().isEmpty() ? tasks : key.tasks();
      if (key.type() instanceof Section<?>) {
        addRow(full, "a section", "", key.description() + suffix(own));
      } else {
        addValue(full, key, own);
      }
      addKeys(full, key.type(), own);
    }
  }

  private <V> void addValue(String path, DeclaredKey<V> key, Set<String> tasks) {
    String fallback =
        key.fallback()
            .map(value -> "`" + key.type().write(value, path, WRITING).inline() + "`")
            .orElse("");
    for (Map.Entry<String, V> other : key.fallbacks().entrySet()) {
      if (key.isIn(other.getKey())) {
        String written = key.type().write(other.getValue(), path, WRITING).inline();
        fallback += "<br>" + other.getKey() + ": `" + written + "`";
      }
    }
    addRow(path, key.type().description(), fallback, key.description() + suffix(tasks));
  }

  /** Returns the tasks that have a key, as the end of its meaning; empty if all tasks have it. */
  private static String suffix(Set<String> tasks) {
    return tasks.isEmpty() ? "" : " *(" + String.join(", ", tasks) + ")*";
  }

  private void addRow(String path, String value, String fallback, String meaning) {
    page.append(
        String.format(
            Locale.ROOT, "| `%s` | %s | %s | %s |\n", path, cell(value), fallback, cell(meaning)));
  }

  private static String cell(String text) {
    return text.replace("|", "\\|").replaceAll("<(?=[a-z])", "\\\\<");
  }
}
