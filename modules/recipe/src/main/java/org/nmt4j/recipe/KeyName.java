package org.nmt4j.recipe;

import java.lang.reflect.RecordComponent;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells the name that a component of a record has in a recipe. */
public final class KeyName {
  private static final Pattern CAPITAL = Pattern.compile("[A-Z]");

  private KeyName() {}

  /** Returns the name that the {@link Key} declares, or else the component's name in snake case. */
  public static String of(RecordComponent component) {
    Key key = component.getAnnotation(Key.class);
    return key == null || key.name().isEmpty()
        ? CAPITAL.matcher(component.getName()).replaceAll("_$0").toLowerCase(Locale.ROOT)
        : key.name();
  }
}
