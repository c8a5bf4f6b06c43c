package org.nmt4j.cli.console;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks an option or parameter whose files a command writes; see {@link PathGuard}. */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OutputPath {

  /**
   * Returns whether the path may be a folder. For a folder, the command itself declares the files
   * that it writes there.
   */
  boolean folder() default false;
}
