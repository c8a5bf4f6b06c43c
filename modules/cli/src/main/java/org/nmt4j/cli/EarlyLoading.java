package org.nmt4j.cli;

import java.util.List;
import java.util.Set;
import java.util.zip.Inflater;
import org.nmt4j.nn.kernel.Kernels;
import org.nmt4j.recipe.read.RecipeReader;

/**
 * Loads the keys of recipes and the kernels in a thread of its own while the process parses the
 * command line and reads the model. On a machine with several cores, a command that uses a model
 * starts faster.
 */
final class EarlyLoading {
  private static final Set<String> USE_A_MODEL =
      Set.of("translate", "serve", "score", "classify", "tag", "generate");

  private EarlyLoading() {}

  /** Begins to load if the command uses a model, and returns at once. */
  static void begin(String... arguments) {
    List<String> all = List.of(arguments);
    if (all.isEmpty()
        || !USE_A_MODEL.contains(all.get(0))
        || all.contains("-h")
        || all.contains("--help")) {
      return;
    }
    loadZipLibrary();
    Thread thread = new Thread(EarlyLoading::load, "nmt4j-early-loading");
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * Loads the zip library of the JVM. Otherwise the first thread that opens a compressed jar loads
   * it, and holds the lock of the class path while it waits for the lock of native libraries. A
   * thread that loads kernels takes the two locks in the other order, so both could wait forever.
   */
  private static void loadZipLibrary() {
    new Inflater().end();
  }

  private static void load() {
    try {
      RecipeReader.prepare();
      Kernels.fused();
    } catch (RuntimeException | Error e) {
      // The command fails in the same way when it needs what is missing, and reports it.
    }
  }
}
