package org.nmt4j.cli.launcher;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;

/** Lays out the launcher's files as the build does, with the classes under test. */
final class Distribution {

  private static final Path SOURCES = root().resolve("modules/cli/src/main/distribution");

  private Distribution() {}

  /** Returns the folder of the repository. */
  static Path root() {
    return Path.of(System.getProperty("nmt4j.root"));
  }

  /** Lays out the files in a new folder and returns the path of the launcher. */
  static Path create(Path folder) throws IOException {
    copy("bin/nmt4j", folder);
    copy("lib/java.sh", folder);
    Manifest manifest = new Manifest();
    Attributes main = manifest.getMainAttributes();
    main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    main.put(Attributes.Name.MAIN_CLASS, "org.nmt4j.cli.Main");
    main.put(Attributes.Name.CLASS_PATH, classPath());
    Path jar = folder.resolve("lib/nmt4j-cli-test.jar");
    new JarOutputStream(Files.newOutputStream(jar), manifest).close();
    return folder.resolve("bin/nmt4j");
  }

  static void copy(String name, Path folder) throws IOException {
    Path copy = folder.resolve(name);
    Files.createDirectories(copy.getParent());
    Files.copy(SOURCES.resolve(name), copy);
    if (!copy.toFile().setExecutable(true)) {
      throw new IOException(copy + " cannot be made executable");
    }
  }

  private static String classPath() {
    return classPathEntries().stream()
        .map(entry -> entry.toUri().toString())
        .collect(Collectors.joining(" "));
  }

  /** Returns the class path of this test. */
  static List<Path> classPathEntries() {
    String[] entries =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
            .split(File.pathSeparator);
    return Arrays.stream(entries).map(Path::of).toList();
  }
}
