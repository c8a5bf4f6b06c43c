package org.nmt4j.server.engine;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The jobs whose parts wait. The lock of the batcher guards the queue.
 *
 * <p>A job is short if one batch can hold all its waiting parts. A batch holds either short jobs
 * whose parts have similar lengths, or some parts of one long job. Long jobs take turns. If both
 * kinds wait, every other batch is for a long job. Short jobs therefore do not wait for a long job
 * to end, and a long job advances even while short jobs keep coming.
 */
final class FairQueue {
  /** The fewest parts in the share of an idle thread. */
  private static final int LEAST_SHARE = 4;

  /**
   * The most tokens by which the longest part of one job may exceed twice the longest part of
   * another job in the same batch.
   */
  private static final int SIMILAR = 8;

  private final Deque<TranslationJob> shorts = new ArrayDeque<>();
  private final Deque<TranslationJob> longs = new ArrayDeque<>();
  private boolean wasShort;

  /** Adds a job behind the others. */
  void add(TranslationJob job) {
    kind(job).addLast(job);
  }

  /** Puts a job before the others. A job that is in this queue already moves to the front. */
  void addFirst(TranslationJob job) {
    remove(job);
    kind(job).addFirst(job);
  }

  private Deque<TranslationJob> kind(TranslationJob job) {
    return job.waiting() <= job.translator().mostParts() ? shorts : longs;
  }

  void remove(TranslationJob job) {
    shorts.remove(job);
    longs.remove(job);
  }

  boolean isEmpty() {
    return shorts.isEmpty() && longs.isEmpty();
  }

  /**
   * Takes the parts of the next batch.
   *
   * @param idle the number of threads without work, including the calling one; they share the
   *     waiting parts
   * @return the batch; empty if no part waits
   */
  Optional<PartBatch> next(int idle) {
    if (isEmpty()) {
      return Optional.empty();
    }
    boolean isShort = longs.isEmpty() || !shorts.isEmpty() && !wasShort;
    wasShort = isShort;
    TranslationJob first = isShort ? shorts.peek() : longs.peek();
    int room = room(first, idle);
    remove(first);
    PartBatch batch = new PartBatch(first.translator());
    batch.add(first, first.take(room));
    if (first.waiting() > 0) {
      add(first);
    } else if (!first.isAlone()) {
      addOthers(batch, room);
    }
    return Optional.of(batch);
  }

  private int room(TranslationJob first, int idle) {
    int most = first.translator().mostParts();
    if (idle < 2) {
      return most;
    }
    int parts =
        Stream.concat(shorts.stream(), longs.stream()).mapToInt(TranslationJob::waiting).sum();
    return Math.min(most, Math.max(LEAST_SHARE, (parts + idle - 1) / idle));
  }

  private void addOthers(PartBatch batch, int room) {
    int longest = batch.longest();
    Iterator<TranslationJob> others = shorts.iterator();
    while (others.hasNext() && batch.parts() < room) {
      TranslationJob other = others.next();
      if (other.translator() == batch.translator()
          && !other.isAlone()
          && other.waiting() <= room - batch.parts()
          && isSimilar(other.longestWaiting(), longest)) {
        others.remove();
        batch.add(other, other.take(room));
      }
    }
  }

  private static boolean isSimilar(int tokens, int others) {
    return tokens <= 2 * others + SIMILAR && others <= 2 * tokens + SIMILAR;
  }
}
