package org.nmt4j.documents.file;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamException;
import org.nmt4j.tokenization.corpus.DataException;

/**
 * Turns exceptions of the libraries that read and write documents into exceptions with a one-line
 * message that names the document. All other exceptions pass: they are no fault of the document.
 */
public final class DocumentErrors {
  /** The maximum length of a reason, in characters. */
  private static final int LONGEST = 300;

  private DocumentErrors() {}

  /** Wraps an exception that a library throws because a document is not valid. */
  private static final class LibraryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LibraryException(Exception cause) {
      super(cause);
    }
  }

  /**
   * Calls a library that reads or writes documents.
   *
   * @param call the call; its exceptions become those of an invalid document in {@link #naming}
   * @return the result of the call
   * @throws IOException if a file cannot be read or written
   */
  public static <T> T inLibrary(Callable<T> call) throws IOException {
    try {
      return call.call();
    } catch (IOException | DataException | LibraryException e) {
      throw e;
    } catch (Exception e) {
      for (Throwable each = e; each != null; each = each.getCause()) {
        if (each instanceof FileSystemException disk) {
          throw disk;
        }
      }
      throw new LibraryException(e);
    }
  }

  /**
   * Runs work on a document.
   *
   * @param document the file that messages name
   * @param format the name of the format of the file
   * @param work reads or translates the document
   * @return the result of the work
   * @throws DataException if the document is not valid
   * @throws IOException if a file cannot be read or written
   */
  public static <T> T naming(Path document, String format, Work<T> work) throws IOException {
    try {
      return work.run();
    } catch (DataException e) {
      boolean isNamed = e.getMessage().startsWith(document.toString());
      throw isNamed ? e : new DataException(document + ": " + e.getMessage());
    } catch (LibraryException e) {
      throw caused(told(document, format, e.getCause()), e.getCause());
    } catch (StackOverflowError e) {
      throw caused(new DataException(document + ": found too many nested elements"), e);
    }
  }

  /** Work on a document. */
  @FunctionalInterface
  public interface Work<T> {
    T run() throws IOException;
  }

  private static DataException told(Path document, String format, Throwable failure) {
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
  public static String reason(Throwable failure) {
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
