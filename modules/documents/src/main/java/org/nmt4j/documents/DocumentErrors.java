package org.nmt4j.documents;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamException;
import org.nmt4j.tokenization.corpus.DataException;

/**
 * Turns exceptions of libraries into exceptions with a one-line message that names the document.
 */
final class DocumentErrors {
  /** The maximum length of a reason, in characters. */
  private static final int LONGEST = 300;

  private DocumentErrors() {}

  /**
   * Wraps an exception of a {@link TextTranslator}, so that {@link #naming} can tell it from
   * exceptions of libraries.
   */
  static final class TranslatorFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TranslatorFailure(RuntimeException cause) {
      super(cause);
    }
  }

  /**
   * Runs work on a document. An exception of a {@link TextTranslator} is thrown on unchanged.
   *
   * @param document the file that messages name
   * @param format the format of the file
   * @param work reads or translates the document
   * @return the result of the work
   * @throws DataException if the document is not valid
   * @throws IOException if a file cannot be read or written
   */
  static <T> T naming(Path document, DocumentFormat format, Callable<T> work) throws IOException {
    try {
      return work.call();
    } catch (IOException e) {
      throw e;
    } catch (StackOverflowError e) {
      throw caused(new DataException(document + ": found too many nested elements"), e);
    } catch (Exception e) {
      for (Throwable each = e; each != null; each = each.getCause()) {
        if (each instanceof TranslatorFailure failure) {
          throw (RuntimeException) failure.getCause();
        } else if (each instanceof DataException told) {
          boolean isNamed = told.getMessage().startsWith(document.toString());
          throw isNamed ? told : new DataException(document + ": " + told.getMessage());
        } else if (each instanceof FileSystemException disk) {
          throw disk;
        }
      }
      throw caused(told(document, format, e), e);
    }
  }

  private static DataException told(Path document, DocumentFormat format, Throwable failure) {
    Throwable root = failure;
    for (Throwable each = failure; each != null; each = each.getCause()) {
      root = each;
      Location place = each instanceof XMLStreamException xml ? xml.getLocation() : null;
      if (place != null && place.getLineNumber() > 0) {
        return DataException.at(
            document.toString(), place.getLineNumber(), place.getColumnNumber(), reason(each));
      }
    }
    return new DataException(document + ": not a valid " + format + " file: " + reason(root));
  }

  private static DataException caused(DataException told, Throwable cause) {
    told.initCause(cause);
    return told;
  }

  /**
   * Returns the message of an exception of a library in one line, or a general reason if the
   * exception has no message or is one of {@code java.lang}.
   */
  static String reason(Throwable failure) {
    String message = failure.getMessage();
    boolean isOfJava = failure.getClass().getName().startsWith("java.lang.");
    if (message == null || message.isBlank() || isOfJava) {
      return "a part is missing or not of the form that is expected there";
    }
    int own = message.indexOf("Message: ");
    String line =
        message.substring(own < 0 ? 0 : own + "Message: ".length()).strip().replaceAll("\\s+", " ");
    return line.length() > LONGEST ? line.substring(0, LONGEST) + "..." : line;
  }
}
