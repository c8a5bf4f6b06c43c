package org.nmt4j.cli.lines;

import org.nmt4j.translation.Translation;

/** Formats the status file, a table with a row for each input line. */
final class StatusTable {
  static final String HEADER =
      "line\tstatus\tsource_tokens\tparts\tunknown_words\tsource_words\tunknown_source_words";

  private StatusTable() {}

  /** Returns the row of a line. */
  static String row(long number, Translation translation) {
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
        + translation.unknownSourceWords();
  }
}
