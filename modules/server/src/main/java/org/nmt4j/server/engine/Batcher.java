package org.nmt4j.server.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.nmt4j.server.async.Completions;
import org.nmt4j.translation.Glossary;
import org.nmt4j.translation.Translation;

/**
 * Translates the parts of many jobs together. Each thread takes a batch of waiting parts,
 * translates the batch, and takes the next one. No thread waits for a batch to become full.
 */
final class Batcher {
  private static final String CLOSED = "the engine is closed";

  private final QueueRoom room;
  private final long patience;
  private final LongSupplier clock;
  private final EngineStatistics statistics;
  private final Throughput throughput;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition work = lock.newCondition();
  private final Condition done = lock.newCondition();
  private final FairQueue queue = new FairQueue();
  private final Set<TranslationJob> unfinished = new LinkedHashSet<>();

  /** The queued jobs of which no part was taken, in the order in which they were queued. */
  private final Set<TranslationJob> unstarted = new LinkedHashSet<>();

  private final Set<PartBatch> running = new HashSet<>();
  private int idle;
  private boolean isClosed;
  private boolean isStopped;

  /**
   * Creates a batcher without threads.
   *
   * @param most the most characters of all unfinished jobs of texts; jobs of documents have a
   *     quarter of this number in addition; a single job may have more if there is no other job of
   *     its kind
   * @param patience the longest time in nanoseconds from when a job is queued until its first part
   *     is taken; jobs of documents have no such limit
   * @param threads the number of threads that call {@link #serve}; only the estimate of waiting
   *     times uses it
   * @param clock returns the time in nanoseconds
   */
  Batcher(long most, long patience, int threads, LongSupplier clock, EngineStatistics statistics) {
    this.room = new QueueRoom(most);
    this.patience = patience;
    this.clock = clock;
    this.statistics = statistics;
    this.throughput = new Throughput(threads);
  }

  /**
   * Gives a job a place. The place becomes free when the future of the job completes, fails or is
   * cancelled.
   *
   * @throws OverloadedException if the characters of the job exceed the room that is left
   * @throws IllegalStateException if this batcher is closed
   */
  void admit(TranslationJob job) {
    lock.lock();
    try {
      if (isClosed) {
        throw new IllegalStateException(CLOSED);
      } else if (!room.isFor(job)) {
        statistics.rejected();
        throw new OverloadedException(throughput.secondsFor(room.characters()));
      }
      room.add(job);
      unfinished.add(job);
    } finally {
      lock.unlock();
    }
    statistics.accepted(job.texts(), job.characters());
    Completions.whenDone(job.future(), (result, failure) -> leave(job, failure));
  }

  private void leave(TranslationJob job, Throwable failure) {
    lock.lock();
    try {
      room.remove(job);
      unfinished.remove(job);
      unstarted.remove(job);
      queue.remove(job);
      for (PartBatch batch : running) {
        if (!isWanted(batch)) {
          batch.interrupt();
        }
      }
      done.signalAll();
    } finally {
      lock.unlock();
    }
    if (job.future().isCancelled()) {
      statistics.cancelled();
    } else if (failure == null) {
      statistics.answered(seconds(clock.getAsLong() - job.start()));
    } else if (!(failure instanceof OverloadedException)) {
      statistics.failed();
    }
  }

  /**
   * Cuts the texts of an admitted job into parts and queues the job. The texts are cut in the
   * calling thread.
   *
   * @param glossary the terms to enforce besides those of each text
   */
  void enqueue(TranslationJob job, PartTranslator translator, Glossary glossary) {
    if (job.future().isDone()) {
      return;
    }
    job.cut(translator, glossary);
    if (job.waiting() == 0) {
      complete(job);
      return;
    }
    lock.lock();
    try {
      if (unfinished.contains(job)) {
        job.queued(clock.getAsLong());
        unstarted.add(job);
        queue.add(job);
        work.signal();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Translates batches until {@link #close}. A failure ends jobs, and not the thread. */
  void serve() {
    for (boolean isLast = false; !isLast; ) {
      try {
        Turn turn = await();
        turn.late().forEach(this::refuse);
        turn.batch().ifPresent(this::run);
        isLast = turn.isLast();
      } catch (Throwable e) {
        endAll(e);
      }
    }
  }

  /** Ends the batch of this thread and all jobs, because parts of any job may be lost. */
  private void endAll(Throwable failure) {
    try {
      Throwable reason = ModelFailedException.of(failure);
      endBatch().forEach(job -> job.future().completeExceptionally(reason));
    } catch (OutOfMemoryError e) { // The other jobs stay until their clients leave.
    }
  }

  /** Ends the batch of this thread, if it has one, and returns all unfinished jobs. */
  private List<TranslationJob> endBatch() {
    lock.lock();
    try {
      running.removeIf(PartBatch::endOfThisThread);
      return List.copyOf(unfinished);
    } finally {
      lock.unlock();
    }
  }

  /**
   * The next action of a thread.
   *
   * @param batch the batch to translate, if a part waits
   * @param late the jobs that have waited too long
   * @param isLast whether the thread ends
   */
  private record Turn(Optional<PartBatch> batch, List<TranslationJob> late, boolean isLast) {}

  private Turn await() {
    lock.lock();
    try {
      idle++;
      Turn turn = turn();
      while (turn.batch().isEmpty() && turn.late().isEmpty() && !turn.isLast()) {
        work.awaitUninterruptibly();
        turn = turn();
      }
      return turn;
    } finally {
      idle--;
      lock.unlock();
    }
  }

  /**
   * Returns the next batch, or empty if no part waits. Refuses the jobs that have waited too long.
   */
  Optional<PartBatch> next() {
    Turn turn;
    lock.lock();
    try {
      turn = turn();
    } finally {
      lock.unlock();
    }
    turn.late().forEach(this::refuse);
    return turn.batch();
  }

  private Turn turn() {
    List<TranslationJob> late = new ArrayList<>();
    long now = clock.getAsLong();
    for (TranslationJob job : unstarted) {
      if (now - job.queued() <= patience) {
        break;
      } else if (!job.isOfDocument()) {
        late.add(job);
      }
    }
    for (TranslationJob job : late) {
      unstarted.remove(job);
      queue.remove(job);
    }
    Optional<PartBatch> batch = queue.next(idle);
    batch.ifPresent(found -> begin(found, now));
    return new Turn(batch, late, isStopped);
  }

  private void begin(PartBatch batch, long now) {
    running.add(batch);
    for (PartBatch.Slice slice : batch.slices()) {
      if (unstarted.remove(slice.job())) {
        statistics.waited(seconds(now - slice.job().start()));
      }
    }
    if (!queue.isEmpty()) {
      work.signal();
    }
  }

  private void refuse(TranslationJob job) {
    statistics.rejected();
    job.future().completeExceptionally(new OverloadedException(secondsToWait()));
  }

  private int secondsToWait() {
    lock.lock();
    try {
      return throughput.secondsFor(room.characters());
    } finally {
      lock.unlock();
    }
  }

  /**
   * Translates a batch. Keeps the translations, and completes each job whose parts are all
   * translated.
   */
  void run(PartBatch batch) {
    boolean isWanted;
    lock.lock();
    try {
      batch.begin();
      isWanted = isWanted(batch);
    } finally {
      lock.unlock();
    }
    long start = clock.getAsLong();
    List<Translation> found = List.of();
    Throwable failure = null;
    if (isWanted) {
      try {
        found = batch.translate();
      } catch (Throwable e) { // A failure of any kind, such as too little memory, ends these jobs.
        failure = e;
      }
    }
    double seconds = seconds(clock.getAsLong() - start);
    List<TranslationJob> ready = List.of();
    Optional<TranslationJob> failed = Optional.empty();
    lock.lock();
    try {
      batch.end();
      running.remove(batch);
      if (failure != null) {
        failed = putBack(batch);
      } else if (isWanted) {
        throughput.add(batch.characters(), seconds);
        ready = keep(batch, found);
      }
    } finally {
      lock.unlock();
    }
    if (isWanted && failure == null) {
      statistics.batch(batch, seconds);
      batch.tell(found);
    }
    ready.forEach(Batcher::complete);
    Throwable reason = failure;
    failed.ifPresent(job -> job.future().completeExceptionally(ModelFailedException.of(reason)));
  }

  /** Joins the translations of a job. A failure, such as too little memory, ends this job alone. */
  private static void complete(TranslationJob job) {
    try {
      job.complete();
    } catch (Throwable e) {
      job.future().completeExceptionally(ModelFailedException.of(e));
    }
  }

  private boolean isWanted(PartBatch batch) {
    return batch.slices().stream().anyMatch(slice -> unfinished.contains(slice.job()));
  }

  /** Keeps the translations of a batch. Returns the jobs whose parts are now all translated. */
  private static List<TranslationJob> keep(PartBatch batch, List<Translation> found) {
    List<TranslationJob> ready = new ArrayList<>();
    int from = 0;
    for (PartBatch.Slice slice : batch.slices()) {
      int to = from + slice.indexes().length;
      if (slice.job().put(slice.indexes(), found.subList(from, to))) {
        ready.add(slice.job());
      }
      from = to;
    }
    return ready;
  }

  /**
   * Puts the parts of a failed batch back into the queue if the batch had several jobs. The parts
   * of each job are then translated in batches of their own. Returns the job if the batch had only
   * one; that job fails.
   */
  private Optional<TranslationJob> putBack(PartBatch batch) {
    if (batch.slices().size() == 1) {
      return Optional.of(batch.slices().get(0).job());
    }
    for (PartBatch.Slice slice : batch.slices()) {
      if (unfinished.contains(slice.job())) {
        slice.job().putBack(slice.indexes());
        queue.addFirst(slice.job());
      }
    }
    work.signalAll();
    return Optional.empty();
  }

  /** Returns the number of characters of all unfinished jobs. */
  long characters() {
    lock.lock();
    try {
      return room.characters();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Refuses new jobs, and waits for all unfinished ones. Jobs that are unfinished after the longest
   * time fail with an {@link IllegalStateException}. Then ends all threads in {@link #serve}.
   *
   * @param longest the longest time to wait, in nanoseconds
   */
  void close(long longest) {
    List<TranslationJob> left;
    lock.lock();
    try {
      isClosed = true;
      long nanoseconds = longest;
      while (!unfinished.isEmpty() && nanoseconds > 0) {
        nanoseconds = done.awaitNanos(nanoseconds);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      left = List.copyOf(unfinished);
      lock.unlock();
    }
    for (TranslationJob job : left) {
      job.future().completeExceptionally(new IllegalStateException(CLOSED));
    }
    lock.lock();
    try {
      isStopped = true;
      work.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private static double seconds(long nanoseconds) {
    return nanoseconds / 1e9;
  }
}
