package org.nmt4j.training;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.nmt4j.model.Validation.Sample;

/** Writes {@code samples.txt}: the outputs for a few fixed lines at each validation. */
final class Samples {
  private static final String HEADING = "== after %d updates\n";

  private final RunFolder folder;
  private String text = "";

  Samples(RunFolder folder) {
    this.folder = folder;
  }

  /**
   * Reads the samples of a resumed run up to the last validation in its checkpoint. Discards all
   * samples if the heading of that validation is missing.
   *
   * @param validated the number of updates at the last validation; -1 if there was none
   * @param log receives one line if samples are discarded
   */
  void load(long validated, Consumer<String> log) {
    String all = folder.readIfThere(folder.samples()).replace("\r\n", "\n");
    int last = all.indexOf(String.format(Locale.ROOT, HEADING, validated));
    int next = all.indexOf("\n== after ", Math.max(0, last));
    text = last < 0 ? "" : next < 0 ? all : all.substring(0, next + 1);
    if (last < 0 && validated >= 0) {
      log.accept(
          String.format(
              Locale.ROOT,
              "%s: found no line '%s'; the samples begin anew",
              folder.samples(),
              String.format(Locale.ROOT, HEADING, validated).strip()));
    }
  }

  void add(long update, List<Sample> samples) {
    StringBuilder more = new StringBuilder(String.format(Locale.ROOT, HEADING, update));
    for (Sample sample : samples) {
      more.append("source     ").append(sample.source()).append('\n');
      more.append("reference  ").append(sample.reference()).append('\n');
      more.append("output     ").append(sample.output()).append("\n\n");
    }
    text += more;
    folder.write(folder.samples(), text);
  }
}
