package org.nmt4j.experiment;

/** The treatment of an earlier run of a recipe. */
public enum ExistingRun {
  /** Continues the earlier run. Fails if the recipe or the data of the training have changed. */
  CONTINUE,

  /** Continues the earlier run after any change, as long as its checkpoint fits the network. */
  ACCEPT_CHANGES,

  /** Deletes the earlier run and starts a new one. */
  DELETE
}
