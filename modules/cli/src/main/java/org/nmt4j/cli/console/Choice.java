package org.nmt4j.cli.console;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.nmt4j.recipe.yaml.NearestName;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads the name of an enum's constant. Names are the constants' {@code toString}; the shell's
 * completion shows the same names.
 *
 * @param <E> the enum
 * @param names the constants by name, in their order
 */
record Choice<E>(Map<String, E> names) implements ITypeConverter<E> {

  /** Registers a choice for every option of an enum type, in a command and its subcommands. */
  static void registerIn(CommandLine command) {
    for (ArgSpec argument : command.getCommandSpec().args()) {
      Class<?> type = argument.auxiliaryTypes()[0];
      if (type.isEnum()) {
        register(command, type);
      }
    }
    command.getSubcommands().values().forEach(Choice::registerIn);
  }

  private static <E> void register(CommandLine command, Class<E> type) {
    Map<String, E> names = new LinkedHashMap<>();
    for (E constant : type.getEnumConstants()) {
      names.put(constant.toString(), constant);
    }
    command.registerConverter(type, new Choice<>(names));
  }

  @Override
  public E convert(String text) {
    E constant = names.get(text);
    if (constant == null) {
      String expected = String.join(", ", names.keySet());
      throw new TypeConversionException(
          String.format(
              Locale.ROOT,
              "found '%s', expected one of %s%s",
              text,
              expected,
              NearestName.suffix(text, names.keySet())));
    }
    return constant;
  }
}
