package org.nmt4j.recipe.schema;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.nmt4j.recipe.TsvColumns;
import org.nmt4j.recipe.yaml.YamlValue;

/** The type of a list of two column numbers: first the source, then the target. */
final class TsvColumnsType implements ValueType<TsvColumns> {
  private static final ValueType<List<Integer>> NUMBERS =
      new ListType<>(IntegerType.ofInt(Range.parse("from 1 to 1000")));

  @Override
  public Optional<TsvColumns> read(YamlValue value, String path, Reading reading) {
    Optional<List<Integer>> numbers = NUMBERS.read(value, path, reading);
    if (numbers.isEmpty() || !reading.isSound(path)) {
      return Optional.empty();
    }
    if (numbers.get().size() != 2) {
      reading.fail(
          path,
          value.place(),
          String.format(
              Locale.ROOT,
              "found %s columns for %s, expected %s",
              numbers.get().size(),
              path,
              description()));
      return Optional.empty();
    }
    return Optional.of(new TsvColumns(numbers.get().get(0), numbers.get().get(1)));
  }

  @Override
  public Written write(TsvColumns value, String path, Writing writing) {
    return NUMBERS.write(List.of(value.source(), value.target()), path, writing);
  }

  @Override
  public String description() {
    return "two columns, from 1, such as [1, 2]";
  }
}
