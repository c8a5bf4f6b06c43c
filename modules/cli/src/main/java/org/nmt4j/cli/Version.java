package org.nmt4j.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** Says which nmt4j this is, and on what it runs. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() throws IOException {
    Properties build = new Properties();
    try (InputStream resource = Version.class.getResourceAsStream("build.properties")) {
      build.load(resource);
    }
    return new String[] {
      "nmt4j " + build.getProperty("version") + commit(build),
      "JDK " + System.getProperty("java.version") + " (" + System.getProperty("java.vendor") + ")",
      System.getProperty("os.name")
          + " "
          + System.getProperty("os.version")
          + " "
          + System.getProperty("os.arch")
    };
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
