package org.nmt4j.cli.lines;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.nmt4j.cli.console.Console;
import org.nmt4j.model.file.FileReplacement;
import org.nmt4j.tokenization.corpus.LineWriter;
import org.nmt4j.tokenization.corpus.Lines;

/** Writes lines to standard output, or to a file that appears as a whole or not at all. */
public interface LineOutput extends Closeable {

  /** Writes lines, without their ends. */
  void write(List<String> lines) throws IOException;

  /** Writes all buffered lines, and moves a file into place. */
  void finish() throws IOException;

  /** Returns an output that drops all lines. */
  static LineOutput nowhere() {
    return new LineOutput() {
      @Override
      public void write(List<String> lines) {}

      @Override
      public void finish() {}

      @Override
      public void close() {}
    };
  }

  /** Returns an output that writes lines to standard output at once. */
  static LineOutput of(Console console) {
    return new LineOutput() {
      @Override
      public void write(List<String> lines) {
        lines.forEach(console.out()::write);
        console.out().flush();
      }

      @Override
      public void finish() {}

      @Override
      public void close() {}
    };
  }

  /** Returns an output for a file, compressed if its name says so. */
  static LineOutput of(Path file) throws IOException {
    FileReplacement replacement = FileReplacement.of(file);
    OutputStream out = replacement.out();
    GZIPOutputStream zip = Lines.isCompressed(file) ? new GZIPOutputStream(out) : null;
    LineWriter writer = new LineWriter(zip == null ? out : zip);
    return new LineOutput() {
      @Override
      public void write(List<String> lines) {
        lines.forEach(writer::write);
      }

      @Override
      public void finish() throws IOException {
        writer.flush();
        if (zip != null) {
          zip.finish();
        }
        replacement.commit();
      }

      @Override
      public void close() throws IOException {
        replacement.close();
      }
    };
  }
}
