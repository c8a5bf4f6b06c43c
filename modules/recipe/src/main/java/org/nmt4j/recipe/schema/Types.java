package org.nmt4j.recipe.schema;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The types that a value may have. */
public final class Types {

  private Types() {}

  /** An integer in a range, both ends included. */
  public static ValueType<Integer> integer(int least, int most) {
    return new IntegerType<>(least, most, Long::intValue);
  }

  /** An integer in a range, both ends included. */
  public static ValueType<Long> longInteger(long least, long most) {
    return new IntegerType<>(least, most, Function.identity());
  }

  /** A number in a range. */
  public static ValueType<Double> number(Range range) {
    return new NumberType(range);
  }

  /** True or false. */
  public static ValueType<Boolean> truth() {
    return new TruthType();
  }

  /** One of these, by its spelling. */
  @SafeVarargs
  public static <E> ValueType<E> oneOf(E... choices) {
    List<E> list = new ArrayList<>();
    for (E choice : choices) {
      list.add(choice);
    }
    return new ChoiceType<>(list);
  }

  /** A text that the regular expression matches. */
  public static ValueType<String> text(String form, String description) {
    return new ParsedType<>(
        text -> text.matches(form) ? Optional.of(text) : Optional.empty(), description);
  }

  /** A text of its own form, which {@code toString} gives back. */
  public static <V> ValueType<V> parsed(Function<String, Optional<V>> parser, String description) {
    return new ParsedType<>(parser, description);
  }

  /** A file that must exist. */
  public static ValueType<Path> file() {
    return new FileType();
  }

  /** A list without repetition. */
  public static <V> ValueType<List<V>> listOf(ValueType<V> item) {
    return new ListType<>(item);
  }
}
