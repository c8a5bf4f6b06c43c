package org.nmt4j.documents.okapi;

import java.util.ArrayList;
import java.util.List;
import net.sf.okapi.common.LocaleId;
import net.sf.okapi.common.annotation.Note;
import net.sf.okapi.common.annotation.NoteAnnotation;
import net.sf.okapi.common.resource.ITextUnit;

/** The notes of a unit of XLIFF 1.2. */
final class UnitNotes {
  private UnitNotes() {}

  /**
   * Moves the notes about the source and the target of a unit to the unit, because Okapi writes the
   * notes of the unit only. A note keeps its attribute {@code annotates}.
   */
  static void gather(ITextUnit unit, LocaleId target) {
    List<Note> all = new ArrayList<>();
    addAll(all, unit.getAnnotation(NoteAnnotation.class));
    addAll(all, unit.getSource().getAnnotation(NoteAnnotation.class));
    if (unit.hasTarget(target)) {
      addAll(all, unit.getTarget(target).getAnnotation(NoteAnnotation.class));
    }
    if (!all.isEmpty()) {
      unit.setAnnotation(new NoteAnnotation(all));
    }
  }

  /**
   * Adds the notes of a tool to a unit. They replace earlier notes of the tool.
   *
   * @param tool the name of the tool
   * @param texts the texts of the notes
   */
  static void replace(ITextUnit unit, String tool, List<String> texts) {
    List<Note> all = new ArrayList<>();
    addAll(all, unit.getAnnotation(NoteAnnotation.class));
    all.removeIf(note -> tool.equals(note.getFrom()));
    for (String text : texts) {
      Note note = new Note(text);
      note.setFrom(tool);
      all.add(note);
    }
    unit.setAnnotation(new NoteAnnotation(all));
  }

  private static void addAll(List<Note> all, NoteAnnotation notes) {
    if (notes != null) {
      notes.forEach(all::add);
    }
  }
}
