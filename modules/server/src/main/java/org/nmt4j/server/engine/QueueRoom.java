package org.nmt4j.server.engine;

/**
 * The characters of all unfinished jobs. Documents and other jobs have room of their own, so that
 * neither keeps the other out. The lock of the batcher guards all fields.
 */
final class QueueRoom {
  /** The limit of other jobs is this many times the limit of documents. */
  private static final int PART_OF_DOCUMENTS = 4;

  private final long most;
  private long ofTexts;
  private long ofDocuments;

  /**
   * Creates an empty room.
   *
   * @param most the most characters of all jobs of texts; jobs of documents have a quarter of this
   *     number in addition
   */
  QueueRoom(long most) {
    this.most = most;
  }

  /**
   * Returns whether there is room for a job. If there is no other job of its kind, a job always has
   * room.
   */
  boolean isFor(TranslationJob job) {
    return job.isOfDocument()
        ? isFor(job, ofDocuments, most / PART_OF_DOCUMENTS)
        : isFor(job, ofTexts, most);
  }

  private static boolean isFor(TranslationJob job, long held, long most) {
    return held == 0 || held + job.characters() <= most;
  }

  void add(TranslationJob job) {
    count(job, job.characters());
  }

  void remove(TranslationJob job) {
    count(job, -job.characters());
  }

  private void count(TranslationJob job, long more) {
    if (job.isOfDocument()) {
      ofDocuments += more;
    } else {
      ofTexts += more;
    }
  }

  /** Returns the number of characters of all jobs. */
  long characters() {
    return ofTexts + ofDocuments;
  }
}
