package org.nmt4j.recipe.read;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.nmt4j.recipe.schema.RecipeSchema;
import org.nmt4j.recipe.yaml.Place;
import org.nmt4j.recipe.yaml.Problems;
import org.nmt4j.recipe.yaml.YamlMapping;
import org.nmt4j.recipe.yaml.YamlReader;
import org.nmt4j.recipe.yaml.YamlScalar;
import org.nmt4j.recipe.yaml.YamlSource;
import org.nmt4j.recipe.yaml.YamlValue;

/** Reads overrides such as {@code training.epochs=3} from the command line. */
final class Overrides {

  /** The most levels of a key. Every key of a recipe has fewer. */
  private static final int MAX_LEVELS = 32;

  private Overrides() {}

  /**
   * Returns all overrides as one tree, in which later ones win. Reports a problem and returns empty
   * if one cannot be read.
   *
   * @param option the name of the option in problems, such as {@code --set}
   */
  static Optional<YamlMapping> read(String option, List<String> overrides, Problems problems) {
    YamlMapping merged = YamlMapping.empty(Place.start(YamlSource.option(option)));
    boolean complete = true;
    for (String override : overrides) {
      Optional<YamlMapping> tree = readOne(option, override, problems);
      complete &= tree.isPresent();
      merged = merged.mergedWith(tree.orElse(merged));
    }
    return complete ? Optional.of(merged) : Optional.empty();
  }

  private static Optional<YamlMapping> readOne(String option, String override, Problems problems) {
    YamlSource source = YamlSource.option(option + " " + override);
    Place place = Place.start(source);
    int sign = override.indexOf('=');
    List<String> keys = sign < 0 ? List.of("") : keys(override.substring(0, sign));
    if (keys.stream().anyMatch(String::isBlank)) {
      problems.report(place, "found no key and value, expected section.key=value");
      return Optional.empty();
    }
    if (keys.size() > MAX_LEVELS) {
      problems.report(
          place,
          String.format(
              Locale.ROOT, "found %d levels, expected at most %d", keys.size(), MAX_LEVELS));
      return Optional.empty();
    }
    if (keys.get(0).equals(RecipeSchema.INCLUDE)) {
      problems.report(place, "found include, expected it in the recipe's file");
      return Optional.empty();
    }
    return value(source, override.substring(sign + 1).strip(), problems)
        .map(value -> nested(keys, value, place));
  }

  private static List<String> keys(String path) {
    return Arrays.stream(path.split("\\.", -1)).map(String::strip).toList();
  }

  private static Optional<YamlValue> value(YamlSource source, String text, Problems problems) {
    // A block cannot begin with > or | in one line, and shells remove the quotes of ">= 90".
    boolean plain = text.isEmpty() || text.startsWith(">") || text.startsWith("|");
    return plain
        ? Optional.of(new YamlScalar(text, true, Optional.empty(), Place.start(source)))
        : YamlReader.read(source, text, problems);
  }

  private static YamlMapping nested(List<String> keys, YamlValue value, Place place) {
    String key = keys.get(0);
    YamlValue inner = keys.size() == 1 ? value : nested(keys.subList(1, keys.size()), value, place);
    return new YamlMapping(Map.of(key, new YamlMapping.Entry(key, place, inner)), place);
  }
}
