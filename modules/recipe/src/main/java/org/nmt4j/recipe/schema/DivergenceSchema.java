package org.nmt4j.recipe.schema;

import org.nmt4j.recipe.DivergenceAction;
import org.nmt4j.recipe.DivergenceSettings;

/** The keys of {@code training.divergence}. */
final class DivergenceSchema {

  private static final Key<DivergenceSettings, DivergenceAction> ACTION =
      Key.of(
          "action",
          Types.oneOf(DivergenceAction.values()),
          DivergenceAction.STOP,
          DivergenceSettings::action,
          "what to do: stop, or go back to the last checkpoint and on at a lower rate");

  private static final Key<DivergenceSettings, Double> LOSS_RATIO =
      Key.of(
          "loss_ratio",
          Types.number(Range.NOT_NEGATIVE),
          2.0,
          DivergenceSettings::lossRatio,
          "training has diverged when the loss of late is so many times that of the first 20"
              + " updates, or 20 updates in a row have no finite gradient; 0 for the latter alone");

  private static final Key<DivergenceSettings, Double> FACTOR =
      Key.of(
          "factor",
          Types.number(Range.BETWEEN_ZERO_AND_ONE),
          0.5,
          DivergenceSettings::factor,
          "what a roll-back multiplies the learning rate by");

  private static final Key<DivergenceSettings, Integer> MOST =
      Key.of(
          "most",
          Types.integer(1, 1000),
          3,
          DivergenceSettings::most,
          "the roll-backs before training stops after all");

  static final Section<DivergenceSettings> SECTION =
      Section.of(
          values ->
              new DivergenceSettings(
                  values.get(ACTION), values.get(LOSS_RATIO), values.get(FACTOR), values.get(MOST)),
          ACTION,
          LOSS_RATIO,
          FACTOR,
          MOST);

  private DivergenceSchema() {}
}
