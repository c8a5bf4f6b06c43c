package org.nmt4j.training;

import java.util.List;
import org.nmt4j.model.Validation.Sample;

/** Translations of the same few lines at each validation, to see a model learn. */
final class Samples {
  private static final String HEADING = "== after %d updates\n";

  private final RunFolder folder;
  private String text = "";

  Samples(RunFolder folder) {
    this.folder = folder;
  }

  /**
   * Reads what the run that is being resumed wrote up to the last validation that its checkpoint
   * knows of; that one's heading must be there.
   */
  void load(long validated) {
    String all = folder.readIfThere(folder.samples());
    int last = all.indexOf(HEADING.formatted(validated));
    int next = all.indexOf("\n== after ", Math.max(0, last));
    text = last < 0 ? "" : next < 0 ? all : all.substring(0, next + 1);
  }

  void add(long update, List<Sample> samples) {
    StringBuilder more = new StringBuilder(HEADING.formatted(update));
    for (Sample sample : samples) {
      more.append("source     ").append(sample.source()).append('\n');
      more.append("reference  ").append(sample.reference()).append('\n');
      more.append("output     ").append(sample.output()).append("\n\n");
    }
    text += more;
    folder.write(folder.samples(), text);
  }
}
