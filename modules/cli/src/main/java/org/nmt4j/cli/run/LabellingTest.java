package org.nmt4j.cli.run;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nmt4j.cli.frame.Console;
import org.nmt4j.labelling.Labeller;
import org.nmt4j.labelling.LabellingModel;
import org.nmt4j.nn.parallel.Workers;
import org.nmt4j.recipe.Metric;
import org.nmt4j.recipe.Recipe;
import org.nmt4j.training.RunFolder;

/** Labels, tags or numbers of a recipe's test set by its best model, scored. */
record LabellingTest(Recipe recipe, TestSet test) implements ModelTest {
  private static final int BATCH = 64;
  private static final int SHOWN = 5;

  @Override
  public TestScores score(RunFolder folder, int threads, Console console) throws IOException {
    LabellingModel model = LabellingModel.load(folder.best(), recipe.task());
    String name = recipe.data().test().orElseThrow().paths().get(0).toString();
    try (Workers workers = new Workers(threads)) {
      List<String> outputs = new Labeller(model, BATCH, workers).label(test.sources(), name, 1);
      folder.requireLocked();
      new TestOutput(outputs, Optional.empty()).write(folder.path());
      for (int i = 0; i < Math.min(SHOWN, outputs.size()); i++) {
        console.tell("source     " + test.pairs().get(i).source());
        console.tell("reference  " + test.pairs().get(i).target());
        console.tell("output     " + outputs.get(i));
        console.tell("");
      }
      console.tell("outputs for the test set: " + TestOutput.file(folder.path()));
      TestScores scores = new LabelScores(recipe, test, outputs).scores();
      Map<String, Double> values = new LinkedHashMap<>(scores.values());
      values.putAll(new StateScores(recipe, model, test.sources()).values(folder.path(), workers));
      TestScores all = new TestScores(scores.details(), values);
      return recipe.evaluation().metrics().contains(Metric.FORGET_GATE)
          ? all.withPlot("gates", StateScores.gates(folder.path()))
          : all;
    }
  }

  @Override
  public TestScores scoreAgain(RunFolder folder, int threads, Console console, String advice)
      throws IOException {
    if (recipe.evaluation().metrics().stream().anyMatch(Metric::isOfStates)) {
      ModelTest.requireModel(folder, advice);
      return score(folder, threads, console);
    }
    TestOutput output = TestOutput.read(folder.path(), test.pairs().size(), false, advice);
    return new LabelScores(recipe, test, output.lines()).scores();
  }
}
