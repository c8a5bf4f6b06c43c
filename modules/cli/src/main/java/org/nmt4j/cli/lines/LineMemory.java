package org.nmt4j.cli.lines;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.nmt4j.documents.memory.MemoryMatch;
import org.nmt4j.documents.memory.MemoryUse;
import org.nmt4j.translation.Translation;

/** Takes the translations of lines from a translation memory where it has exact matches. */
public final class LineMemory {
  private static final String COLUMNS = "\tmemory\tmemory_source\tmemory_target";

  private final MemoryUse use;

  /** Creates the translation with a memory. */
  public LineMemory(MemoryUse use) {
    this.use = use;
  }

  /**
   * The translations of some lines.
   *
   * @param translations the translation of each line
   * @param matches the match of each line; empty for no match
   */
  record Lines(List<Translation> translations, List<Optional<MemoryMatch>> matches) {}

  /** A function that translates lines. */
  @FunctionalInterface
  interface Model {
    List<Translation> translate(List<String> lines);
  }

  /** Translates lines. The model translates the lines without an exact match. */
  Lines translate(List<String> lines, Model model) {
    List<Optional<MemoryMatch>> matches = lines.stream().map(use::best).toList();
    List<String> others = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (!isExact(matches.get(i))) {
        others.add(lines.get(i));
      }
    }
    Iterator<Translation> translated = model.translate(others).iterator();
    List<Translation> translations = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      boolean exact = isExact(matches.get(i));
      Translation translation =
          exact ? translation(matches.get(i).orElseThrow()) : translated.next();
      translations.add(translation);
      use.save(lines.get(i), translation.text(), exact);
    }
    return new Lines(translations, matches);
  }

  private static boolean isExact(Optional<MemoryMatch> match) {
    return match.filter(MemoryMatch::isExact).isPresent();
  }

  private static Translation translation(MemoryMatch match) {
    return new Translation(
        List.of(),
        List.of(
            new Translation.Candidate(
                match.target(), List.of(), 0, List.of(), 0, List.of(), false, 0)));
  }

  /** Returns the header of the status table with the columns of the memory. */
  String header(String header) {
    return use.looksUp() ? header + COLUMNS : header;
  }

  /**
   * Returns a row of the status table with the columns of the memory. The status of a line whose
   * translation is that of the memory is {@code memory}.
   */
  String row(String row, Optional<MemoryMatch> match) {
    if (!use.looksUp()) {
      return row;
    } else if (match.isEmpty()) {
      return row + "\t\t\t";
    }
    MemoryMatch found = match.get();
    String known = found.isExact() ? row.replaceFirst("\t[^\t]*", "\tmemory") : row;
    return known
        + String.format(
            Locale.ROOT, "\t%.2f\t%s\t%s", found.similarity(), found.source(), found.target());
  }
}
