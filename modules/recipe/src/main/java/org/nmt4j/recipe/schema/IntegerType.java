package org.nmt4j.recipe.schema;

import java.math.BigInteger;
import java.util.Optional;
import java.util.function.Function;
import org.nmt4j.recipe.yaml.YamlScalar;

/** An integer in a range. */
final class IntegerType<V extends Number> extends ScalarType<V> {

  private final long least;
  private final long most;
  private final Function<Long, V> converter;

  IntegerType(long least, long most, Function<Long, V> converter) {
    this.least = least;
    this.most = most;
    this.converter = converter;
  }

  @Override
  Optional<V> parse(YamlScalar scalar) {
    return scalar
        .asInteger()
        .filter(value -> value.compareTo(BigInteger.valueOf(least)) >= 0)
        .filter(value -> value.compareTo(BigInteger.valueOf(most)) <= 0)
        .map(value -> converter.apply(value.longValueExact()));
  }

  @Override
  public Written write(V value, String path, Writing writing) {
    return Written.inline(value.toString());
  }

  @Override
  public String description() {
    boolean bounded = most != Integer.MAX_VALUE && most != Long.MAX_VALUE;
    return bounded ? "an integer from " + least + " to " + most : "an integer >= " + least;
  }
}
