package org.nmt4j.cli.run;

import org.nmt4j.translation.LongLines;
import org.nmt4j.translation.Translation;

/** What became of a line, for the status file. */
final class TranslationStatus {
  static final String HEADER = "line\tstatus\tsource_tokens\tparts\tunknown_words";

  private TranslationStatus() {}

  /** {@code empty}, {@code cut} by the maximum length, {@code split} into parts, or {@code ok}. */
  static String of(long number, LongLines.Joined line) {
    Translation translation = line.translation();
    String status = "ok";
    if (translation.source().isEmpty()) {
      status = "empty";
    } else if (translation.candidates().get(0).cut()) {
      status = "cut";
    } else if (line.parts() > 1) {
      status = "split";
    }
    return "%d\t%s\t%d\t%d\t%d"
        .formatted(
            number,
            status,
            translation.source().size(),
            line.parts(),
            translation.candidates().get(0).unknown());
  }
}
