package org.nmt4j.server.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.concurrent.Executor;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * A connection that notices when its client leaves while an answer is computed. Jetty reads nothing
 * during that time, and therefore does not notice it by itself. A client that closes only its own
 * side of the connection counts as gone, because both look the same to the server.
 */
final class WatchedEndPoint extends SocketChannelEndPoint {
  private static final IOException WATCH_ENDED = new IOException("the answer is there");

  private final ByteBuffer early = ByteBuffer.allocate(1024).limit(0);
  private final Executor executor;
  private final String network;
  private Runnable left;
  private boolean isWatched;
  private volatile long idleTimeout;

  /**
   * The time in nanoseconds at which the first byte of the headers came. It is 0 while no headers
   * are being read.
   */
  private volatile long headersSince;

  private volatile long quietSince = System.nanoTime();
  private volatile boolean inRequest;
  private volatile boolean answering;

  WatchedEndPoint(
      SocketChannel channel,
      ManagedSelector selector,
      SelectionKey key,
      Scheduler scheduler,
      Executor executor) {
    super(channel, selector, key, scheduler);
    this.executor = executor;
    this.network =
        getRemoteSocketAddress() instanceof InetSocketAddress internet && !internet.isUnresolved()
            ? RemoteAddress.network(internet.getAddress().getHostAddress())
            : "";
  }

  /** Returns the executor that runs callbacks. */
  Executor executor() {
    return executor;
  }

  /** Returns the milliseconds without a byte after which the connection is closed. */
  long patience() {
    long now = getIdleTimeout();
    return now > 0 ? now : idleTimeout;
  }

  /** Records that the headers of a request are complete. */
  void begin() {
    inRequest = true;
    headersSince = 0;
  }

  /** Records that the body of a request is complete. */
  void beginAnswer() {
    answering = true;
  }

  /** Records that an answer is complete. The next request may then come. */
  void complete() {
    answering = false;
    inRequest = false;
    quietSince = System.nanoTime();
  }

  /** Returns whether a whole request has been read whose answer is not complete. */
  boolean isAnswering() {
    return answering;
  }

  /**
   * Returns when the connection was opened, or when a later answer ended or a later byte of a body
   * came, in nanoseconds of {@link System#nanoTime}.
   */
  long quietSince() {
    return quietSince;
  }

  /** Returns the network of the client. */
  String network() {
    return network;
  }

  /**
   * Returns whether headers that are not complete began before a given time.
   *
   * @param time the time in nanoseconds
   */
  boolean isLate(long time) {
    long since = headersSince;
    return since != 0 && since - time < 0;
  }

  /**
   * Begins to watch the client. The body of the request must have been read to its end.
   *
   * @param onLeft runs once if the client leaves before {@link #endWatch}
   */
  synchronized void watch(Runnable onLeft) {
    left = onLeft;
    // The client has nothing to send while it waits.
    idleTimeout = getIdleTimeout();
    setIdleTimeout(0);
    isWatched = true;
    if (BufferUtil.space(early) > 0) {
      awaitByte();
    }
  }

  /**
   * {@inheritDoc} During a watch, the time counts from the end of the watch. Jetty gives a shorter
   * time to all connections when the server stops.
   */
  @Override
  public void setIdleTimeout(long milliseconds) {
    synchronized (this) {
      if (isWatched) {
        idleTimeout = milliseconds;
        return;
      }
    }
    super.setIdleTimeout(milliseconds);
  }

  /** Ends the watch. Jetty may then read again. */
  void endWatch() {
    boolean wasWatched;
    synchronized (this) {
      wasWatched = isWatched;
      isWatched = false;
      left = null;
    }
    if (wasWatched) {
      setIdleTimeout(idleTimeout);
      getFillInterest().onFail(WATCH_ENDED);
    }
  }

  private void awaitByte() {
    tryFillInterested(Callback.from(this::readable, failure -> gone()));
  }

  /**
   * Runs the action of {@link #watch}, because the connection is closed. Does nothing after {@link
   * #endWatch}.
   */
  private void gone() {
    Runnable gone;
    synchronized (this) {
      gone = left;
      left = null;
    }
    if (gone != null) {
      gone.run();
    }
  }

  private void readable() {
    synchronized (this) {
      if (left == null) {
        return;
      } else if (readEarly() >= 0) {
        // The watch pauses when a client has sent more bytes than the buffer holds.
        if (BufferUtil.space(early) > 0) {
          awaitByte();
        }
        return;
      }
    }
    gone();
  }

  /**
   * Reads bytes of the next requests, which the client sent early. Returns -1 if the client has
   * closed its side of the connection.
   */
  private int readEarly() {
    try {
      return super.fill(early);
    } catch (IOException e) {
      return -1;
    }
  }

  @Override
  public int fill(ByteBuffer buffer) throws IOException {
    synchronized (this) {
      if (early.hasRemaining()) {
        int count = BufferUtil.append(buffer, early);
        // The bytes that were read give their room to later ones.
        BufferUtil.compact(early);
        return count;
      }
    }
    int count = super.fill(buffer);
    if (count > 0 && inRequest) {
      quietSince = System.nanoTime();
    } else if (count > 0 && headersSince == 0) {
      headersSince = System.nanoTime();
    }
    return count;
  }

  @Override
  protected void needsFillInterest() {
    boolean isReady;
    synchronized (this) {
      isReady = early.hasRemaining() && !isWatched;
    }
    if (isReady) {
      executor.execute(() -> getFillInterest().fillable());
    } else {
      super.needsFillInterest();
    }
  }
}
