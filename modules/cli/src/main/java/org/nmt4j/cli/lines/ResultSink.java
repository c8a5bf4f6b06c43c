package org.nmt4j.cli.lines;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** Receives the results of lines, one window of lines after the other. */
interface ResultSink extends Closeable {

  /** Returns the number of finished input lines, including those of an earlier process. */
  long lines();

  /** Adds the results of the next input lines. */
  void add(List<String> inputs, LineWork.Result result) throws IOException;

  /** Writes all buffered results, and moves files into place. */
  void finish() throws IOException;
}
