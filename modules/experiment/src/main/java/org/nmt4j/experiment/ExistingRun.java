package org.nmt4j.experiment;

/** What to do with what an earlier run of a recipe left. */
public enum ExistingRun {
  /** Go on from it, but not with another recipe. */
  CONTINUE,

  /** Go on from it with whatever recipe, as far as the network fits. */
  ACCEPT_CHANGES,

  /** Delete it and begin anew. */
  DELETE
}
