package org.nmt4j.translation.network;

import org.nmt4j.nn.array.Workspace;

/**
 * The working memory of one searching thread for its steps. A step's results live until the second
 * next step, so two workspaces take turns; the same for states picked out of them.
 */
public final class SearchMemory {
  private final Workspace[] steps = {new Workspace(), new Workspace()};
  private final Workspace[] selections = {new Workspace(), new Workspace()};
  private int step;
  private int selection;
  private float[] logProbabilities = new float[0];

  Workspace nextStep() {
    step = 1 - step;
    steps[step].reset();
    return steps[step];
  }

  Workspace nextSelection() {
    selection = 1 - selection;
    selections[selection].reset();
    return selections[selection];
  }

  float[] logProbabilities(int size) {
    if (logProbabilities.length < size) {
      logProbabilities = new float[size + size / 4];
    }
    return logProbabilities;
  }
}
