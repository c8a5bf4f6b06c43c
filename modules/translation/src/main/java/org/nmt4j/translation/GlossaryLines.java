package org.nmt4j.translation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.nmt4j.tokenization.corpus.DataException;
import org.nmt4j.tokenization.corpus.LineReader;

/** Reads the lines of a glossary file; see {@link Glossary#read}. */
final class GlossaryLines {
  private final LineReader lines;
  private final List<Term> terms = new ArrayList<>();
  private final Map<String, Entry> known = new HashMap<>();

  /** A term and the number of its line. */
  private record Entry(Term term, long line) {}

  private GlossaryLines(LineReader lines) {
    this.lines = lines;
  }

  /**
   * Returns the terms of all lines. A line that repeats an earlier one adds nothing.
   *
   * @throws DataException if a line is malformed, or contradicts an earlier one
   */
  static List<Term> read(LineReader lines) {
    GlossaryLines reader = new GlossaryLines(lines);
    while (lines.hasNext()) {
      String line = lines.next();
      if (!line.isBlank() && !line.startsWith("#")) {
        reader.add(line);
      }
    }
    return reader.terms;
  }

  private void add(String line) {
    String[] columns = line.split("\t", -1);
    if (columns.length != 2) {
      throw error(
          String.format(
              Locale.ROOT,
              "found %d %s, expected two columns: a term, a tab and its translation",
              columns.length,
              columns.length == 1 ? "column" : "columns"));
    }
    String source = columns[0].strip();
    String target = columns[1].strip();
    if (source.isEmpty() || target.isEmpty()) {
      throw error(
          String.format(
              Locale.ROOT,
              "found no %s, expected two columns: a term, a tab and its translation",
              source.isEmpty() ? "term" : "translation of '" + source + "'"));
    }
    Term term = new Term(source, target);
    Entry other =
        known.putIfAbsent(Glossary.normalize(source), new Entry(term, lines.lineNumber()));
    if (other == null) {
      terms.add(term);
    } else if (!other.term.target().equals(target)) {
      throw error(
          String.format(
              Locale.ROOT,
              "found '%s' for '%s', expected '%s' as in line %d",
              target,
              source,
              other.term.target(),
              other.line));
    }
  }

  private DataException error(String message) {
    return DataException.at(lines.name(), lines.lineNumber(), 1, message);
  }
}
