package org.nmt4j.cli.console;

import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads a number. The message about a text that is no number has nmt4j's own form.
 *
 * @param <N> the type of the number
 * @param parser reads a text, or throws a {@link NumberFormatException}
 * @param expected the description of the type in messages
 */
record NumberText<N>(Function<String, N> parser, String expected) implements ITypeConverter<N> {

  /** Registers readers for all options with numbers, in a command and its subcommands. */
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
