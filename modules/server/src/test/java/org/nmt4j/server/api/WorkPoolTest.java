package org.nmt4j.server.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.nmt4j.server.http.HttpProblem;

@Timeout(60)
class WorkPoolTest {
  @Test
  void aClientThatLeavesGivesItsPlaceBack() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    CompletableFuture<Void> stays = new CompletableFuture<>();
    CompletableFuture<Void> leaves = new CompletableFuture<>();
    try (WorkPool pool = new WorkPool("tests", 1, 1)) {
      CompletableFuture<String> first =
          pool.run(
              stays,
              () -> {
                begun.countDown();
                end.await();
                return "first";
              });
      begun.await();
      CompletableFuture<String> second = pool.run(leaves, () -> "second");
      assertThatThrownBy(() -> pool.run(stays, () -> "third"))
          .hasMessage("too many tests wait to be translated")
          .isInstanceOfSatisfying(
              HttpProblem.class, problem -> assertThat(problem.status()).isEqualTo(503));
      leaves.complete(null);
      assertThat(second).isCancelled();
      CompletableFuture<String> third = pool.run(stays, () -> "third");
      end.countDown();
      assertThat(first.join()).isEqualTo("first");
      assertThat(third.join()).isEqualTo("third");
    }
  }
}
