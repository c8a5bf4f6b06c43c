package org.nmt4j.nn.array;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.javacpp.Pointer;

/**
 * Remembers where the libraries of JavaCPP and oneDNN are, so that later processes load them at
 * once. JavaCPP itself looks for each library in all jars of the class path, which takes a good
 * part of the time of a command that translates one line.
 *
 * <p>A file in JavaCPP's folder holds the size, the time and the path of each library. Its name
 * holds the versions. If a library or a version has changed, JavaCPP looks for the libraries.
 *
 * <p>While JavaCPP does not look for libraries, it loads none for other parts of the process
 * either. So this class works only in nmt4j's own processes, for which the launcher sets the system
 * property {@code nmt4j.known-libraries} to {@code true}.
 */
public final class KnownLibraries {
  private static final String PROPERTY = "nmt4j.known-libraries";

  /** JavaCPP loads no libraries if this system property is {@code false}. */
  private static final String LOADS = "org.bytedeco.javacpp.loadLibraries";

  /** The libraries that Java calls. The system's linker loads those that they need. */
  private static final List<String> NAMES = List.of("jnijavacpp", "jnidnnl");

  private static boolean areLoaded;
  private static boolean isOver;

  private KnownLibraries() {}

  /**
   * Loads the libraries if they are known. JavaCPP then loads none until {@link #letJavaCppLoad}.
   *
   * @return whether the libraries are loaded
   */
  static synchronized boolean load() {
    if (!Boolean.getBoolean(PROPERTY) || isOver || System.getProperty(LOADS) != null) {
      return false;
    }
    try {
      Path file = NativeFolder.preferred().resolve(fileName());
      // Without a home folder, the path is relative, and the current folder may be anyone's.
      boolean isThere = file.isAbsolute() && Files.exists(file);
      List<String> known = isThere ? Files.readAllLines(file) : List.of();
      List<Path> libraries = new ArrayList<>();
      for (String line : known) {
        libraries.add(Path.of(line.substring(line.lastIndexOf('\t') + 1)));
      }
      if (libraries.size() == NAMES.size() && known.equals(describe(libraries))) {
        libraries.forEach(library -> System.load(library.toString()));
        System.setProperty(LOADS, "false");
        areLoaded = true;
      }
    } catch (IOException | InvalidPathException | UnsatisfiedLinkError e) {
      // JavaCPP loads the libraries, or reports why it cannot.
    }
    return areLoaded;
  }

  /** Lets JavaCPP load further libraries. From then on, {@link #load} does nothing. */
  static synchronized void letJavaCppLoad() {
    isOver = true;
    if (areLoaded) {
      System.clearProperty(LOADS);
    }
  }

  /**
   * Remembers the libraries that JavaCPP has loaded. Does nothing if they are known or if the file
   * cannot be written.
   */
  public static synchronized void remember() {
    Map<String, String> loaded = Loader.getLoadedLibraries();
    if (!Boolean.getBoolean(PROPERTY) || areLoaded || !loaded.keySet().containsAll(NAMES)) {
      return;
    }
    try {
      List<Path> libraries = NAMES.stream().map(name -> Path.of(loaded.get(name))).toList();
      Path folder = Loader.getCacheDir().toPath();
      Path whole = Files.createTempFile(folder, "nmt4j", ".tmp");
      try {
        Files.write(whole, describe(libraries));
        Files.move(whole, folder.resolve(fileName()), StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(whole);
      }
    } catch (IOException | InvalidPathException e) {
      // The next process asks JavaCPP again.
    }
  }

  private static String fileName() {
    String javaCpp = Pointer.class.getPackage().getImplementationVersion();
    String oneDnn = dnnl.class.getPackage().getImplementationVersion();
    return "nmt4j-libraries-" + javaCpp + "-" + oneDnn + ".txt";
  }

  /** Returns the size in bytes, the time in milliseconds and the path of each file. */
  private static List<String> describe(List<Path> files) throws IOException {
    List<String> lines = new ArrayList<>();
    for (Path file : files) {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      long time = attributes.lastModifiedTime().toMillis();
      lines.add(attributes.size() + "\t" + time + "\t" + file);
    }
    return lines;
  }
}
