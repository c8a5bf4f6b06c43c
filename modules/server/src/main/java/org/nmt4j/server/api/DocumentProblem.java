package org.nmt4j.server.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.nmt4j.server.http.HttpProblem;
import org.nmt4j.tokenization.corpus.DataException;

/** Turns failures of documents into errors for their clients. */
final class DocumentProblem {
  private DocumentProblem() {}

  /**
   * Returns the error that a client gets for a failure of its document. If the client cannot
   * correct the failure, the failure is returned as it is, or in an {@link UncheckedIOException}.
   *
   * @param file the file, whose path does not appear in the message
   * @param name the name of the file in the message
   */
  static RuntimeException of(Exception failure, Path file, String name) {
    if (failure instanceof DataException wrong) {
      return HttpProblem.ofRequest(
          String.valueOf(wrong.getMessage()).replace(file.toString(), name));
    } else if (failure instanceof RuntimeException known) {
      return known;
    }
    return failure instanceof IOException unread
        ? new UncheckedIOException(unread)
        : new IllegalStateException(failure);
  }
}
