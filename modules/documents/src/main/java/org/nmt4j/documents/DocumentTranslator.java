package org.nmt4j.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.nmt4j.model.file.AtomicFile;
import org.nmt4j.tokenization.corpus.DataException;

/**
 * Translates documents. The texts of a document are translated, and all else stays as it is: its
 * structure, its tags, and the texts that the document excludes from translation.
 */
public final class DocumentTranslator {
  private final TextTranslator translator;
  private final DocumentOptions options;

  /**
   * Creates a translator of documents.
   *
   * @param translator translates the texts
   */
  public DocumentTranslator(TextTranslator translator, DocumentOptions options) {
    this.translator = translator;
    this.options = options;
  }

  /**
   * Translates a document. The output is written as a whole or not at all.
   *
   * @param from the document
   * @param format its format
   * @param to the file for the translated document; it is replaced if it exists
   * @return counts of the texts
   * @throws DataException if the document is not valid, or larger than the limits allow
   */
  public DocumentReport translate(Path from, DocumentFormat format, Path to) throws IOException {
    UnitTranslator units = new UnitTranslator(translator);
    AtomicFile.write(to, out -> translate(from, format, out, units));
    return units.report();
  }

  private void translate(Path from, DocumentFormat format, OutputStream out, UnitTranslator units)
      throws IOException {
    switch (format) {
      case PO -> new PoDocument(from, options, units).translateTo(out);
      case SRT, VTT -> new SubtitleDocument(from, units).translateTo(out);
      case XLIFF -> {
        if (XliffVersion.isSecond(from)) {
          new Xliff2Document(from, options, units).translateTo(out);
        } else {
          new OkapiDocument(from, format, options, units).translateTo(out);
        }
      }
      default -> new OkapiDocument(from, format, options, units).translateTo(out);
    }
  }
}
