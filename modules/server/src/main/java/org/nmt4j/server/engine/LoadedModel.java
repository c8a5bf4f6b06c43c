package org.nmt4j.server.engine;

/** A model in memory. */
interface LoadedModel {

  /** Returns the facts about this model. */
  ModelHeader header();

  /**
   * Returns a translator for n-best lists of a given length. Calls with the same length return the
   * same object.
   *
   * @param nBest the most candidates of a text; a translation never has more candidates than the
   *     beam has hypotheses
   */
  PartTranslator translator(int nBest);
}
