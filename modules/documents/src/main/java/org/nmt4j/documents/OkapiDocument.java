package org.nmt4j.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.sf.okapi.common.Event;
import net.sf.okapi.common.LocaleId;
import net.sf.okapi.common.filters.IFilter;
import net.sf.okapi.common.filterwriter.IFilterWriter;
import net.sf.okapi.common.resource.RawDocument;

/**
 * Translates a document that a filter of Okapi reads. The filter cuts the document into events:
 * texts, and all that is between them. The events of a window are kept until the texts of the
 * window are translated. Then a writer of Okapi writes the events in their order.
 */
final class OkapiDocument {
  /** The number of texts that are translated together. */
  private static final int WINDOW = 512;

  private final Path from;
  private final DocumentFormat format;
  private final DocumentOptions options;
  private final UnitTranslator units;
  private final LocaleId target;
  private final List<Event> window = new ArrayList<>();
  private final List<UnitTexts> texts = new ArrayList<>();

  OkapiDocument(Path from, DocumentFormat format, DocumentOptions options, UnitTranslator units) {
    this.from = from;
    this.format = format;
    this.options = options;
    this.units = units;
    this.target = LocaleId.fromString(options.targetLanguage());
  }

  /** Reads the document, and writes it with the translations. */
  void translateTo(OutputStream out) throws IOException {
    LocaleId source = LocaleId.fromString(options.sourceLanguage());
    try (IFilter filter = OkapiFilters.of(format, false);
        RawDocument document = new RawDocument(from.toUri(), "UTF-8", source, target)) {
      filter.open(document);
      IFilterWriter writer = filter.createFilterWriter();
      writer.setOptions(target, "UTF-8");
      writer.setOutput(new KeptOpen(out));
      while (filter.hasNext()) {
        take(filter.next());
        if (texts.size() >= WINDOW) {
          flush(writer);
        }
      }
      flush(writer);
      writer.close();
    }
  }

  private void take(Event event) {
    window.add(event);
    if (event.isTextUnit()) {
      UnitTexts.of(event.getTextUnit(), target, options.all())
          .ifPresentOrElse(texts::add, units::keep);
    }
  }

  private void flush(IFilterWriter writer) {
    UnitTexts.translate(texts, units);
    texts.clear();
    window.forEach(writer::handleEvent);
    window.clear();
  }
}
