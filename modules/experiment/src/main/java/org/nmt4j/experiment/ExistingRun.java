package org.nmt4j.experiment;

/** The treatment of an earlier run of a recipe. */
public enum ExistingRun {
  /** Continues the earlier run. Fails if the recipe or its data have changed. */
  CONTINUE,

  /** Continues the earlier run even if the recipe or its data have changed. */
  ACCEPT_CHANGES,

  /** Deletes the earlier run and starts a new one. */
  DELETE
}
