package org.nmt4j.server.api;

import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import org.nmt4j.server.http.HttpProblem;
import org.nmt4j.tokenization.corpus.DataException;

/** Turns failures of documents into errors for their clients. */
final class DocumentProblem {
  private DocumentProblem() {}

  /**
   * Returns the error for the client that a failure of its document means. A {@link
   * CancellationException} is returned as it is.
   *
   * @param file the file, whose path does not appear in the message
   * @param name the name of the file in the message
   */
  static RuntimeException of(Exception failure, Path file, String name) {
    if (failure instanceof HttpProblem problem) {
      return problem;
    } else if (failure instanceof CancellationException left) {
      return left;
    } else if (failure instanceof DataException wrong) {
      return HttpProblem.ofRequest(
          String.valueOf(wrong.getMessage()).replace(file.toString(), name));
    }
    return HttpProblem.ofRequest(name + ": cannot be read as a document of its format");
  }
}
