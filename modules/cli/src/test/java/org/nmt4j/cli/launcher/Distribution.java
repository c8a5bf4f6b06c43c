package org.nmt4j.cli.launcher;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

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
    return create(folder, classPathEntries().stream().map(Path::toUri));
  }

  /**
   * Lays out the files in a new folder, with a class path that a JVM can archive, and returns the
   * path of the launcher. A JVM archives only classes of jars, and only if the manifest has
   * relative paths. So each folder of classes becomes a jar.
   */
  static Path createOfJars(Path folder) throws IOException {
    Path lib = Files.createDirectories(folder.resolve("lib")).toRealPath();
    List<URI> jars = new ArrayList<>();
    for (Path entry : classPathEntries()) {
      if (Files.isDirectory(entry)) {
        Path jar = lib.resolve("classes" + jars.size() + ".jar");
        pack(entry, jar);
        jars.add(relative(lib, jar));
      } else if (Files.exists(entry)) {
        jars.add(relative(lib, entry.toRealPath()));
      }
    }
    return create(folder, jars.stream());
  }

  private static Path create(Path folder, Stream<URI> classPath) throws IOException {
    copy("bin/nmt4j", folder);
    copy("lib/java.sh", folder);
    copy("lib/archive.sh", folder);
    Manifest manifest = new Manifest();
    Attributes main = manifest.getMainAttributes();
    main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    main.put(Attributes.Name.MAIN_CLASS, "org.nmt4j.cli.Main");
    main.put(
        Attributes.Name.CLASS_PATH, classPath.map(URI::toString).collect(Collectors.joining(" ")));
    Path jar = folder.resolve("lib/nmt4j-cli-test.jar");
    new JarOutputStream(Files.newOutputStream(jar), manifest).close();
    return folder.resolve("bin/nmt4j");
  }

  private static URI relative(Path folder, Path file) {
    String path = folder.relativize(file).toString().replace(File.separatorChar, '/');
    try {
      return new URI(null, null, path, null);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static void pack(Path classes, Path jar) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar));
        Stream<Path> files = Files.walk(classes)) {
      zip.setLevel(Deflater.NO_COMPRESSION);
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = classes.relativize(file).toString().replace(File.separatorChar, '/');
        zip.putNextEntry(new ZipEntry(name));
        Files.copy(file, zip);
      }
    }
  }

  static void copy(String name, Path folder) throws IOException {
    Path copy = folder.resolve(name);
    Files.createDirectories(copy.getParent());
    Files.copy(SOURCES.resolve(name), copy);
    if (!copy.toFile().setExecutable(true)) {
      throw new IOException(copy + " cannot be made executable");
    }
  }

  /** Returns the class path of this test. */
  static List<Path> classPathEntries() {
    String[] entries =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
            .split(File.pathSeparator);
    return Arrays.stream(entries).map(Path::of).toList();
  }
}
