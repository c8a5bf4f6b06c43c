package org.nmt4j.cli.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of this build of nmt4j. */
public final class Build {

  private Build() {}

  /** Returns the version, with the commit if it is known: {@code 0.1.0 (commit 1a2b3c4)}. */
  public static String version() {
    Properties build = new Properties();
    try (InputStream resource =
        Build.class.getResourceAsStream("/org/nmt4j/cli/build.properties")) {
      build.load(resource);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return build.getProperty("version") + commit(build);
  }

  private static String commit(Properties build) {
    String commit = build.getProperty("commit");
    if (commit.isEmpty()) {
      return "";
    }
    boolean changed = Boolean.parseBoolean(build.getProperty("changed"));
    return " (commit " + commit + (changed ? ", with changes)" : ")");
  }
}
