package org.nmt4j.server.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Limits the requests of each client by a token bucket. A bucket holds at most the requests of one
 * minute, and fills at a constant rate.
 */
public final class RateLimit {
  private static final int MOST_CLIENTS = 10_000;
  private static final double MINUTE = 60e9;

  private final int perMinute;
  private final LongSupplier nanoTime;
  private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true);

  /**
   * The state of one client.
   *
   * @param left the number of requests that the client could make at once
   * @param time the time in nanoseconds at which {@code left} was computed
   */
  private record Bucket(double left, long time) {}

  /**
   * Creates a limit.
   *
   * @param perMinute the most requests of each client in a minute; 0 for no limit
   * @param nanoTime returns the time in nanoseconds
   */
  RateLimit(int perMinute, LongSupplier nanoTime) {
    this.perMinute = perMinute;
    this.nanoTime = nanoTime;
  }

  /**
   * Returns a limit.
   *
   * @param requests the most requests of each client in a minute; 0 for no limit
   */
  public static RateLimit perMinute(int requests) {
    return new RateLimit(requests, System::nanoTime);
  }

  /**
   * Takes the cost of a request from the bucket of a client. A request that costs more than a full
   * bucket takes the whole bucket, so that its client waits at most a minute.
   *
   * @param client the name of the client
   * @param cost the number of requests that this request counts as
   * @throws HttpProblem with the status 429 if the client has to wait
   */
  public synchronized void take(String client, int cost) {
    if (perMinute == 0) {
      return;
    }
    long now = nanoTime.getAsLong();
    Bucket bucket = buckets.getOrDefault(client, new Bucket(perMinute, now));
    double left = Math.min(perMinute, bucket.left() + (now - bucket.time()) / MINUTE * perMinute);
    double needed = Math.min(cost, perMinute);
    if (left < needed) {
      int seconds = (int) Math.ceil((needed - left) * 60 / perMinute);
      throw new HttpProblem(429, "Slowdown: " + perMinute + " per 1 minute", seconds);
    }
    buckets.put(client, new Bucket(left - needed, now));
    if (buckets.size() > MOST_CLIENTS) {
      buckets.remove(buckets.keySet().iterator().next());
    }
  }
}
