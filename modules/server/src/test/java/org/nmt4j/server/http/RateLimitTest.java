package org.nmt4j.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Checks the limit of requests in a minute. */
class RateLimitTest {
  private static final long SECOND = 1_000_000_000L;

  private final AtomicLong time = new AtomicLong();
  private final RateLimit limit = new RateLimit(6, time::get);

  private void isRefused(String client, int cost, int seconds) {
    assertThatThrownBy(() -> limit.take(client, cost))
        .isInstanceOfSatisfying(
            HttpProblem.class,
            problem -> {
              assertThat(problem.status()).isEqualTo(429);
              assertThat(problem.retryAfter()).isEqualTo(seconds);
            });
  }

  @Test
  void aBucketFillsEvenly() {
    limit.take("a", 4);
    limit.take("a", 2);
    isRefused("a", 1, 10);
    limit.take("b", 1);
    time.addAndGet(10 * SECOND);
    limit.take("a", 1);
    isRefused("a", 3, 30);
  }

  @Test
  void aFullBucketPaysForAnyBatch() {
    limit.take("a", 100);
    isRefused("a", 1, 10);
    time.addAndGet(600 * SECOND);
    limit.take("a", 6);
    isRefused("a", 1, 10);
  }

  @Test
  void withoutALimitNobodyWaits() {
    RateLimit none = RateLimit.perMinute(0);
    for (int i = 0; i < 100; i++) {
      none.take("a", 100);
    }
  }
}
