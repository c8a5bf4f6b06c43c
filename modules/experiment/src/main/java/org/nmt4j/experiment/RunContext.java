package org.nmt4j.experiment;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.nmt4j.experiment.evaluation.TestScores;
import org.nmt4j.recipe.yaml.Quoting;
import org.nmt4j.training.ValidationResult;

/**
 * The listener, the stop signal and the version of a run.
 *
 * @param version the version of nmt4j in model files, such as {@code 0.1.0 (commit 1a2b3c4)}
 */
record RunContext(ExperimentListener listener, StopSignal stop, String version) {

  /** Reports one line of progress. */
  void tell(String line) {
    listener.progress(line);
  }

  /**
   * Returns a context that writes lines of progress to a log in UTF-8 instead of reporting them.
   * The listener still receives scores.
   */
  RunContext withLog(OutputStream log) {
    PrintStream lines = new PrintStream(log, true, StandardCharsets.UTF_8);
    return new RunContext(new LogListener(lines, listener), stop, version);
  }

  /** Writes lines of progress to a log and passes scores to another listener. */
  private record LogListener(PrintStream log, ExperimentListener others)
      implements ExperimentListener {
    @Override
    public void progress(String line) {
      log.print(Quoting.printable(line) + "\n"); // The line feed flushes the stream.
    }

    @Override
    public void validated(String system, ValidationResult result) {
      others.validated(system, result);
    }

    @Override
    public void evaluated(String system, TestScores scores) {
      others.evaluated(system, scores);
    }
  }
}
