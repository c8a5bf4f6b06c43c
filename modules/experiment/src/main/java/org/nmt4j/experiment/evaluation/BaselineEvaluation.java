package org.nmt4j.experiment.evaluation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nmt4j.experiment.baseline.BagOfWords;
import org.nmt4j.experiment.baseline.HiddenMarkovTagger;
import org.nmt4j.experiment.baseline.InterpolatedNGrams;
import org.nmt4j.experiment.baseline.LineModel;
import org.nmt4j.experiment.baseline.Majority;
import org.nmt4j.experiment.baseline.MarkovChain;
import org.nmt4j.experiment.baseline.SimpleModel.Learner;
import org.nmt4j.labelling.LabelledLines;
import org.nmt4j.language.LanguageText;
import org.nmt4j.recipe.Baseline;
import org.nmt4j.recipe.Metric;
import org.nmt4j.recipe.Recipe;
import org.nmt4j.tokenization.TextPipeline;
import org.nmt4j.tokenization.TextPipelines;
import org.nmt4j.tokenization.corpus.SentencePair;
import org.nmt4j.tokenization.corpus.SpacedTokens;

/** Evaluates a baseline: trains it on the training data of a recipe and scores the test set. */
public record BaselineEvaluation(Baseline baseline, Recipe recipe) {
  /** Trains the baseline and returns its scores on the test set; none without a test set. */
  public TestScores scores() {
    if (recipe.data().test().isEmpty()) {
      return new TestScores(List.of(), Map.of());
    }
    return switch (baseline) {
      case MAJORITY, BAG_OF_WORDS, HMM -> ofLabels();
      case MARKOV_1, MARKOV_2, N_GRAMS -> ofText();
    };
  }

  private TestScores ofLabels() {
    List<SentencePair> train = LabelledLines.read(recipe, recipe.data().train()).pairs();
    TestSet test = TestSet.read(recipe).orElseThrow();
    Learner learner =
        switch (baseline) {
          case MAJORITY -> Majority::learn;
          case BAG_OF_WORDS -> BagOfWords::learn;
          default -> HiddenMarkovTagger::learn;
        };
    List<String> outputs =
        learner
            .learn(
                train.stream().map(SentencePair::source).toList(),
                train.stream().map(SentencePair::target).toList())
            .answers(test.sources());
    return new OutputScores(recipe, test, new TestOutput(outputs, Optional.empty())).scores();
  }

  /**
   * Scores a text model. It reads the same tokens as the network, so that their perplexities can be
   * compared.
   */
  private TestScores ofText() {
    List<String> lines = LanguageText.read(recipe.data().train());
    TextPipeline pipeline = TextPipelines.learnSource(recipe.tokenization(), lines);
    List<String> train = tokens(pipeline, lines);
    LineModel model =
        switch (baseline) {
          case MARKOV_1 -> MarkovChain.learn(train, 1);
          case MARKOV_2 -> MarkovChain.learn(train, 2);
          default -> InterpolatedNGrams.learn(train);
        };
    List<String> raw = LanguageText.read(recipe.data().test().orElseThrow());
    List<String> test = tokens(pipeline, raw);
    TextScores text =
        TextScores.of(
            raw,
            model.logProbability(test),
            test.stream().mapToLong(line -> SpacedTokens.split(line).size() + 1).sum());
    Map<String, Double> values = new LinkedHashMap<>();
    for (Metric metric : recipe.evaluation().metrics()) {
      text.value(metric).ifPresent(value -> values.put(metric.toString(), value));
    }
    return new TestScores(List.of(), values);
  }

  private static List<String> tokens(TextPipeline pipeline, List<String> lines) {
    return lines.stream().map(line -> String.join(" ", pipeline.encode(line))).toList();
  }
}
