package org.nmt4j.cli;

import org.nmt4j.cli.frame.Build;
import org.nmt4j.nn.array.Blas;
import org.nmt4j.nn.kernel.Kernels;
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
          + System.getProperty("os.arch"),
      "BLAS: " + blas(),
      "kernels: " + Kernels.fused().name()
    };
  }

  private static String blas() {
    try {
      return Blas.loaded().toString();
    } catch (LinkageError e) {
      Throwable cause = e;
      while (cause.getCause() != null) {
        cause = cause.getCause();
      }
      return "cannot be loaded: " + String.valueOf(cause.getMessage()).replaceAll("\\s*\\R.*", "");
    }
  }
}
