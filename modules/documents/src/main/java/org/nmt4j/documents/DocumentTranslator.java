package org.nmt4j.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.nmt4j.documents.file.ArchiveCheck;
import org.nmt4j.documents.file.DocumentErrors;
import org.nmt4j.documents.file.TextBytes;
import org.nmt4j.documents.file.XmlCheck;
import org.nmt4j.documents.file.XmlFacts;
import org.nmt4j.documents.memory.MemoryUse;
import org.nmt4j.documents.okapi.ArchiveOrder;
import org.nmt4j.documents.okapi.OkapiDocument;
import org.nmt4j.documents.okapi.OkapiFormat;
import org.nmt4j.documents.okapi.OkapiText;
import org.nmt4j.documents.po.PoDocument;
import org.nmt4j.documents.subtitle.SubtitleDocument;
import org.nmt4j.documents.unit.UnitOptions;
import org.nmt4j.documents.unit.UnitTranslator;
import org.nmt4j.documents.xliff2.Xliff2Document;
import org.nmt4j.model.file.AtomicFile;
import org.nmt4j.tokenization.corpus.DataException;

/**
 * Translates documents. The texts of a document are translated. Its structure, its tags and the
 * texts that it excludes from translation stay.
 */
public final class DocumentTranslator {
  private final TextTranslator translator;
  private final DocumentOptions options;
  private final MemoryUse memory;
  private final DocumentLimits limits;

  /**
   * Creates a translator of documents.
   *
   * @param translator translates the texts
   * @param options the languages and the texts to translate
   */
  public DocumentTranslator(TextTranslator translator, DocumentOptions options) {
    this(translator, options, MemoryUse.none());
  }

  /**
   * Creates a translator of documents that uses a translation memory.
   *
   * @param translator translates the texts that the memory does not have
   * @param options the languages and the texts to translate
   * @param memory the translation memory to look texts up in, and the one to write
   */
  public DocumentTranslator(TextTranslator translator, DocumentOptions options, MemoryUse memory) {
    this(translator, options, memory, DocumentLimits.ofUsers());
  }

  private DocumentTranslator(
      TextTranslator translator, DocumentOptions options, MemoryUse memory, DocumentLimits limits) {
    this.translator = translator;
    this.options = options;
    this.memory = memory;
    this.limits = limits;
  }

  /** Returns a translator that refuses documents above other limits. */
  public DocumentTranslator withLimits(DocumentLimits other) {
    return new DocumentTranslator(translator, options, memory, other);
  }

  /**
   * Returns the source language that an XLIFF or TMX file states.
   *
   * @param from the document
   * @param format its format
   * @param limits the limits of the document
   * @return the language; empty for other formats, and if the file states no language or {@code
   *     *all*}
   * @throws DataException if the document is not valid, or exceeds a limit; the message is one line
   *     that names the document
   * @throws IOException if the file cannot be read
   */
  public static Optional<String> sourceLanguage(
      Path from, DocumentFormat format, DocumentLimits limits) throws IOException {
    return DocumentErrors.naming(from, format.toString(), () -> check(from, format, limits))
        .sources()
        .stream()
        .findFirst();
  }

  /**
   * Translates a document. The output is written as a whole or not at all.
   *
   * @param from the document
   * @param format its format
   * @param to the file for the translated document; it is replaced if it exists
   * @return counts of the texts
   * @throws DataException if the document is not valid, or exceeds a limit; the message is one line
   *     that names the document
   * @throws IOException if a file cannot be read or written
   */
  public DocumentReport translate(Path from, DocumentFormat format, Path to) throws IOException {
    UnitTranslator units =
        new UnitTranslator(
            translator::translate, options.inline().withKnown(translator.marks()), memory);
    DocumentErrors.naming(
        from,
        format.toString(),
        () -> {
          XmlFacts facts = check(from, format, limits);
          AtomicFile.write(to, out -> translate(from, format, facts, out, units));
          return null;
        });
    return DocumentReport.of(units.counts());
  }

  /**
   * Checks a document before it is translated.
   *
   * @return the facts of an XLIFF or TMX file; {@link XmlFacts#NONE} for other formats
   */
  private static XmlFacts check(Path from, DocumentFormat format, DocumentLimits limits)
      throws IOException {
    if (!Files.exists(from)) {
      throw new NoSuchFileException(from.toString());
    } else if (!Files.isRegularFile(from)) {
      throw new FileSystemException(from.toString(), null, "not a regular file");
    } else if (format.isPacked()) {
      TextBytes.checkSize(from, limits.archive());
      ArchiveCheck.check(from, limits.unpacked(), limits.xml());
      return XmlFacts.NONE;
    }
    TextBytes.checkSize(from, limits.text());
    switch (format) {
      case XLIFF, TMX -> {
        return XmlCheck.check(from.toString(), new StringReader(TextBytes.xml(from)));
      }
      case HTML -> OkapiText.check(from, OkapiFormat.HTML);
      case MARKDOWN -> OkapiText.check(from, OkapiFormat.MARKDOWN);
      default -> {
        // The readers of these formats check the bytes.
      }
    }
    return XmlFacts.NONE;
  }

  private void translate(
      Path from, DocumentFormat format, XmlFacts facts, OutputStream out, UnitTranslator units)
      throws IOException {
    UnitOptions own = options.ofUnits();
    switch (format) {
      case HTML -> new OkapiDocument(from, OkapiFormat.HTML, own, units).translateTo(out);
      case MARKDOWN -> new OkapiDocument(from, OkapiFormat.MARKDOWN, own, units).translateTo(out);
      case PROPERTIES ->
          new OkapiDocument(from, OkapiFormat.PROPERTIES, own, units).translateTo(out);
      case PO -> new PoDocument(from, own, units).translateTo(out);
      case SRT, VTT -> new SubtitleDocument(from, units).translateTo(out);
      case TMX -> new OkapiDocument(from, OkapiFormat.TMX, own.in(facts), units).translateTo(out);
      case XLIFF -> {
        if (facts.version().startsWith("2")) {
          new Xliff2Document(from, own.in(facts), units).translateTo(out);
        } else {
          new OkapiDocument(from, OkapiFormat.XLIFF, own.in(facts), units).translateTo(out);
        }
      }
      case DOCX, PPTX, XLSX ->
          ArchiveOrder.write(
              from,
              out,
              zip -> new OkapiDocument(from, OkapiFormat.OFFICE, own, units).translateTo(zip));
      case ODT, ODP, ODS ->
          ArchiveOrder.write(
              from,
              out,
              zip ->
                  new OkapiDocument(from, OkapiFormat.OPEN_DOCUMENT, own, units).translateTo(zip));
    }
  }
}
