package org.nmt4j.cli.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nmt4j.cli.frame.Console;
import org.nmt4j.cli.frame.ExitCode;
import org.nmt4j.evaluation.AlignmentAccuracy;
import org.nmt4j.evaluation.Bleu;
import org.nmt4j.evaluation.BleuResult;
import org.nmt4j.evaluation.ExactMatch;
import org.nmt4j.recipe.EvaluationSettings;
import org.nmt4j.recipe.Expectation;
import org.nmt4j.translation.Metrics;

/**
 * The metrics of a recipe's test set.
 *
 * @param bleu with its signature, if it is among them
 * @param values by name of the metric, in the recipe's order
 */
public record TestScores(Optional<BleuResult> bleu, Map<String, Double> values) {

  static boolean needAlignments(EvaluationSettings settings) {
    return settings.metrics().contains("alignment");
  }

  static TestScores of(EvaluationSettings settings, TestSet test, TestOutput output) {
    List<String> references = test.references();
    List<String> outputs = output.translations();
    BleuResult bleu =
        settings.metrics().contains("bleu")
            ? new Bleu(Metrics.bleuOptions(settings)).corpus(outputs, List.of(references))
            : null;
    Map<String, Double> values = new LinkedHashMap<>();
    for (String metric : settings.metrics()) {
      values.put(
          metric,
          switch (metric) {
            case "bleu" -> bleu.score().score();
            case "exact" -> ExactMatch.percent(outputs, references);
            case "alignment" -> alignment(test, output);
            default -> throw new IllegalStateException("no metric " + metric);
          });
    }
    return new TestScores(Optional.ofNullable(bleu), values);
  }

  /**
   * Known alignments belong to the references, so only equal translations can be judged by them.
   */
  private static double alignment(TestSet test, TestOutput output) {
    AlignmentAccuracy accuracy = new AlignmentAccuracy();
    for (int i = 0; i < test.pairs().size(); i++) {
      if (output.translations().get(i).equals(test.pairs().get(i).target())) {
        accuracy.add(output.alignments().orElseThrow().get(i), test.alignments().get(i));
      }
    }
    return accuracy.percent();
  }

  /**
   * Prints the scores and what they come to.
   *
   * @return the exit code: done, or failed where an expectation does not hold
   */
  public int judge(Map<String, Expectation> expected, Console console) {
    bleu.ifPresent(result -> console.out().write(result.toText(2)));
    Verdict verdict = new Verdict(expected, values);
    verdict.lines().forEach(console.out()::write);
    return verdict.passed() ? ExitCode.DONE : ExitCode.FAILED;
  }
}
