package org.nmt4j.translation.network;

import org.nmt4j.nn.array.Workspace;

/**
 * The working memory of one model in one searching thread. The results of a step stay valid during
 * the next step, so two workspaces alternate. Two more workspaces alternate for selected states.
 */
public final class SearchMemory {
  private final Workspace sentences = new Workspace();
  private final Workspace[] steps = {new Workspace(), new Workspace()};
  private final Workspace[] selections = {new Workspace(), new Workspace()};
  private int step;
  private int selection;
  private float[] logProbabilities = new float[0];

  /** Returns the workspace for what a search knows of its sentences, after resetting it. */
  Workspace sentences() {
    sentences.reset();
    return sentences;
  }

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
