package org.nmt4j.recipe.schema;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.function.Function;
import org.nmt4j.recipe.yaml.YamlScalar;

/**
 * The type of an integer in a range.
 *
 * @param <V> the type of the integer in Java
 */
final class IntegerType<V extends Number> extends ScalarType<V> {

  private final Range range;
  private final long largest;
  private final Function<Long, V> converter;

  private IntegerType(Range range, long largest, Function<Long, V> converter) {
    this.range = range;
    this.largest = largest;
    this.converter = converter;
  }

  static IntegerType<Integer> ofInt(Range range) {
    return new IntegerType<>(range, Integer.MAX_VALUE, Long::intValue);
  }

  static ValueType<Long> ofLong(Range range) {
    return new IntegerType<>(range, Long.MAX_VALUE, Function.identity());
  }

  @Override
  Optional<V> parse(YamlScalar scalar) {
    return scalar
        .asInteger()
        .filter(value -> value.compareTo(BigInteger.valueOf(largest)) <= 0)
        .filter(value -> range.contains(new BigDecimal(value)))
        .map(value -> converter.apply(value.longValueExact()));
  }

  @Override
  public Written write(V value, String path, Writing writing) {
    return Written.inline(value.toString());
  }

  @Override
  public String description() {
    return "an integer " + range.text();
  }
}
