package org.nmt4j.cli.launcher;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * A program whose class loader does not see nmt4j. It loads nmt4j as a plug-in, from a class path
 * of its own, and translates in a thread of the common pool.
 */
public final class PlugIn {

  private PlugIn() {}

  /** Translates a line. The arguments are the model, the line and the plug-in's class path. */
  public static void main(String[] arguments) throws Exception {
    List<URL> entries = new ArrayList<>();
    for (int i = 2; i < arguments.length; i++) {
      entries.add(Path.of(arguments[i]).toUri().toURL());
    }
    URLClassLoader loader =
        new URLClassLoader(entries.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    System.out.println(
        CompletableFuture.supplyAsync(() -> translation(loader, arguments[0], arguments[1])).get());
  }

  private static Object translation(ClassLoader loader, String model, String line) {
    try {
      Class<?> type = loader.loadClass("org.nmt4j.translation.Translator");
      try (AutoCloseable translator =
          (AutoCloseable) type.getMethod("load", Path.class).invoke(null, Path.of(model))) {
        Object translation = type.getMethod("translate", String.class).invoke(translator, line);
        return translation.getClass().getMethod("text").invoke(translation);
      }
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
