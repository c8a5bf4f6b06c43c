package org.nmt4j.experiment.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.nmt4j.labelling.GateActivity;
import org.nmt4j.labelling.GradientFlow;
import org.nmt4j.labelling.LabelledLines;
import org.nmt4j.labelling.LabellingModel;
import org.nmt4j.model.file.AtomicFile;
import org.nmt4j.nn.parallel.Workers;
import org.nmt4j.recipe.CorpusFiles;
import org.nmt4j.recipe.Metric;
import org.nmt4j.recipe.Recipe;
import org.nmt4j.report.HeatMap;
import org.nmt4j.tokenization.corpus.SpacedTokens;

/**
 * Computes the metrics of the states of a labelling network.
 *
 * @param sources the lines of the test set
 */
record StateScores(Recipe recipe, LabellingModel model, List<String> sources) {
  private static final int TOKENS = 20;
  private static final List<String> ROWS = List.of("input", "forget", "output", "kept");

  /**
   * Returns the values of the metrics by name; those of groups have the name {@code metric@group}.
   *
   * @param folder the folder for {@code gates.svg}, which is written if the recipe measures the
   *     forget gate
   */
  Map<String, Double> values(Path folder, Workers workers) throws IOException {
    Map<String, Double> values = new LinkedHashMap<>();
    CorpusFiles test = recipe.data().test().orElseThrow();
    for (Metric metric : recipe.evaluation().metrics()) {
      if (metric == Metric.GRADIENT_SLOPE) {
        GradientFlow flow = GradientFlow.of(model, LabelledLines.read(recipe, test));
        values.put(metric.toString(), flow.slope());
        flow.logarithms().forEach((lag, value) -> values.put(metric + "@" + lag, value));
      } else if (metric == Metric.FORGET_GATE) {
        String name = test.paths().get(0).toString();
        List<List<GateActivity>> lines = GateActivity.of(model, sources, name, workers);
        values.putAll(forgetGate(sources, lines));
        for (int i = 0; i < lines.size(); i++) {
          if (!lines.get(i).isEmpty()) {
            AtomicFile.write(gates(folder), map(i, lines.get(i)).toSvg());
            break;
          }
        }
      }
    }
    return values;
  }

  static Path gates(Path folder) {
    return folder.resolve("gates.svg");
  }

  /** Returns the share that forget gates keep: for all tokens, and for each frequent token. */
  static Map<String, Double> forgetGate(List<String> sources, List<List<GateActivity>> activities) {
    List<GateActivity> all = new ArrayList<>();
    Map<String, List<GateActivity>> byToken = new LinkedHashMap<>();
    for (int i = 0; i < sources.size(); i++) {
      List<String> tokens = SpacedTokens.split(sources.get(i));
      for (int t = 0; t < activities.get(i).size(); t++) {
        GateActivity activity = activities.get(i).get(t);
        all.add(activity);
        byToken.computeIfAbsent(tokens.get(t), token -> new ArrayList<>()).add(activity);
      }
    }
    Map<String, Double> values = new LinkedHashMap<>();
    values.put(Metric.FORGET_GATE.toString(), GateActivity.keptShare(all));
    byToken.entrySet().stream()
        .sorted(Comparator.comparing(each -> -each.getValue().size()))
        .limit(TOKENS)
        .forEach(
            each ->
                values.put(
                    Metric.FORGET_GATE + "@" + each.getKey(),
                    GateActivity.keptShare(each.getValue())));
    return values;
  }

  private HeatMap map(int line, List<GateActivity> steps) {
    return new HeatMap(
        String.format(Locale.ROOT, "Line %d: gates of the first layer", line + 1),
        SpacedTokens.split(sources.get(line)),
        ROWS,
        (row, column) -> {
          GateActivity step = steps.get(column);
          return switch (row) {
            case 0 -> step.input();
            case 1 -> step.forget();
            case 2 -> step.output();
            default -> GateActivity.keptShare(List.of(step));
          };
        });
  }
}
