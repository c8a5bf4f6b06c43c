package org.nmt4j.cli.lines;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** Takes the results of lines, one window of lines after the other. */
interface ResultSink extends Closeable {

  /** Returns the number of input lines whose results are here already. */
  long lines();

  /** Adds the results of the next input lines. */
  void add(List<String> inputs, LineWork.Result result) throws IOException;

  /** Writes all that remains, and moves files into place. */
  void finish() throws IOException;
}
