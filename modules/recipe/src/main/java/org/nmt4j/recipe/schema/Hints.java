package org.nmt4j.recipe.schema;

import java.util.Optional;

/** Knows what other toolkits call things. */
public interface Hints {

  /** Our full names of what others call so, ready to stand behind "here it is". */
  Optional<String> forKey(String name);

  /** Our spelling of what others call so, as the value of a key. */
  Optional<String> forValue(String path, String value);
}
