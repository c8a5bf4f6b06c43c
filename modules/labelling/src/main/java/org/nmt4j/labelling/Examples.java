package org.nmt4j.labelling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.nmt4j.labelling.network.Example;
import org.nmt4j.tokenization.vocabulary.Vocabulary;

/**
 * Turns lines into examples for the network.
 *
 * @param input the input of the model
 * @param labels the labels; empty for regression
 */
record Examples(LabellingModel.Input input, Optional<Labels> labels) {
  private static final int[] NOTHING = {};

  /** Returns an example for each line of a corpus, including empty lines. */
  List<Example> of(LabelledLines lines) {
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < lines.pairs().size(); i++) {
      Example line = of(lines.pairs().get(i).source(), lines.sourceName(), i + 1L);
      int[] ids =
          labels.isEmpty()
              ? NOTHING
              : lines.labels(i).stream().mapToInt(labels.get()::id).toArray();
      double number = labels.isEmpty() ? lines.number(i) : 0;
      examples.add(new Example(line.ids(), line.steps(), ids, number));
    }
    return examples;
  }

  /**
   * Returns an example for a line without labels.
   *
   * @param file the name of the text in errors
   * @param number the number of the line in errors, from 1
   */
  Example of(String line, String file, long number) {
    if (input.vocabulary().isEmpty()) {
      return new Example(NOTHING, Numbers.steps(line, input.width(), file, number), NOTHING, 0);
    }
    Vocabulary vocabulary = input.vocabulary().get();
    return new Example(vocabulary.ids(input.pipeline().encode(line)), new float[0][], NOTHING, 0);
  }

  /** Returns whether all labels of an example occurred in training. */
  static boolean isKnown(Example example) {
    return Arrays.stream(example.labels()).allMatch(id -> id > 0);
  }
}
