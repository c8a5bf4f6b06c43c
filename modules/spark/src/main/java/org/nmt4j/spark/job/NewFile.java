package org.nmt4j.spark.job;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.UUID;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.nmt4j.tokenization.corpus.LineWriter;

/**
 * Writes a file of lines under a temporary name, and moves it into place when it is complete.
 * Several processes may write the same lines to one file at a time.
 */
public final class NewFile implements AutoCloseable {
  private final Path file;
  private final Path temporary;
  private final FileSystem files;
  private final LineWriter lines;

  /**
   * Begins to write a file.
   *
   * @param file the file, in a folder that exists
   * @param folder the folder of the temporary file, in the same file system
   */
  public NewFile(Path file, Path folder, FileSystem files) throws IOException {
    this.file = file;
    this.files = files;
    // Spark and Hadoop do not read files with such names.
    this.temporary = new Path(folder, "_" + file.getName() + "." + UUID.randomUUID());
    this.lines = new LineWriter(files.create(temporary, false));
  }

  /** Returns the writer of the lines. */
  public LineWriter lines() {
    return lines;
  }

  /** Moves the lines into the file's place. */
  public void commit() throws IOException {
    lines.close();
    if (!files.rename(temporary, file)) {
      // File systems of Hadoop do not replace a file that exists.
      files.delete(file, false);
      if (!files.rename(temporary, file) && !files.exists(file)) {
        throw new FileNotFoundException(file + ": could not be written");
      }
    }
  }

  /** Deletes the lines unless they were committed. */
  @Override
  public void close() throws IOException {
    try {
      lines.close();
    } finally {
      files.delete(temporary, false);
    }
  }
}
