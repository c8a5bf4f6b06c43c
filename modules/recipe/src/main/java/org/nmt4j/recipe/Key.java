package org.nmt4j.recipe;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares that a component of a record is a key of the recipe.
 *
 * <p>The component gives the key's name in snake case and the type of its value: {@code int
 * batchSize} is the key {@code batch_size}, an integer. A component whose type is a record is a
 * section of the recipe. A key without a default is required, unless its component is a section or
 * an {@link java.util.Optional}. Reading, checking, writing, the reference page, hints and
 * completion follow from this declaration.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Key {

  /** Returns the meaning of the key for the reference page: a phrase without a full stop. */
  String value();

  /** Returns the name of the key; empty if the name is that of the component in snake case. */
  String name() default "";

  /** Returns the default in YAML; empty for none. */
  String defaultValue() default "";

  /** Returns the default of {@link #otherTasks}, in YAML; empty if all tasks share one default. */
  String otherDefault() default "";

  /** Returns the tasks whose default is {@link #otherDefault}. */
  TaskType[] otherTasks() default {
    TaskType.CLASSIFICATION, TaskType.TAGGING, TaskType.REGRESSION, TaskType.LANGUAGE_MODEL
  };

  /** Returns the tasks whose recipes have the key; empty for all. */
  TaskType[] only() default {};

  /** Returns the tasks whose recipes do not have the key. */
  TaskType[] except() default {};

  /**
   * Returns the range of a number, or of each number in a list: {@code from 1 to 64}, {@code >= 1},
   * {@code > 0} or {@code >= 0 and < 1}.
   */
  String range() default "";

  /** Returns the regular expression that a text must match. */
  String pattern() default "";

  /**
   * Returns the words for a text that matches {@link #pattern} in messages, such as {@code a name}.
   */
  String expected() default "";

  /** Returns the valid texts; empty if {@link #pattern} decides. */
  String[] choices() default {};

  /** Returns the names of the key in other toolkits, separated by spaces. */
  String foreign() default "";
}
