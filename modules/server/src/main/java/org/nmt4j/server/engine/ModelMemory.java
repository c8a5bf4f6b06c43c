package org.nmt4j.server.engine;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Keeps loaded models within a number of bytes. If a model needs room, other models are unloaded.
 * Models that no request uses go first, the least recently used one before the others. A model in
 * use is freed when its last request has ended. Requests for it that come meanwhile wait until the
 * model is loaded again.
 */
final class ModelMemory {
  private final Collection<ModelSlot> slots;
  private final long budget;
  private final ReentrantLock lock;
  private final Condition freed;
  private final EngineStatistics statistics;

  /** The bytes of all models that are loaded, being loaded or leaving. */
  private long used;

  /** The bytes of the models that leave when their last users have ended. */
  private long leaving;

  /**
   * Creates the memory of the models in some slots.
   *
   * @param budget the most bytes of all loaded models
   * @param lock guards the slots and this object
   */
  ModelMemory(
      Collection<ModelSlot> slots, long budget, ReentrantLock lock, EngineStatistics statistics) {
    this.slots = slots;
    this.budget = budget;
    this.lock = lock;
    this.freed = lock.newCondition();
    this.statistics = statistics;
  }

  /**
   * Returns whether a model fits into the memory beside the loaded models. The caller holds the
   * lock.
   */
  boolean hasRoom(long bytes) {
    return used + bytes <= budget;
  }

  /**
   * Makes room for a model, and counts its bytes as used. Waits until the models that leave are no
   * longer in use. Does not wait if the model replaces a loaded one: both are then in memory for a
   * while.
   *
   * @param slot the place of the model
   * @param bytes an estimate of the bytes that the model takes
   */
  void reserve(ModelSlot slot, long bytes) {
    lock.lock();
    try {
      long before = slot.loaded == null ? 0 : slot.loaded.bytes();
      while (used - leaving - before + bytes > budget) {
        Optional<ModelSlot> other = nextToLeave(slot);
        if (other.isEmpty()) {
          break;
        }
        unload(other.get());
      }
      while (before == 0 && leaving > 0 && used + bytes > budget) {
        freed.awaitUninterruptibly();
      }
      used += bytes;
    } finally {
      lock.unlock();
    }
  }

  private Optional<ModelSlot> nextToLeave(ModelSlot but) {
    return slots.stream()
        .filter(slot -> slot != but && slot.loaded != null)
        .min(
            Comparator.comparing((ModelSlot slot) -> slot.loaded.users > 0)
                .thenComparingLong(slot -> slot.lastUse));
  }

  private void unload(ModelSlot slot) {
    ModelUse use = slot.loaded;
    slot.loaded = null;
    use.isLeaving = true;
    leaving += use.bytes();
    statistics.unloaded();
    freeIfUnused(use);
  }

  /** Gives back the bytes that {@link #reserve} counted for a model whose loading failed. */
  void cancel(long bytes) {
    lock.lock();
    try {
      used -= bytes;
      freed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Puts a loaded model in its place. The bytes of the model that it replaces no longer count. The
   * caller holds the lock.
   *
   * @param reserved the bytes that were reserved for the model
   */
  void install(ModelSlot slot, LoadedModel model, long reserved) {
    used += model.header().bytes() - reserved;
    if (slot.loaded != null) {
      used -= slot.loaded.bytes();
      freed.signalAll();
    }
    slot.loaded = new ModelUse(model);
  }

  /** Counts one user of a model less, and frees the model if it leaves and has no user. */
  void release(ModelUse use) {
    lock.lock();
    try {
      use.users--;
      freeIfUnused(use);
    } finally {
      lock.unlock();
    }
  }

  private void freeIfUnused(ModelUse use) {
    if (use.isLeaving && use.users == 0) {
      used -= use.bytes();
      leaving -= use.bytes();
      freed.signalAll();
    }
  }
}
