package org.nmt4j.labelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trains models from recipes and data, and labels unseen lines with them. */
class LearnsToLabelTest {
  private static final List<String> UNSEEN = Corpora.lines(3, 200);

  @TempDir Path folder;

  private double shareRight(String task, UnaryOperator<String> rule) {
    Corpora corpora = new Corpora(folder);
    corpora.writeLetters(rule);
    LabellingModel model = corpora.train(corpora.recipe(task, "whitespace"));
    List<String> found = Corpora.label(model, 32, 2, UNSEEN);
    assertThat(found).hasSameSizeAs(UNSEEN);
    int right = 0;
    for (int i = 0; i < found.size(); i++) {
      right += found.get(i).equals(rule.apply(UNSEEN.get(i))) ? 1 : 0;
    }
    return right / (double) found.size();
  }

  /** The label tells which of two letters comes first, so it depends on the order. */
  @Test
  void aLabelForALine() {
    assertThat(
            shareRight(
                "classification", line -> line.indexOf('a') < line.indexOf('b') ? "ab" : "ba"))
        .isGreaterThan(0.95);
  }

  /** The tag of a letter is the next letter, which only the backward direction knows. */
  @Test
  void aTagForEachToken() {
    assertThat(
            shareRight("tagging", line -> line.length() < 2 ? "END" : line.substring(2) + " END"))
        .isGreaterThan(0.95);
  }

  @Test
  void aNumberForALineOfNumbers() {
    Corpora corpora = new Corpora(folder);
    UnaryOperator<String> count = line -> Integer.toString(line.replaceAll("[^a]", "").length());
    List<String> letters = Corpora.lines(1, 400);
    List<String> wanted = letters.stream().map(count).toList();
    corpora.write("train.in", String.join("\n", steps(letters)) + "\n");
    corpora.write("train.out", String.join("\n", wanted) + "\n");
    corpora.write("dev.in", "1,0\n");
    corpora.write("dev.out", "1.0\n");
    LabellingModel model = corpora.train(corpora.recipe("regression", "numbers"));
    List<String> found = Corpora.label(model, 32, 2, steps(UNSEEN));
    for (int i = 0; i < found.size(); i++) {
      assertThat(Math.round(Double.parseDouble(found.get(i))))
          .as(UNSEEN.get(i))
          .isEqualTo(Long.parseLong(count.apply(UNSEEN.get(i))));
    }
  }

  /** Returns a step of two numbers for each letter: 1,0 for a and 0,1 for other letters. */
  private static List<String> steps(List<String> lines) {
    List<String> steps = new ArrayList<>();
    for (String line : lines) {
      steps.add(line.replaceAll("[b-d]", "0,1").replaceAll("a", "1,0"));
    }
    return steps;
  }
}
