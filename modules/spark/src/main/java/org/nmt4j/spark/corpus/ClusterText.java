package org.nmt4j.spark.corpus;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.nmt4j.spark.job.HadoopFiles;
import org.nmt4j.tokenization.corpus.Lines;

/**
 * A text in a file system that a cluster reaches: a file, or the files of a folder by name. A file
 * is compressed if its name ends in {@code .gz}.
 *
 * @param name the name of the file or folder, as the user gives it
 * @param files the files, in order
 */
record ClusterText(String name, List<TextFile> files) implements Serializable {

  /**
   * A file of a text.
   *
   * @param path the path with its file system
   * @param name the name for messages
   * @param size the number of bytes in the file system
   */
  record TextFile(String path, String name, long size) implements Serializable {

    /** Returns whether only the whole file can be read. */
    boolean isCompressed() {
      return Lines.isCompressed(path);
    }

    /** Opens the file at a byte. A compressed file is unpacked, and begins at its first byte. */
    InputStream open(Configuration configuration, long from) throws IOException {
      Path file = new Path(path);
      FSDataInputStream in = file.getFileSystem(configuration).open(file);
      if (from > 0) {
        in.seek(from);
      }
      return Lines.unpacked(in, name);
    }
  }

  /**
   * Finds the files of a text.
   *
   * @throws FileNotFoundException if there is none
   */
  static ClusterText of(String name, Configuration configuration) throws IOException {
    Path path = new Path(name);
    FileSystem system = path.getFileSystem(configuration);
    if (!system.exists(path)) {
      throw new FileNotFoundException(name + ": no such file");
    }
    boolean isFolder = system.getFileStatus(path).isDirectory();
    List<TextFile> files = new ArrayList<>();
    for (Path each : HadoopFiles.list(name, configuration)) {
      files.add(
          new TextFile(
              each.toString(),
              isFolder ? name + Path.SEPARATOR + each.getName() : name,
              system.getFileStatus(each).getLen()));
    }
    return new ClusterText(name, files);
  }

  /** Returns the number of bytes of all files. */
  long size() {
    return files.stream().mapToLong(TextFile::size).sum();
  }

  /**
   * Cuts the files into ranges, in order. A compressed file is one range.
   *
   * @param most the most bytes in a range
   */
  List<TextRange> ranges(long most) {
    List<TextRange> ranges = new ArrayList<>();
    for (TextFile file : files) {
      long start = 0;
      do {
        long end = file.isCompressed() ? Long.MAX_VALUE : Math.min(file.size, start + most);
        ranges.add(new TextRange(ranges.size(), file, start, end));
        start = end;
      } while (start < file.size);
    }
    return ranges;
  }
}
