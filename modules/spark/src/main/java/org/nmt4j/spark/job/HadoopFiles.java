package org.nmt4j.spark.job;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** Reads and writes whole files of the file systems that Hadoop knows. */
public final class HadoopFiles {
  private HadoopFiles() {}

  /** Returns the bytes of a file. */
  public static byte[] read(String file, Configuration configuration) throws IOException {
    Path path = new Path(file);
    try (InputStream in = path.getFileSystem(configuration).open(path)) {
      return in.readAllBytes();
    }
  }

  /**
   * Returns a file, or the files of a folder by name. Files whose names begin with a dot or an
   * underscore are left out, as Spark does.
   *
   * @throws FileNotFoundException if there is none
   */
  public static List<Path> list(String name, Configuration configuration) throws IOException {
    Path path = new Path(name);
    List<Path> files = new ArrayList<>();
    for (FileStatus each : path.getFileSystem(configuration).listStatus(path)) {
      if (each.isFile() && !each.getPath().getName().matches("[._].*")) {
        files.add(each.getPath());
      }
    }
    if (files.isEmpty()) {
      throw new FileNotFoundException(name + ": found no file");
    }
    Collections.sort(files);
    return files;
  }

  /** Returns the bytes of a file, or of all files of a folder. */
  public static long size(String name, Configuration configuration) throws IOException {
    Path path = new Path(name);
    return path.getFileSystem(configuration).getContentSummary(path).getLength();
  }

  /**
   * Checks that a file or folder does not exist.
   *
   * @throws FileAlreadyExistsException if it exists
   */
  public static void requireNone(String name, Configuration configuration) throws IOException {
    Path path = new Path(name);
    if (path.getFileSystem(configuration).exists(path)) {
      throw new FileAlreadyExistsException(name + ": found a file or folder, expected none");
    }
  }

  /**
   * Writes a text as a whole or not at all; replaces a file that exists, and creates its folder if
   * it is missing.
   */
  public static void write(String name, Iterable<String> lines, Configuration configuration)
      throws IOException {
    Path file = new Path(name);
    FileSystem files = file.getFileSystem(configuration);
    file = files.makeQualified(file);
    files.mkdirs(file.getParent());
    try (NewFile fresh = new NewFile(file, file.getParent(), files)) {
      lines.forEach(fresh.lines()::write);
      fresh.commit();
    }
  }

  /** Writes a new file. */
  public static void write(byte[] bytes, Path file, Configuration configuration)
      throws IOException {
    try (OutputStream out = file.getFileSystem(configuration).create(file, false)) {
      out.write(bytes);
    }
  }
}
