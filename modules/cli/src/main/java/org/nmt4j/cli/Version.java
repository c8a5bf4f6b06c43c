package org.nmt4j.cli;

import org.nmt4j.cli.frame.Build;
import picocli.CommandLine.IVersionProvider;

/** Says which nmt4j this is, and on what it runs. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    return new String[] {
      "nmt4j " + Build.version(),
      "JDK " + System.getProperty("java.version") + " (" + System.getProperty("java.vendor") + ")",
      System.getProperty("os.name")
          + " "
          + System.getProperty("os.version")
          + " "
          + System.getProperty("os.arch")
    };
  }
}
