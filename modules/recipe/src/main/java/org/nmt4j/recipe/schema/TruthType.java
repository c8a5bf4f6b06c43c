package org.nmt4j.recipe.schema;

import java.util.Optional;
import org.nmt4j.recipe.yaml.YamlScalar;

/** The type of a boolean. */
final class TruthType extends ScalarType<Boolean> {

  @Override
  Optional<Boolean> parse(YamlScalar scalar) {
    return scalar.asBoolean();
  }

  @Override
  public Written write(Boolean value, String path, Writing writing) {
    return Written.inline(value.toString());
  }

  @Override
  public String description() {
    return "true or false";
  }
}
