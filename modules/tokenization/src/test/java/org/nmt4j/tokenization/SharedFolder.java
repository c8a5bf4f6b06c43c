package org.nmt4j.tokenization;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Data beside the repository that tests use where it is present. */
public final class SharedFolder {
  private SharedFolder() {}

  /** A folder of shared data; the test is skipped where it is absent. */
  public static Path require(String name) {
    Path folder = Path.of(System.getProperty("nmt4j.root", ".")).resolve("../shared").resolve(name);
    assumeTrue(Files.isDirectory(folder), "skipped: there is no folder " + folder);
    return folder;
  }
}
