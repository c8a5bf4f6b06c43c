package org.nmt4j.server.engine;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.nmt4j.model.file.ModelFileException;

/**
 * The models of an engine. A model is loaded by {@link #preload} or when a request first needs it,
 * and again when its file has changed. {@link ModelMemory} decides which models stay loaded.
 *
 * <p>A request uses one model from its beginning to its end. If the file changes meanwhile, later
 * requests use the new model. The old model stays in memory until its last request has ended.
 */
final class ModelShelf {
  /** The least nanoseconds between two checks of a file. */
  private static final long BETWEEN_LOOKS = TimeUnit.SECONDS.toNanos(1);

  private static final double MEGABYTE = 1e6;

  private final Map<LanguagePair, ModelSlot> slots = new LinkedHashMap<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final ModelLoader loader;
  private final long budget;
  private final ModelMemory memory;
  private final Executor executor;
  private final LongSupplier clock;
  private final EngineStatistics statistics;
  private final Consumer<String> log;
  private boolean isClosed;

  /**
   * Reads the facts about all models.
   *
   * @param budget the most bytes of loaded models
   * @param executor runs one task at a time; it reads the models
   * @param clock returns the time in nanoseconds
   * @param log takes messages for the operator, one line each
   * @throws ModelFileException if a file is not a valid translation model, needs more memory than
   *     {@code budget}, or does not name its languages
   * @throws IllegalArgumentException if two models have the same languages
   */
  ModelShelf(
      List<ServedModel> served,
      ModelLoader loader,
      long budget,
      Executor executor,
      LongSupplier clock,
      EngineStatistics statistics,
      Consumer<String> log) {
    this.loader = loader;
    this.budget = budget;
    this.memory = new ModelMemory(slots.values(), budget, lock, statistics);
    this.executor = executor;
    this.clock = clock;
    this.statistics = statistics;
    this.log = log;
    for (ServedModel each : served) {
      ModelHeader header = loader.header(each.file());
      checkSize(each.file(), header);
      LanguagePair pair = pair(each, header);
      ModelSlot before = slots.put(pair, new ModelSlot(pair, each.file(), header));
      if (before != null) {
        throw new IllegalArgumentException(
            "found two models of " + pair + ": " + before.file + " and " + each.file());
      }
    }
  }

  private void checkSize(Path file, ModelHeader header) {
    if (header.bytes() > budget) {
      throw new ModelFileException(
          String.format(
              Locale.ROOT,
              "%s: found a model that takes about %.0f MB of memory, expected at most %.0f MB",
              file,
              Math.ceil(header.bytes() / MEGABYTE),
              Math.floor(budget / MEGABYTE)));
    }
  }

  private LanguagePair pair(ServedModel served, ModelHeader header) {
    if (served.pair().isEmpty()) {
      return header
          .languages()
          .orElseThrow(
              () ->
                  new ModelFileException(
                      served.file()
                          + ": found a model that does not say its languages, expected them before"
                          + " the file, as in de-en=FILE"));
    }
    LanguagePair pair = served.pair().get();
    header
        .languages()
        .filter(own -> !own.equals(pair))
        .ifPresent(own -> log.accept(served.file() + ": its recipe says " + own + ", not " + pair));
    return pair;
  }

  /** Returns the facts about the models, in the order in which they were given. */
  Map<LanguagePair, ModelInfo> infos() {
    lock.lock();
    try {
      Map<LanguagePair, ModelInfo> infos = new LinkedHashMap<>();
      slots.forEach((pair, slot) -> infos.put(pair, slot.header.info(pair, slot.loaded != null)));
      return Collections.unmodifiableMap(infos);
    } finally {
      lock.unlock();
    }
  }

  boolean serves(LanguagePair pair) {
    return slots.containsKey(pair);
  }

  /**
   * Loads the models in their order, one after the other, as far as the memory holds them. No model
   * makes room for another. A model that a request needs meanwhile is loaded next. Returns at once.
   */
  void preload() {
    loadNext(List.copyOf(slots.values()).iterator());
  }

  private void loadNext(Iterator<ModelSlot> rest) {
    lock.lock();
    try {
      if (rest.hasNext() && !isClosed) {
        executor.execute(
            () -> {
              ModelSlot slot = rest.next();
              if (isToBeLoaded(slot)) {
                load(slot);
              }
              loadNext(rest);
            });
      }
    } finally {
      lock.unlock();
    }
  }

  private boolean isToBeLoaded(ModelSlot slot) {
    lock.lock();
    try {
      boolean isNext =
          !isClosed
              && slot.loaded == null
              && !slot.isLoading
              && memory.hasRoom(slot.header.bytes());
      if (isNext) {
        slot.isLoading = true;
        slot.lastUse = clock.getAsLong();
      }
      return isNext;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Loads no more models. If the loading of a model fails from now on, the operator is not told.
   */
  void close() {
    lock.lock();
    try {
      isClosed = true;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Lends the model of a served pair to one request. Completes at once if the model is loaded.
   * Fails with a {@link ModelFailedException} if the model cannot be loaded. The caller gives the
   * model back with {@link #release}.
   */
  CompletableFuture<ModelUse> acquire(LanguagePair pair) {
    ModelSlot slot = slots.get(pair);
    look(slot);
    lock.lock();
    try {
      slot.lastUse = clock.getAsLong();
      if (slot.loaded != null) {
        slot.loaded.users++;
        return CompletableFuture.completedFuture(slot.loaded);
      }
      CompletableFuture<ModelUse> wanted = new CompletableFuture<>();
      slot.waiting.add(wanted);
      start(slot);
      return wanted;
    } finally {
      lock.unlock();
    }
  }

  /** Takes back a model that a request no longer uses. */
  void release(ModelUse use) {
    memory.release(use);
  }

  /**
   * Starts to load a model again if its file has changed. Does nothing if the file was checked
   * within the last second.
   */
  private void look(ModelSlot slot) {
    lock.lock();
    try {
      long now = clock.getAsLong();
      if (slot.loaded == null || slot.isLoading || now - slot.lastLook < BETWEEN_LOOKS) {
        return;
      }
      slot.lastLook = now;
    } finally {
      lock.unlock();
    }
    Optional<FileStamp> found = FileStamp.of(slot.file);
    lock.lock();
    try {
      if (found.isEmpty()) {
        report(slot, slot.file + ": the file has vanished");
      } else if (!found.get().equals(slot.stamp) && !found.get().equals(slot.bad)) {
        start(slot);
      }
    } finally {
      lock.unlock();
    }
  }

  private void start(ModelSlot slot) {
    if (!slot.isLoading) {
      slot.isLoading = true;
      executor.execute(() -> load(slot));
    }
  }

  /**
   * Loads a model for the first time, or in place of the loaded one. Then completes the requests
   * that wait for the model.
   */
  private void load(ModelSlot slot) {
    Optional<FileStamp> stamp = FileStamp.of(slot.file);
    Throwable failure = null;
    try {
      read(slot, stamp);
    } catch (Throwable e) { // A failure of any kind, such as too little memory, ends the loading.
      failure = e;
    }
    List<CompletableFuture<ModelUse>> waiting;
    ModelUse use;
    lock.lock();
    try {
      slot.isLoading = false;
      slot.lastLook = clock.getAsLong();
      if (failure != null) {
        slot.bad = stamp.orElse(null);
        statistics.loadFailed();
        report(
            slot,
            failure instanceof ModelFileException
                ? failure.getMessage()
                : slot.file + ": cannot be loaded: " + failure);
      }
      waiting = List.copyOf(slot.waiting);
      slot.waiting.clear();
      use = slot.loaded;
      if (use != null) {
        use.users += waiting.size();
      }
    } finally {
      lock.unlock();
    }
    for (CompletableFuture<ModelUse> each : waiting) {
      if (use != null) {
        each.complete(use);
      } else {
        each.completeExceptionally(
            new ModelFailedException(
                "the model of " + slot.pair + " cannot be loaded at the moment", failure));
      }
    }
  }

  /**
   * Tells the operator about a problem of a file. Further problems of the file are not told until
   * it is loaded.
   */
  private void report(ModelSlot slot, String problem) {
    if (!slot.isReported && !isClosed) {
      slot.isReported = true;
      log.accept(problem + (slot.loaded == null ? "" : "; the loaded model stays in use"));
    }
  }

  private void read(ModelSlot slot, Optional<FileStamp> stamp) {
    ModelHeader header = loader.header(slot.file);
    if (isLoaded(slot, header)) {
      keep(slot, stamp);
      return;
    }
    checkSize(slot.file, header);
    memory.reserve(slot, header.bytes());
    try {
      LoadedModel model = loader.load(slot.pair, slot.file);
      install(slot, stamp, model, header.bytes());
    } catch (Throwable e) {
      memory.cancel(header.bytes());
      throw e;
    }
  }

  private boolean isLoaded(ModelSlot slot, ModelHeader header) {
    lock.lock();
    try {
      return slot.loaded != null && slot.loaded.model.header().identity().equals(header.identity());
    } finally {
      lock.unlock();
    }
  }

  private void install(
      ModelSlot slot, Optional<FileStamp> stamp, LoadedModel model, long reserved) {
    boolean isNew;
    lock.lock();
    try {
      isNew = slot.loaded == null;
      memory.install(slot, model, reserved);
      slot.header = model.header();
    } finally {
      lock.unlock();
    }
    keep(slot, stamp);
    if (isNew) {
      statistics.loaded();
    } else {
      statistics.reloaded();
      log.accept(slot.file + ": the file has changed; its model is loaded again");
    }
  }

  private void keep(ModelSlot slot, Optional<FileStamp> stamp) {
    lock.lock();
    try {
      slot.stamp = stamp.orElse(null);
      slot.bad = null;
      slot.isReported = false;
    } finally {
      lock.unlock();
    }
  }
}
