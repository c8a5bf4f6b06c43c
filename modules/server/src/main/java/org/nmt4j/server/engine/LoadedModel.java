package org.nmt4j.server.engine;

/** A model in memory. */
interface LoadedModel {

  /** Returns the facts about this model. */
  ModelHeader header();

  /**
   * Returns the translator with n-best lists of some length. The same length gives the same object.
   *
   * @param nBest the most candidates; the size of the beam limits the number, too
   */
  PartTranslator translator(int nBest);
}
