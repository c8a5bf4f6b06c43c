package org.nmt4j.cli.console;

import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads a number, and says in our words what is none.
 *
 * @param <N> the type
 */
record NumberText<N>(Function<String, N> parser, String expected) implements ITypeConverter<N> {

  /** Makes every option of a number's type one, in a command and in those below it. */
  static void registerIn(CommandLine command) {
    NumberText<Integer> integers = new NumberText<>(Integer::valueOf, "a whole number");
    NumberText<Long> longs = new NumberText<>(Long::valueOf, "a whole number");
    NumberText<Double> doubles = new NumberText<>(Double::valueOf, "a number");
    command.registerConverter(int.class, integers).registerConverter(Integer.class, integers);
    command.registerConverter(long.class, longs).registerConverter(Long.class, longs);
    command.registerConverter(double.class, doubles).registerConverter(Double.class, doubles);
  }

  @Override
  public N convert(String text) {
    try {
      return parser.apply(text);
    } catch (NumberFormatException e) {
      throw new TypeConversionException("found '" + text + "', expected " + expected);
    }
  }
}
