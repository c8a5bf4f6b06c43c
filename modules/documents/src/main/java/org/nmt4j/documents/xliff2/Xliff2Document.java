package org.nmt4j.documents.xliff2;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.sf.okapi.lib.xliff2.Util;
import net.sf.okapi.lib.xliff2.core.Fragment;
import net.sf.okapi.lib.xliff2.core.Note;
import net.sf.okapi.lib.xliff2.core.Notes;
import net.sf.okapi.lib.xliff2.core.Part;
import net.sf.okapi.lib.xliff2.core.Segment;
import net.sf.okapi.lib.xliff2.core.StartXliffData;
import net.sf.okapi.lib.xliff2.core.TargetState;
import net.sf.okapi.lib.xliff2.core.Unit;
import net.sf.okapi.lib.xliff2.reader.Event;
import net.sf.okapi.lib.xliff2.reader.XLIFFReader;
import net.sf.okapi.lib.xliff2.writer.XLIFFWriter;
import org.nmt4j.documents.file.DocumentErrors;
import org.nmt4j.documents.file.KeptOpen;
import org.nmt4j.documents.unit.TranslatedUnit;
import org.nmt4j.documents.unit.UnitOptions;
import org.nmt4j.documents.unit.UnitTranslator;
import org.nmt4j.tokenization.corpus.DataException;

/**
 * Translates an XLIFF file of version 2 with Okapi's library for this format, which keeps the
 * elements of all modules and extensions. A translated segment gets the state {@code translated}
 * and a sub-state, and its unit gets a note. A segment without letters gets its source as target
 * and the state only; if it has a translation, it stays.
 */
public final class Xliff2Document {
  /** The number of segments that are translated together. */
  private static final int WINDOW = 512;

  /** The sub-state of a segment that a machine translated. */
  private static final String SUB_STATE = "nmt4j:machine-translated";

  private final Path from;
  private final UnitOptions options;
  private final UnitTranslator units;
  private final List<Event> window = new ArrayList<>();
  private final List<Open> open = new ArrayList<>();

  public Xliff2Document(Path from, UnitOptions options, UnitTranslator units) {
    this.from = from;
    this.options = options;
    this.units = units;
  }

  /** A segment to translate. */
  private record Open(
      Unit unit, Segment segment, boolean isTranslated, Fragment copy, Xliff2Fragment source) {}

  /** Reads the file, and writes it with the translations. */
  public void translateTo(OutputStream out) throws IOException {
    KeptOpen output = new KeptOpen(out);
    try {
      write(output);
    } catch (IOException | RuntimeException e) {
      output.check();
      throw e;
    }
    output.check();
  }

  /**
   * Returns a code of a language as XLIFF 2 spells it.
   *
   * @throws DataException if the code is not one of BCP 47
   */
  private static String tag(String language) {
    String tag = language.replace('_', '-');
    String problem = Util.validateLang(tag);
    if (problem != null) {
      throw new DataException(
          "found the language '" + language + "', expected a code such as de or pt-BR: " + problem);
    }
    return tag;
  }

  private void write(OutputStream out) throws IOException {
    try (InputStream in = Files.newInputStream(from);
        XLIFFReader reader = new XLIFFReader();
        XLIFFWriter writer = new XLIFFWriter()) {
      Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
      DocumentErrors.inLibrary(
          () -> {
            reader.open(in);
            writer.setLineBreak("\n");
            writer.create(text, tag(options.sourceLanguage()), tag(options.targetLanguage()));
            return null;
          });
      while (DocumentErrors.inLibrary(reader::hasNext)) {
        take(reader);
        if (open.size() >= WINDOW) {
          flush(writer);
        }
      }
      flush(writer);
      DocumentErrors.inLibrary(
          () -> {
            writer.close();
            return null;
          });
    }
  }

  private void take(XLIFFReader reader) throws IOException {
    Event event = DocumentErrors.inLibrary(reader::next);
    window.add(event);
    if (event.isStartXliff()) {
      StartXliffData start = event.getStartXliffData();
      if (start.getTargetLanguage() == null) {
        start.setTargetLanguage(tag(options.targetLanguage()));
      }
    } else if (event.isUnit()) {
      DocumentErrors.inLibrary(
          () -> {
            take(event.getUnit());
            return null;
          });
    }
  }

  private void take(Unit unit) {
    if (!unit.getTranslate()) {
      units.keep();
      return;
    }
    unit.hideProtectedContent();
    for (Segment segment : unit.getSegments()) {
      if (isTranslated(segment) && !options.all()) {
        units.keep();
      } else {
        Fragment source = segment.getSource();
        Fragment copy = new Fragment(source, source.getStore(), true);
        open.add(new Open(unit, segment, isTranslated(segment), copy, new Xliff2Fragment(copy)));
      }
    }
  }

  /**
   * Returns whether a segment has a translation: a target in a state other than {@code initial}, or
   * one whose text differs from the source.
   */
  private static boolean isTranslated(Segment segment) {
    if (!segment.hasTarget() || segment.getTarget().isEmpty()) {
      return false;
    }
    return segment.getState() != TargetState.INITIAL
        || !segment.getTarget().getPlainText().equals(segment.getSource().getPlainText());
  }

  /** Removes the notes that earlier runs of the program have added to a unit. */
  private void removeNotes(Unit unit) {
    String start = options.toolName() + " ";
    Notes notes = unit.getNotes();
    for (int i = notes.size() - 1; i >= 0; i--) {
      Note note = notes.get(i);
      if (note.getAppliesTo() == Note.AppliesTo.TARGET && note.getText().startsWith(start)) {
        notes.remove(i);
      }
    }
  }

  private void flush(XLIFFWriter writer) throws IOException {
    List<Optional<TranslatedUnit>> results =
        units.translate(open.stream().map(each -> each.source().text()).toList());
    Set<Unit> marked = Collections.newSetFromMap(new IdentityHashMap<>());
    for (int i = 0; i < open.size(); i++) {
      Open each = open.get(i);
      if (results.get(i).isEmpty() && each.isTranslated()) {
        continue;
      }
      each.segment().setTarget(each.copy());
      each.segment().setState(TargetState.TRANSLATED);
      if (results.get(i).isPresent()) {
        TranslatedUnit result = results.get(i).get();
        each.segment().getTarget().setCodedText(each.source().restored(result.text()));
        each.segment().setSubState(SUB_STATE);
        if (marked.add(each.unit()) && options.all()) {
          removeNotes(each.unit());
        }
        each.unit().addNote(new Note(options.note(result), Note.AppliesTo.TARGET));
      }
    }
    open.clear();
    for (Event event : window) {
      if (event.isUnit()) {
        event.getUnit().forEach(Part::showProtectedContent);
      }
      DocumentErrors.inLibrary(
          () -> {
            writer.writeEvent(event);
            return null;
          });
    }
    window.clear();
  }
}
