package org.nmt4j.recipe.schema;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Writes the reference of all keys as a page of Markdown, from the schema that reads recipes. */
public final class RecipeReference {
  private static final Writing WRITING = new Writing("", Path.of("").toAbsolutePath(), Map.of());
  private static final String HEAD =
      """
      # The recipe, key by key

      `./nmt4j reference` prints this page; it is made of the same declarations that recipes are read
      by. A value without a default must be there; a section may be missing where all its keys have
      one. `nmt4j check RECIPE` prints a recipe with all its defaults.

      Beside these keys a recipe may have `include: FILE`, or a list of files, whose keys it takes
      over and may override, and `variables:`, a mapping whose values `${name}` stands for;
      `${env:NAME}` stands for a variable of the environment and `${dir}` for the folder of the file
      it is written in. Relative paths start at the folder of the file they are written in. On the
      command line `--set section.key=value` overrides a key; paths given there start at the current
      folder.

      A key whose meaning ends in names of tasks belongs to recipes of these tasks alone.

      `seeds: [1, 2, 3]` makes `nmt4j run` train one system for each seed, and `arms:`, a mapping of
      names to mappings, one for each arm. An arm's mapping holds keys of the recipe, which win over
      the others; or `baseline:` with the name of a simple method in place of the network. What an arm
      is expected to reach may be relative to another: `expect: {accuracy: [">= 99", "> one + 10"]}`.
      Means over seeds are judged.
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
        addRow(key.name(), "a section, see below", "", key.description() + tasks(key));
      } else {
        addValue(key.name(), key);
      }
    }
  }

  private void addTable(String title, String path, Section<?> section) {
    addHead(title);
    addKeys(path, section);
  }

  private void addHead(String title) {
    page.append("\n## ").append(title).append("\n\n");
    page.append("| key | value | default | meaning |\n|---|---|---|---|\n");
  }

  private void addKeys(String path, ValueType<?> mapping) {
    for (DeclaredKey<?> key : MappingType.keysOf(mapping)) {
      String full = path + "." + key.name();
      if (!(key.type() instanceof Section<?>)) {
        addValue(full, key);
      }
      addKeys(full, key.type());
    }
  }

  private <V> void addValue(String path, DeclaredKey<V> key) {
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
    addRow(path, key.type().description(), fallback, key.description() + tasks(key));
  }

  /** Returns the tasks that have the key, as the end of its meaning; empty if all tasks have it. */
  private static String tasks(DeclaredKey<?> key) {
    return key.kinds().isEmpty() ? "" : " *(" + String.join(", ", key.kinds()) + ")*";
  }

  private void addRow(String path, String value, String fallback, String meaning) {
    page.append(
        String.format(
            Locale.ROOT, "| `%s` | %s | %s | %s |\n", path, cell(value), fallback, cell(meaning)));
  }

  private static String cell(String text) {
    return text.replace("|", "\\|");
  }
}
