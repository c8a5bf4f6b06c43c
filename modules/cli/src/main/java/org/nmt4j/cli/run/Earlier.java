package org.nmt4j.cli.run;

/** What to do with what an earlier run of a recipe left. */
public enum Earlier {
  /** Go on from it, but not with another recipe. */
  CONTINUE,

  /** Go on from it with whatever recipe, as far as the network fits. */
  ACCEPT_CHANGES,

  /** Delete it and begin anew. */
  DELETE
}
