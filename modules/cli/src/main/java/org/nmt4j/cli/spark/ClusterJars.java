package org.nmt4j.cli.spark;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipException;
import org.nmt4j.cli.console.CommandFailure;

/**
 * The jars of a job on a cluster.
 *
 * @param job the jar with the class of the job
 * @param libraries the jars that it needs, without those of Spark
 */
public record ClusterJars(Path job, List<Path> libraries) {
  private static final String PATTERN = "nmt4j-spark-*.jar";

  /**
   * Finds the jars. The manifest of the job's jar names the libraries. They are in the folder of
   * nmt4j's jars, or in that of the job's jar.
   *
   * @param job the jar of the job; null for the one beside nmt4j's own jars
   * @throws CommandFailure if a jar is missing, or a file is not a jar
   */
  public static ClusterJars of(Path job) throws IOException {
    Path lib = home();
    Path jar = job == null ? found(lib) : job;
    List<Path> libraries = new ArrayList<>();
    for (String name : classPath(jar).split(" ")) {
      Path library = lib.resolve(name);
      if (!Files.isRegularFile(library)) {
        library = jar.toAbsolutePath().resolveSibling(name);
      }
      if (!Files.isRegularFile(library)) {
        throw new CommandFailure(
            jar + ": found no " + name + " in " + lib + ", expected the jars of its build");
      }
      libraries.add(library);
    }
    return new ClusterJars(jar, libraries);
  }

  /** Returns the folder of the first jar on the class path, which is nmt4j's own. */
  private static Path home() {
    String first = System.getProperty("java.class.path").split(File.pathSeparator)[0];
    return Path.of(first).toAbsolutePath().getParent();
  }

  private static Path found(Path lib) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(lib, PATTERN)) {
      for (Path file : files) {
        if (!file.toString().endsWith("-sources.jar")
            && !file.toString().endsWith("-javadoc.jar")) {
          return file;
        }
      }
    }
    throw new CommandFailure(
        lib
            + ": found no "
            + PATTERN
            + ", expected one here or in --jar; mvn -Pspark package makes it in"
            + " modules/spark/target");
  }

  private static String classPath(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      Manifest manifest = file.getManifest();
      String path =
          manifest == null
              ? null
              : manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
      if (path == null) {
        throw new CommandFailure(jar + ": found no list of libraries, expected " + PATTERN);
      }
      return path;
    } catch (ZipException e) {
      throw new CommandFailure(jar + ": found no jar, expected " + PATTERN);
    }
  }
}
