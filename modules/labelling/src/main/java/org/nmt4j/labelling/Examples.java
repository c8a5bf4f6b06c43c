package org.nmt4j.labelling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.nmt4j.labelling.network.Example;
import org.nmt4j.recipe.TaskType;
import org.nmt4j.tokenization.corpus.SpacedTokens;
import org.nmt4j.tokenization.vocabulary.Vocabulary;

/** From lines to what a network sees. */
record Examples(TaskType task, LabellingModel.Input input, Optional<Labels> labels) {
  private static final int[] NOTHING = {};

  /** The targets of a corpus as labels, one or several. */
  static List<List<String>> targets(TaskType task, LabelledLines lines) {
    List<List<String>> targets = new ArrayList<>();
    for (int i = 0; i < lines.pairs().size(); i++) {
      String target = lines.pairs().get(i).target();
      List<String> labels = SpacedTokens.split(target);
      int wanted =
          task == TaskType.TAGGING ? SpacedTokens.split(lines.pairs().get(i).source()).size() : 1;
      if (labels.size() != wanted) {
        throw lines.wrongTarget(
            i,
            "found %d labels, expected %s"
                .formatted(
                    labels.size(),
                    task == TaskType.TAGGING
                        ? "one for each of the %d tokens".formatted(wanted)
                        : "one"));
      }
      targets.add(labels);
    }
    return targets;
  }

  /** All lines of a corpus, empty ones too. */
  List<Example> of(LabelledLines lines) {
    List<Example> examples = new ArrayList<>();
    List<List<String>> targets = task == TaskType.REGRESSION ? List.of() : targets(task, lines);
    for (int i = 0; i < lines.pairs().size(); i++) {
      Example line = of(lines.pairs().get(i).source(), lines.sourceName(), i + 1L);
      double number = 0;
      int[] ids = NOTHING;
      if (task == TaskType.REGRESSION) {
        number = Numbers.parse(lines.pairs().get(i).target(), lines.targetName(), i + 1L, 1);
      } else {
        ids = targets.get(i).stream().mapToInt(labels.orElseThrow()::id).toArray();
      }
      examples.add(new Example(line.ids(), line.steps(), ids, number));
    }
    return examples;
  }

  /**
   * A line of which nothing is known.
   *
   * @param file what an error calls the text
   */
  Example of(String line, String file, long number) {
    if (input.vocabulary().isEmpty()) {
      return new Example(NOTHING, Numbers.steps(line, input.width(), file, number), NOTHING, 0);
    }
    Vocabulary vocabulary = input.vocabulary().get();
    return new Example(vocabulary.ids(input.pipeline().encode(line)), new float[0][], NOTHING, 0);
  }

  /** Whether all its labels occurred in training. */
  static boolean isKnown(Example example) {
    return Arrays.stream(example.labels()).allMatch(id -> id > 0);
  }
}
