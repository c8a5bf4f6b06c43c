package org.nmt4j.server.engine;

import java.util.ArrayList;
import java.util.List;
import org.nmt4j.translation.TextPart;
import org.nmt4j.translation.Translation;

/** Parts of one or more jobs that are translated together. */
final class PartBatch {
  /** Some parts of a job. */
  record Slice(TranslationJob job, int[] indexes) {}

  private final PartTranslator translator;
  private final List<Slice> slices = new ArrayList<>();
  private int parts;
  private Thread runner;

  PartBatch(PartTranslator translator) {
    this.translator = translator;
  }

  void add(TranslationJob job, int[] indexes) {
    slices.add(new Slice(job, indexes));
    parts += indexes.length;
  }

  PartTranslator translator() {
    return translator;
  }

  List<Slice> slices() {
    return slices;
  }

  int parts() {
    return parts;
  }

  int places() {
    return translator.mostParts();
  }

  int tokens() {
    return texts().stream().mapToInt(part -> part.tokens().size()).sum();
  }

  /** Returns the number of tokens of the longest part. */
  int longest() {
    return texts().stream().mapToInt(part -> part.tokens().size()).max().orElse(0);
  }

  long characters() {
    return texts().stream().mapToLong(part -> part.text().length() + 1).sum();
  }

  /** Translates the parts in the order of the slices. */
  List<Translation> translate() {
    return translator.translate(texts());
  }

  /**
   * Tells the listeners of the jobs about the translations of this batch. If a listener fails, only
   * its job fails.
   */
  void tell(List<Translation> found) {
    int from = 0;
    for (Slice slice : slices) {
      int to = from + slice.indexes().length;
      try {
        slice.job().tell(slice.indexes(), found.subList(from, to));
      } catch (RuntimeException | Error e) {
        slice.job().future().completeExceptionally(ModelFailedException.of(e));
      }
      from = to;
    }
  }

  private List<TextPart> texts() {
    List<TextPart> texts = new ArrayList<>(parts);
    for (Slice slice : slices) {
      for (int index : slice.indexes()) {
        texts.add(slice.job().part(index));
      }
    }
    return texts;
  }

  /**
   * Remembers the calling thread, which {@link #interrupt} interrupts. The caller holds the lock of
   * the batcher.
   */
  void begin() {
    runner = Thread.currentThread();
  }

  /**
   * Forgets the calling thread and clears its interrupt flag. The caller holds the lock of the
   * batcher, so no interrupt comes later.
   */
  void end() {
    runner = null;
    Thread.interrupted();
  }

  /** Ends the batch if the calling thread runs it, and returns whether it does. */
  boolean endOfThisThread() {
    boolean isOfThisThread = runner == Thread.currentThread();
    if (isOfThisThread) {
      end();
    }
    return isOfThisThread;
  }

  /**
   * Interrupts the translation, because no client waits for it. The caller holds the lock of the
   * batcher.
   */
  void interrupt() {
    if (runner != null) {
      runner.interrupt();
    }
  }
}
