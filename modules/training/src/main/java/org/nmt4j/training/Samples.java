package org.nmt4j.training;

import java.util.List;
import org.nmt4j.model.Validation.Sample;

/** Translations of the same few lines at each validation, to see a model learn. */
final class Samples {
  private Samples() {}

  static void append(RunFolder folder, long update, List<Sample> samples) {
    StringBuilder text = new StringBuilder(folder.readIfThere(folder.samples()));
    text.append("== after ").append(update).append(" updates\n");
    for (Sample sample : samples) {
      text.append("source     ").append(sample.source()).append('\n');
      text.append("reference  ").append(sample.reference()).append('\n');
      text.append("output     ").append(sample.output()).append("\n\n");
    }
    folder.write(folder.samples(), text.toString());
  }
}
