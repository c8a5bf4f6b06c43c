package org.nmt4j.documents.okapi;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.sf.okapi.common.Event;
import net.sf.okapi.common.EventType;
import net.sf.okapi.common.LocaleId;
import net.sf.okapi.common.filters.IFilter;
import net.sf.okapi.common.filterwriter.IFilterWriter;
import net.sf.okapi.common.resource.Ending;
import net.sf.okapi.common.resource.ITextUnit;
import net.sf.okapi.common.resource.Property;
import net.sf.okapi.common.resource.RawDocument;
import net.sf.okapi.common.skeleton.ZipSkeleton;
import org.nmt4j.documents.file.DocumentErrors;
import org.nmt4j.documents.file.KeptOpen;
import org.nmt4j.documents.file.TextBytes;
import org.nmt4j.documents.unit.TranslatedUnit;
import org.nmt4j.documents.unit.UnitOptions;
import org.nmt4j.documents.unit.UnitTranslator;
import org.nmt4j.tokenization.corpus.DataException;

/**
 * Translates a document that a filter of Okapi reads. The filter cuts the document into events,
 * which are texts and the parts between texts. The events of a window are kept until the texts of
 * the window are translated. Then a writer of Okapi writes the events in their order.
 */
public final class OkapiDocument {
  /** The number of texts that are translated together. */
  private static final int WINDOW = 512;

  /** The state in XLIFF 1.2 of a translation that a person has to check. */
  private static final String REVIEW = "needs-review-translation";

  private final Path from;
  private final OkapiFormat format;
  private final UnitOptions options;
  private final UnitTranslator units;
  private final LocaleId target;
  private final List<Event> window = new ArrayList<>();
  private final List<UnitTexts> texts = new ArrayList<>();
  private boolean inPart;

  public OkapiDocument(Path from, OkapiFormat format, UnitOptions options, UnitTranslator units) {
    this.from = from;
    this.format = format;
    this.options = options;
    this.units = units;
    this.target = locale(options.targetLanguage());
  }

  private static LocaleId locale(String language) {
    try {
      return LocaleId.fromString(language);
    } catch (IllegalArgumentException e) {
      throw new DataException(
          "found the language '" + language + "', expected a code such as de or pt-BR");
    }
  }

  /**
   * Reads the document, and writes it with the translations.
   *
   * @param out receives the document; it stays open
   * @throws DataException if the source language of XLIFF or TMX is also the target language
   */
  public void translateTo(OutputStream out) throws IOException {
    LocaleId source = locale(options.sourceLanguage());
    boolean hasBoth = format == OkapiFormat.XLIFF || format == OkapiFormat.TMX;
    if (hasBoth && source.equals(target)) {
      throw new DataException(
          "found " + source + " as source and as target language, expected two languages");
    }
    String encoding = OkapiText.encoding(from, format).name();
    try (IFilter filter = OkapiFilters.of(format);
        RawDocument document = document(encoding, source)) {
      IFilterWriter writer =
          DocumentErrors.inLibrary(
              () -> {
                filter.open(document);
                return filter.createFilterWriter();
              });
      writer.setOptions(target, format == OkapiFormat.PROPERTIES ? encoding : "UTF-8");
      KeptOpen output = new KeptOpen(out);
      writer.setOutput(output);
      try {
        translate(filter, writer);
        DocumentErrors.inLibrary(
            () -> {
              writer.close();
              return null;
            });
      } catch (IOException | RuntimeException | StackOverflowError e) {
        discard(writer);
        output.check();
        throw e;
      }
      output.check();
    }
  }

  /**
   * Returns the document for a filter. The filter of XLIFF reads each file as UTF-8, so it gets the
   * decoded text of a file in another encoding.
   */
  private RawDocument document(String encoding, LocaleId source) throws IOException {
    if (format == OkapiFormat.XLIFF && !encoding.startsWith("UTF-")) {
      return new RawDocument(TextBytes.xml(from), source, target);
    }
    return new RawDocument(from.toUri(), encoding, source, target);
  }

  private void translate(IFilter filter, IFilterWriter writer) throws IOException {
    while (DocumentErrors.inLibrary(filter::hasNext)) {
      Event event = DocumentErrors.inLibrary(filter::next);
      take(event);
      if (texts.size() >= WINDOW || isFileOfArchive(event)) {
        flush(writer);
      }
    }
    flush(writer);
  }

  /**
   * Closes a writer after a failure. An open subdocument is ended first, so that Okapi deletes its
   * temporary file.
   */
  private void discard(IFilterWriter writer) {
    try {
      if (inPart) {
        writer.handleEvent(new Event(EventType.END_SUBDOCUMENT, new Ending("end")));
      }
      writer.close();
    } catch (RuntimeException e) {
      // The caller throws the exception that ended the work.
    }
  }

  private void take(Event event) {
    window.add(event);
    if (event.isTextUnit()) {
      if (format == OkapiFormat.XLIFF) {
        UnitNotes.gather(event.getTextUnit(), target);
      }
      UnitTexts.of(event.getTextUnit(), target, format, options.all())
          .ifPresentOrElse(texts::add, units::keep);
    }
  }

  /**
   * Returns whether an event stands for a file of an archive. The writer of OpenDocument copies
   * such a file from the archive that the filter has open, so the event is written before the
   * filter ends.
   */
  private static boolean isFileOfArchive(Event event) {
    return event.getResource() != null && event.getResource().getSkeleton() instanceof ZipSkeleton;
  }

  private void flush(IFilterWriter writer) throws IOException {
    UnitTexts.translate(texts, units, this::mark);
    texts.clear();
    for (Event event : window) {
      if (event.isTextUnit() && format == OkapiFormat.OPEN_DOCUMENT) {
        OpenDocumentSpaces.write(event.getTextUnit(), target);
      }
      inPart = (inPart || event.isStartSubDocument()) && !event.isEndSubDocument();
      DocumentErrors.inLibrary(() -> writer.handleEvent(event));
    }
    window.clear();
  }

  /**
   * Sets the state and the notes of a unit of XLIFF. Does nothing for other formats, and for a unit
   * without a translated text.
   */
  private void mark(ITextUnit unit, List<TranslatedUnit> translations) {
    if (format != OkapiFormat.XLIFF || translations.isEmpty()) {
      return;
    }
    unit.getTarget(target).setProperty(new Property(Property.STATE, REVIEW));
    UnitNotes.replace(
        unit, options.toolName(), translations.stream().map(options::note).distinct().toList());
  }
}
