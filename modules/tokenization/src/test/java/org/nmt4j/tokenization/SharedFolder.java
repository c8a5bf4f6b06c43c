package org.nmt4j.tokenization;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Finds data beside the repository, which some tests read. */
public final class SharedFolder {
  private SharedFolder() {}

  /** Returns a folder of shared data. If the folder does not exist, the test is skipped. */
  public static Path require(String name) {
    Path folder = Path.of(System.getProperty("nmt4j.root", ".")).resolve("../shared").resolve(name);
    assumeTrue(Files.isDirectory(folder), "skipped: there is no folder " + folder);
    return folder;
  }
}
