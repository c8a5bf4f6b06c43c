package org.nmt4j.spark;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** Reads and copies whole files of the file systems that Hadoop knows. */
final class HadoopFiles {
  private HadoopFiles() {}

  static byte[] read(String file, Configuration configuration) throws IOException {
    Path path = new Path(file);
    try (InputStream in = path.getFileSystem(configuration).open(path)) {
      return in.readAllBytes();
    }
  }

  /** Copies a file to one that does not exist. */
  static void copy(String from, Path to, Configuration configuration) throws IOException {
    FileSystem target = to.getFileSystem(configuration);
    Path source = new Path(from);
    try (InputStream in = source.getFileSystem(configuration).open(source);
        OutputStream out = target.create(to, false)) {
      in.transferTo(out);
    }
  }
}
