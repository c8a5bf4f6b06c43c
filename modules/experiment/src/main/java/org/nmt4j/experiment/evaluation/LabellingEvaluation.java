package org.nmt4j.experiment.evaluation;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.nmt4j.labelling.Labeller;
import org.nmt4j.labelling.LabellingModel;
import org.nmt4j.nn.parallel.Workers;
import org.nmt4j.recipe.Metric;
import org.nmt4j.recipe.Recipe;
import org.nmt4j.training.RunFolder;

/** Predicts the labels, tags or numbers of the test set with the best model and scores them. */
record LabellingEvaluation(Recipe recipe, TestSet test) implements ModelEvaluation {
  private static final int BATCH = 64;
  private static final int SHOWN = 5;

  @Override
  public TestScores score(RunFolder folder, int threads, Consumer<String> log) throws IOException {
    LabellingModel model = LabellingModel.load(folder.best(), recipe.task());
    String name = recipe.data().test().orElseThrow().paths().get(0).toString();
    try (Workers workers = new Workers(threads)) {
      List<String> outputs = new Labeller(model, BATCH, workers).label(test.sources(), name, 1);
      folder.requireLocked();
      TestOutput output = new TestOutput(outputs, Optional.empty());
      output.write(folder.path());
      for (int i = 0; i < Math.min(SHOWN, outputs.size()); i++) {
        log.accept("source     " + test.pairs().get(i).source());
        log.accept("reference  " + test.pairs().get(i).target());
        log.accept("output     " + outputs.get(i));
        log.accept("");
      }
      log.accept("outputs for the test set: " + TestOutput.file(folder.path()));
      TestScores scores = new OutputScores(recipe, test, output).scores();
      Map<String, Double> values = new LinkedHashMap<>(scores.values());
      values.putAll(new StateScores(recipe, model, test.sources()).values(folder.path(), workers));
      TestScores all = new TestScores(scores.details(), values);
      return recipe.evaluation().metrics().contains(Metric.FORGET_GATE)
          ? all.withPlot("gates", StateScores.gates(folder.path()))
          : all;
    }
  }

  @Override
  public TestScores scoreAgain(RunFolder folder, int threads, Consumer<String> log, String advice)
      throws IOException {
    if (recipe.evaluation().metrics().stream().anyMatch(Metric::isOfStates)) {
      ModelEvaluation.requireModel(folder, advice);
      return score(folder, threads, log);
    }
    TestOutput output = TestOutput.read(folder.path(), test.pairs().size(), false, advice);
    return new OutputScores(recipe, test, output).scores();
  }
}
