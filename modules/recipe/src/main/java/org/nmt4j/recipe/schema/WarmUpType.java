package org.nmt4j.recipe.schema;

import java.util.Optional;
import org.nmt4j.recipe.WarmUp;
import org.nmt4j.recipe.yaml.YamlScalar;

/** The type of the length of the warm-up: an integer or a percentage. */
final class WarmUpType extends ScalarType<WarmUp> {
  private static final IntegerType<Integer> UPDATES = IntegerType.ofInt(Range.parse(">= 0"));

  @Override
  Optional<WarmUp> parse(YamlScalar scalar) {
    return UPDATES
        .parse(scalar)
        .map(updates -> new WarmUp(updates, 0))
        .or(() -> WarmUp.parsePercentage(scalar.text()));
  }

  @Override
  public Written write(WarmUp value, String path, Writing writing) {
    return Written.inline(value.toString());
  }

  @Override
  public String description() {
    return UPDATES.description() + ", or a percentage below 100 such as 30 %";
  }
}
