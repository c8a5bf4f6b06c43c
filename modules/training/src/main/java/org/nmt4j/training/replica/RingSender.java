package org.nmt4j.training.replica;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Sends frames to the next process in a thread of its own. A process can receive while it sends, so
 * the processes of a ring do not block each other.
 */
final class RingSender implements AutoCloseable {
  /** The longest time that {@link #close} waits for the frames to be sent. */
  private static final long PATIENCE = TimeUnit.SECONDS.toMillis(5);

  /** Writes a frame. */
  @FunctionalInterface
  interface Frame {
    void writeTo(DataOutputStream out) throws IOException;
  }

  private final BlockingQueue<Frame> queue = new LinkedBlockingQueue<>();
  private final DataOutputStream out;
  private final Closeable onFailure;
  private final Thread thread;
  private int waiting;
  private boolean closed;
  private IOException failure;

  /**
   * Creates a sender.
   *
   * @param onFailure is closed when a frame cannot be sent
   */
  RingSender(OutputStream next, Closeable onFailure) {
    this.out = new DataOutputStream(new BufferedOutputStream(next, 1 << 16));
    this.onFailure = onFailure;
    this.thread = new Thread(this::run, "nmt4j-ring");
    thread.setDaemon(true);
    thread.start();
  }

  private void run() {
    try {
      for (boolean open = true; open; ) {
        queue.take().writeTo(out);
        open = hasMore();
      }
      out.flush();
    } catch (InterruptedException e) {
      fail(new InterruptedIOException("interrupted"));
    } catch (IOException e) {
      fail(e);
    }
  }

  /** Ends a frame. Returns whether to wait for further ones. */
  private boolean hasMore() throws IOException {
    if (queue.isEmpty()) {
      out.flush();
    }
    synchronized (this) {
      waiting--;
      notifyAll();
      return !closed || waiting > 0;
    }
  }

  private void fail(IOException e) {
    synchronized (this) {
      failure = e;
      notifyAll();
    }
    try {
      onFailure.close();
    } catch (IOException other) {
      e.addSuppressed(other);
    }
  }

  /** Sends a frame later, after all earlier ones. */
  synchronized void send(Frame frame) throws IOException {
    requireSound();
    waiting++;
    queue.add(frame);
  }

  /** Waits until all frames were sent. */
  synchronized void drain() throws IOException {
    while (waiting > 0 && failure == null) {
      try {
        wait();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException("interrupted");
      }
    }
    requireSound();
  }

  private void requireSound() throws IOException {
    if (failure != null) {
      throw failure;
    }
  }

  /** Returns why frames cannot be sent; null if they can. */
  synchronized IOException failure() {
    return failure;
  }

  /** Sends the waiting frames, if the next process reads them soon, and ends the thread. */
  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      waiting++;
      queue.add(last -> {});
    }
    try {
      thread.join(PATIENCE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    thread.interrupt();
  }
}
