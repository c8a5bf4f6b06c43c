package org.nmt4j.cli.run;

import org.nmt4j.translation.Translation;

/** The lines of the status file: what became of each line of the input. */
final class StatusTable {
  static final String HEADER =
      "line\tstatus\tsource_tokens\tparts\tunknown_words\tsource_words\tunknown_source_words";

  private StatusTable() {}

  /** The row of a line. */
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
