package org.nmt4j.cli.lines;

import java.util.stream.Collectors;
import org.nmt4j.translation.Translation;

/**
 * Formats the status file, a table with a row for each input line.
 *
 * @param hasGlossary whether there are columns for the terms of a glossary
 */
record StatusTable(boolean hasGlossary) {
  private static final String HEADER =
      "line\tstatus\tsource_tokens\tparts\tunknown_words\tsource_words\tunknown_source_words";

  /** Returns the names of the columns. */
  String header() {
    return hasGlossary ? HEADER + "\tterms\tunmet_terms" : HEADER;
  }

  /** Returns the row of a line. */
  String row(long number, Translation translation) {
    return number
        + "\t"
        + translation.status()
        + "\t"
        + translation.source().size()
        + "\t"
        + translation.partCount()
        + "\t"
        + translation.candidates().get(0).unknown()
        + "\t"
        + translation.sourceWords()
        + "\t"
        + translation.unknownSourceWords()
        + (hasGlossary ? "\t" + translation.terms().size() + "\t" + unmet(translation) : "");
  }

  private static String unmet(Translation translation) {
    return translation.terms().stream()
        .filter(use -> !use.isMet())
        .map(use -> use.term().source() + " = " + use.term().target())
        .collect(Collectors.joining("; "));
  }
}
