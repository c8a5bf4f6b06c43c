package org.nmt4j.server.http;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.eclipse.jetty.io.Content;

/**
 * The body of a request. Reading fails if the body is too long or comes too slowly, or if all
 * bodies at a time together are too long.
 */
final class PacedSource implements Content.Source {
  private static final double SECOND = 1e9;

  private final Content.Source source;
  private final long most;
  private final HttpLimits limits;
  private final AtomicLong inMemory;
  private final LongSupplier nanoTime;
  private final long begin;
  private long bytes;
  private boolean released;
  private boolean ended;

  /**
   * Creates the source.
   *
   * @param source the body as it arrives
   * @param most the most bytes of this body
   * @param nanoTime returns the time in nanoseconds
   * @param inMemory the bytes of all bodies that are not released; this body adds its own
   */
  PacedSource(
      Content.Source source,
      long most,
      HttpLimits limits,
      AtomicLong inMemory,
      LongSupplier nanoTime) {
    this.source = source;
    this.most = most;
    this.limits = limits;
    this.inMemory = inMemory;
    this.nanoTime = nanoTime;
    this.begin = nanoTime.getAsLong();
  }

  @Override
  public Content.Chunk read() {
    Content.Chunk chunk = source.read();
    if (chunk == null || Content.Chunk.isFailure(chunk)) {
      ended = chunk != null;
      return chunk;
    }
    int more = chunk.remaining();
    bytes += more;
    HttpProblem problem = problem(inMemory.addAndGet(more), chunk.isLast());
    if (problem == null) {
      return chunk;
    }
    chunk.release();
    ended = true;
    return Content.Chunk.from(problem);
  }

  private HttpProblem problem(long all, boolean isLast) {
    long time = nanoTime.getAsLong() - begin;
    if (bytes > most) {
      return tooLarge(most);
    } else if (all > limits.bodies()) {
      return new HttpProblem(503, "the server reads too many requests at this moment", 1);
    } else if (!isLast
        && time > limits.headers().toNanos()
        && bytes < time / SECOND * limits.rate()) {
      return new HttpProblem(408, "the body came too slowly");
    }
    return null;
  }

  static HttpProblem tooLarge(long most) {
    return new HttpProblem(413, "the body has more than " + most + " bytes");
  }

  /** Removes the bytes of this body from the bytes of all bodies. Later calls do nothing. */
  void release() {
    if (!released) {
      released = true;
      inMemory.addAndGet(-bytes);
    }
  }

  @Override
  public void demand(Runnable callback) {
    source.demand(callback);
  }

  @Override
  public void fail(Throwable failure) {
    // If the body has failed, the client has its answer, and the source may be in other use.
    if (!ended) {
      source.fail(failure);
    }
  }

  @Override
  public long getLength() {
    return source.getLength();
  }
}
