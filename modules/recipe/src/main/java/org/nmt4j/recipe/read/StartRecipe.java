package org.nmt4j.recipe.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.nmt4j.recipe.Recipe;
import org.nmt4j.recipe.schema.DeclaredKey;
import org.nmt4j.recipe.schema.Reading;
import org.nmt4j.recipe.schema.RecipeSchema;
import org.nmt4j.recipe.schema.Section;
import org.nmt4j.recipe.schema.Writing;
import org.nmt4j.recipe.yaml.Problems;
import org.nmt4j.recipe.yaml.YamlMapping;
import org.nmt4j.recipe.yaml.YamlReader;
import org.nmt4j.recipe.yaml.YamlScalar;
import org.nmt4j.recipe.yaml.YamlSource;

/**
 * The recipe of the model that {@code model.start.file} names. A recipe takes over the task,
 * tokenization and vocabulary of this model, which it may repeat but not change, and the network,
 * which it may change.
 *
 * @param file the model file
 * @param recipe the recipe that the model stores
 * @param tree the recipe as a tree
 */
record StartRecipe(Path file, Recipe recipe, YamlMapping tree) {
  private static final String KEY = "model.start.file";
  private static final String ENTRY = "recipe.yaml";

  /** The most bytes of a recipe in a model. */
  private static final int LONGEST = 1 << 20;

  /** The keys under {@code tokenization} and {@code vocabulary} that the new recipe decides. */
  private static final List<String> OWN =
      List.of("tokenization.bpe.dropout", "tokenization.bpe.codes", "vocabulary.file");

  /**
   * Returns the recipe of the model that a recipe starts from. Returns empty if the recipe names no
   * model, or after a problem was reported.
   */
  static Optional<StartRecipe> find(YamlMapping recipe, Reading reading, Problems problems) {
    Optional<YamlScalar> name =
        value(recipe, "model", YamlMapping.class)
            .flatMap(model -> value(model, "start", YamlMapping.class))
            .flatMap(start -> value(start, "file", YamlScalar.class));
    if (name.isEmpty()) {
      return Optional.empty();
    }
    return RecipeSchema.FILE
        .read(name.get(), KEY, reading)
        .flatMap(
            file -> {
              try {
                return Optional.of(read(file));
              } catch (IOException | RecipeException e) {
                problems.report(
                    name.get().place(),
                    String.format(
                        Locale.ROOT,
                        "found %s for %s, expected a model, such as runs/NAME/best.nmt4j (%s)",
                        name.get().found(),
                        KEY,
                        e.getMessage().lines().findFirst().orElse("")));
                return Optional.empty();
              }
            });
  }

  private static StartRecipe read(Path file) throws IOException, RecipeException {
    String name = file + "!" + ENTRY;
    String text = text(file);
    Problems problems = new Problems();
    YamlSource source = new YamlSource(name, Path.of(""), true);
    YamlMapping tree =
        YamlReader.read(source, text, problems)
            .filter(YamlMapping.class::isInstance)
            .map(YamlMapping.class::cast)
            .orElseThrow(() -> new RecipeException(problems.list()));
    return new StartRecipe(file, RecipeReader.readStored(text, name), tree);
  }

  private static String text(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      ZipEntry entry = zip.getEntry(ENTRY);
      if (entry == null) {
        throw new IOException("it has no " + ENTRY);
      }
      try (InputStream in = zip.getInputStream(entry)) {
        byte[] bytes = in.readNBytes(LONGEST);
        if (in.read() >= 0) {
          throw new IOException("its recipe is too long");
        }
        return new String(bytes, StandardCharsets.UTF_8);
      }
    }
  }

  private static <T> Optional<T> value(YamlMapping mapping, String key, Class<T> type) {
    return mapping
        .entry(key)
        .map(YamlMapping.Entry::value)
        .filter(type::isInstance)
        .map(type::cast);
  }

  /** Returns a recipe with the task, the text and the network of this one where it lacks them. */
  YamlMapping complete(YamlMapping other) {
    Map<String, YamlMapping.Entry> taken = new LinkedHashMap<>();
    for (String key : List.of("task", "tokenization", "vocabulary", "model")) {
      tree.entry(key).ifPresent(entry -> taken.put(key, entry));
    }
    YamlMapping sections = new YamlMapping(taken, other.place());
    for (List<String> path :
        List.of(
            List.of("tokenization", "bpe", "codes"),
            List.of("tokenization", "bpe", "dropout"),
            List.of("vocabulary", "file"),
            List.of("model", "start"))) {
      sections = without(sections, path);
    }
    return sections.mergedWith(other);
  }

  private static YamlMapping without(YamlMapping mapping, List<String> path) {
    String key = path.get(0);
    if (path.size() == 1) {
      return mapping.without(key);
    }
    Optional<YamlMapping> inner = value(mapping, key, YamlMapping.class);
    if (inner.isEmpty()) {
      return mapping;
    }
    Map<String, YamlMapping.Entry> entries = new LinkedHashMap<>(mapping.entries());
    YamlMapping.Entry old = entries.get(key);
    entries.put(
        key,
        new YamlMapping.Entry(
            key, old.keyPlace(), without(inner.get(), path.subList(1, path.size()))));
    return new YamlMapping(entries, mapping.place());
  }

  /** Reports the keys of a recipe that contradict the model it starts from. */
  void report(Recipe now, Reading reading) {
    if (now.task() != recipe.task()) {
      reading.fail(
          "task",
          reading.place("task"),
          String.format(
              Locale.ROOT,
              "found the task %s with model.start, expected %s, the task of %s",
              now.task(),
              recipe.task(),
              file));
      return;
    }
    for (DeclaredKey<?> key : RecipeSchema.SECTION.keys()) {
      if (List.of("tokenization", "vocabulary").contains(key.name())) {
        compare(key, key.name(), now, recipe, reading);
      }
    }
    ContradictionReporter reporter = new ContradictionReporter(now, reading);
    reporter.reportIf(
        it -> it.tokenization().bpe().codes().isPresent(),
        it -> "found codes with model.start, expected none: those of the model are used",
        "tokenization.bpe.codes");
    reporter.reportIf(
        it -> it.vocabulary().file().isPresent(),
        it -> "found a vocabulary with model.start, expected none: that of the model is used",
        "vocabulary.file");
    reporter.reportIf(
        it ->
            it.embeddings() != null
                && (it.embeddings().source().isPresent() || it.embeddings().target().isPresent()),
        it -> "found vectors with model.start, expected none: those of the model are used",
        "embeddings");
  }

  private <V> void compare(
      DeclaredKey<V> key, String path, Object now, Object before, Reading reading) {
    V found = key.getter().apply(now);
    V expected = key.getter().apply(before);
    if (!key.isIn(reading.task()) || OWN.contains(path)) {
      return;
    }
    if (key.type() instanceof Section<?> section) {
      section
          .keys()
          .forEach(each -> compare(each, path + "." + each.name(), found, expected, reading));
    } else if (!Objects.equals(found, expected) && reading.isSound(path)) {
      Writing writing = new Writing(reading.task(), Path.of("").toAbsolutePath(), Map.of());
      reading.fail(
          path,
          reading.place(path),
          String.format(
              Locale.ROOT,
              "found %s %s, expected %s as in %s, whose tokenization and vocabulary model.start"
                  + " takes over",
              key.name(),
              key.type().write(found, path, writing).inline(),
              key.type().write(expected, path, writing).inline(),
              file));
    }
  }
}
