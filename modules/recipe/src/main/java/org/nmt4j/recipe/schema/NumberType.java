package org.nmt4j.recipe.schema;

import java.math.BigDecimal;
import java.util.Optional;
import org.nmt4j.recipe.yaml.YamlScalar;

/** The type of a finite number in a range. */
final class NumberType extends ScalarType<Double> {

  private static final int LONGEST_PLAIN = 8;

  private final Range range;

  NumberType(Range range) {
    this.range = range;
  }

  @Override
  Optional<Double> parse(YamlScalar scalar) {
    return scalar.asNumber().filter(value -> range.contains(new BigDecimal(value)));
  }

  @Override
  public Written write(Double value, String path, Writing writing) {
    String shortest = Double.toString(value);
    if (!shortest.contains("E")) {
      return Written.inline(shortest);
    }
    String plain = new BigDecimal(shortest).stripTrailingZeros().toPlainString();
    return Written.inline(
        plain.length() <= LONGEST_PLAIN ? plain : shortest.replace(".0E", "e").replace('E', 'e'));
  }

  @Override
  public String description() {
    return "a number " + range.text();
  }
}
