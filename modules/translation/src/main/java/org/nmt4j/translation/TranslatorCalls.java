package org.nmt4j.translation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.nmt4j.model.Inference;
import org.nmt4j.model.batch.LengthBatches;
import org.nmt4j.nn.parallel.Workers;

/**
 * The calls of a translator. Several threads may call at once. A call ends early if its thread is
 * interrupted or the translator is closed.
 */
final class TranslatorCalls implements AutoCloseable {
  private static final Translation NOTHING =
      new Translation(
          List.of(),
          List.of(new Translation.Candidate("", List.of(), 0, List.of(), 0, List.of(), false, 0)),
          List.of(),
          0,
          0,
          TranslationStatus.EMPTY);

  private final PartSearch search;
  private final Inference inference;
  private final Workers workers;
  private final boolean ownsWorkers;
  private final ReadWriteLock closing = new ReentrantReadWriteLock();
  private volatile boolean closed;

  /**
   * Creates the calls of a translator.
   *
   * @param batchSize the number of parts in a batch
   * @param ownsWorkers whether {@link #close} closes the workers
   */
  TranslatorCalls(PartSearch search, int batchSize, Workers workers, boolean ownsWorkers) {
    this.search = search;
    this.inference = new Inference(workers, LengthBatches.ofLines(batchSize));
    this.workers = workers;
    this.ownsWorkers = ownsWorkers;
  }

  /** One call by a thread; an interrupt of that thread ends the call. */
  private final class Call {
    private final Thread caller = Thread.currentThread();
    private volatile boolean interrupted;

    void interrupt() {
      interrupted = true;
    }

    /** Throws an exception if the translator is closed or the calling thread was interrupted. */
    void check() {
      if (closed) {
        throw new IllegalStateException("the translator is closed");
      } else if (interrupted || caller.isInterrupted()) {
        throw new CancellationException("the translation was interrupted");
      }
    }
  }

  /** Translates texts; {@code cutter} cuts a text into parts. */
  <T> List<Translation> translate(List<T> texts, Function<T, List<TextPart>> cutter) {
    closing.readLock().lock();
    try {
      return translate(texts, cutter, new Call());
    } finally {
      closing.readLock().unlock();
    }
  }

  /** Translates parts of texts. */
  List<Translation> translateParts(List<TextPart> parts) {
    closing.readLock().lock();
    try {
      return translateParts(parts, new Call());
    } finally {
      closing.readLock().unlock();
    }
  }

  private <T> List<Translation> translate(
      List<T> texts, Function<T, List<TextPart>> cutter, Call call) {
    call.check();
    List<List<TextPart>> cut = new ArrayList<>();
    for (T text : texts) {
      call.check();
      cut.add(cutter.apply(text));
    }
    var translations = translateParts(cut.stream().flatMap(List::stream).toList(), call);
    List<Translation> joined = new ArrayList<>();
    int next = 0;
    for (List<TextPart> text : cut) {
      joined.add(Translator.join(text, translations.subList(next, next + text.size())));
      next += text.size();
    }
    return joined;
  }

  private List<Translation> translateParts(List<TextPart> parts, Call call) {
    call.check();
    return inference.run(
        parts,
        part -> part.tokens().size(),
        NOTHING,
        batch -> search.translate(batch, call::check),
        call::interrupt);
  }

  /** Ends running calls within one step of their search, and waits for them. */
  @Override
  public void close() {
    closed = true;
    closing.writeLock().lock();
    try {
      if (ownsWorkers) {
        workers.close();
      }
    } finally {
      closing.writeLock().unlock();
    }
  }
}
