package org.nmt4j.server.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.nmt4j.translation.Glossary;

@Timeout(60)
class BatcherTest {
  private static final long PATIENCE = 1_000;

  private final EngineStatistics statistics = new EngineStatistics();
  private long now;
  private final Batcher batcher = new Batcher(1000, PATIENCE, 1, () -> now, statistics);
  private final CapitalTranslator translator = new CapitalTranslator(4);

  private static TranslationJob job(List<String> texts, long start) {
    return new TranslationJob(
        new TranslationRequest(new LanguagePair("de", "en"), texts, 1), start);
  }

  private CompletableFuture<List<Translated>> submit(String... texts) {
    return submit(translator, texts);
  }

  private CompletableFuture<List<Translated>> submit(PartTranslator by, String... texts) {
    TranslationJob job = job(List.of(texts), now);
    batcher.admit(job);
    batcher.enqueue(job, by, Glossary.EMPTY);
    return job.future();
  }

  /** Submits a request whose result the test does not need. */
  private void enter(PartTranslator by, String... texts) {
    assertThat(submit(by, texts)).isNotCancelled();
  }

  private void enter(String... texts) {
    enter(translator, texts);
  }

  private void runAll() {
    for (Optional<PartBatch> next = batcher.next(); next.isPresent(); next = batcher.next()) {
      batcher.run(next.get());
    }
  }

  private static List<String> texts(CompletableFuture<List<Translated>> future) {
    assertThat(future).isCompleted();
    return future.join().stream().map(Translated::text).toList();
  }

  private static String sentences(String word, int count) {
    return IntStream.range(0, count).mapToObj(i -> word + i + ".").collect(Collectors.joining(" "));
  }

  @Test
  void textsOfManyRequestsShareABatch() {
    List<CompletableFuture<List<Translated>>> futures =
        List.of(submit("a."), submit("b. c.", ""), submit("d."));
    runAll();
    assertThat(translator.batches).hasSize(2);
    assertThat(texts(futures.get(0))).containsExactly("A.");
    assertThat(texts(futures.get(1))).containsExactly("B. C.", "");
    assertThat(texts(futures.get(2))).containsExactly("D.");
    assertThat(batcher.characters()).isZero();
    assertThat(statistics.requests()).isEqualTo(3);
    assertThat(statistics.texts()).isEqualTo(4);
    assertThat(statistics.parts()).isEqualTo(5);
    assertThat(statistics.places()).isEqualTo(8);
    assertThat(statistics.answering().count()).isEqualTo(3);
  }

  @Test
  void noTextsAreNoWork() {
    assertThat(texts(submit())).isEmpty();
    assertThat(batcher.next()).isEmpty();
  }

  @Test
  void aLongRequestLetsShortOnesPass() {
    CompletableFuture<List<Translated>> one = submit(sentences("one", 40));
    CompletableFuture<List<Translated>> other = submit(sentences("other", 9));
    batcher.run(batcher.next().orElseThrow());
    CompletableFuture<List<Translated>> brief = submit("brief.");
    batcher.run(batcher.next().orElseThrow());
    assertThat(texts(brief)).containsExactly("BRIEF.");
    List<String> heads = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      batcher.run(batcher.next().orElseThrow());
      heads.add(translator.batches.get(2 + i).get(0).replaceAll("\\d+\\.", ""));
    }
    assertThat(heads).containsExactly("other", "one", "other", "other", "one");
    assertThat(texts(other).get(0)).isEqualTo(sentences("OTHER", 9));
    runAll();
    assertThat(texts(one).get(0)).isEqualTo(sentences("ONE", 40));
  }

  @Test
  void aLongRequestGetsEveryOtherBatch() {
    CompletableFuture<List<Translated>> large = submit(sentences("x", 8));
    for (int i = 0; i < 12; i++) {
      enter("brief" + i + ". brief.");
    }
    List<Boolean> isLarge = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      batcher.run(batcher.next().orElseThrow());
      isLarge.add(translator.batches.get(i).get(0).startsWith("x"));
    }
    assertThat(isLarge.subList(0, 3)).containsExactly(false, true, false);
    runAll();
    assertThat(texts(large)).hasSize(1);
  }

  @Test
  void partsOfABatchHaveSimilarLengths() {
    String longest = "w ".repeat(40) + "w.";
    enter("a.");
    enter(longest);
    enter("b.");
    runAll();
    assertThat(translator.batches).containsExactly(List.of("a.", "b."), List.of(longest));
    enter("d e. " + longest + " a b c. d. " + longest + " e. f.");
    runAll();
    assertThat(translator.batches.get(2)).containsExactly("d.", "e.", "f.", "d e.");
  }

  @Test
  void everyModelHasItsOwnBatches() {
    CapitalTranslator other = new CapitalTranslator(4);
    enter("a.");
    enter(other, "b.");
    enter("c.");
    runAll();
    assertThat(translator.batches).containsExactly(List.of("a.", "c."));
    assertThat(other.batches).containsExactly(List.of("b."));
  }

  @Test
  void idleThreadsShareTheParts() {
    CapitalTranslator large = new CapitalTranslator(64);
    TranslationJob job = job(List.of(sentences("x", 20)), 0);
    job.cut(large, Glossary.EMPTY);
    FairQueue queue = new FairQueue();
    queue.add(job);
    assertThat(queue.next(2).orElseThrow().parts()).isEqualTo(10);
    assertThat(queue.next(1).orElseThrow().parts()).isEqualTo(10);
    assertThat(queue.next(1)).isEmpty();
  }

  @Test
  void moreThanTheMostIsRefused() {
    String text = "a".repeat(600);
    CompletableFuture<List<Translated>> first = submit(text);
    assertThatThrownBy(() -> submit(text))
        .isInstanceOfSatisfying(
            OverloadedException.class, e -> assertThat(e.seconds()).isEqualTo(1));
    assertThat(statistics.rejections()).isEqualTo(1);
    submit("b".repeat(398)).cancel(true);
    CompletableFuture<List<Translated>> second = submit("c".repeat(398));
    runAll();
    assertThat(texts(first)).hasSize(1);
    assertThat(texts(second)).hasSize(1);
    CompletableFuture<List<Translated>> alone = submit("d".repeat(5000));
    runAll();
    assertThat(texts(alone)).hasSize(1);
  }

  @Test
  void theSecondsToWaitFollowTheSpeed() {
    CapitalTranslator slow = new CapitalTranslator(4).before(() -> now += 10_000_000_000L);
    enter(slow, "a".repeat(99));
    runAll();
    enter(slow, "a".repeat(299));
    assertThatThrownBy(() -> submit("a".repeat(900)))
        .isInstanceOfSatisfying(
            OverloadedException.class, e -> assertThat(e.seconds()).isEqualTo(30));
  }

  @Test
  void aRequestThatWaitsTooLongIsRefused() {
    CompletableFuture<List<Translated>> begun = submit(sentences("begun", 8));
    batcher.run(batcher.next().orElseThrow());
    CompletableFuture<List<Translated>> late = submit("late.");
    now += PATIENCE;
    CompletableFuture<List<Translated>> last = submit("last.");
    now++;
    runAll();
    assertThat(late)
        .isCompletedExceptionally()
        .failsWithin(Duration.ZERO)
        .withThrowableThat()
        .withCauseInstanceOf(OverloadedException.class);
    assertThat(texts(begun)).hasSize(1);
    assertThat(texts(last)).hasSize(1);
    assertThat(translator.batches).noneMatch(batch -> batch.contains("late."));
    assertThat(statistics.rejections()).isEqualTo(1);
    assertThat(statistics.waiting().count()).isEqualTo(2);
  }

  @Test
  void aCancelledRequestIsNotTranslated() {
    CompletableFuture<List<Translated>> gone = submit("gone.");
    CompletableFuture<List<Translated>> other = submit("other.");
    gone.cancel(true);
    assertThat(batcher.characters()).isEqualTo(7);
    runAll();
    assertThat(translator.batches).containsExactly(List.of("other."));
    assertThat(texts(other)).containsExactly("OTHER.");
    assertThat(statistics.cancellations()).isEqualTo(1);
  }

  @Test
  void aBatchEndsWhenAllItsRequestsAreCancelled() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch never = new CountDownLatch(1);
    List<Boolean> wasInterrupted = Collections.synchronizedList(new ArrayList<>());
    CapitalTranslator waits =
        new CapitalTranslator(4)
            .before(
                () -> {
                  begun.countDown();
                  try {
                    never.await();
                  } catch (InterruptedException e) {
                    wasInterrupted.add(true);
                    throw new IllegalStateException(e);
                  }
                });
    CompletableFuture<List<Translated>> one = submit(waits, "one.");
    CompletableFuture<List<Translated>> two = submit(waits, "two.");
    Thread thread =
        new Thread(
            () -> {
              runAll();
              wasInterrupted.add(Thread.currentThread().isInterrupted());
            });
    thread.start();
    begun.await();
    one.cancel(true);
    assertThat(wasInterrupted).isEmpty();
    two.cancel(true);
    thread.join();
    assertThat(wasInterrupted).containsExactly(true, false);
    assertThat(batcher.characters()).isZero();
  }

  @Test
  void aCancelledNeighbourChangesNothing() {
    List<CompletableFuture<List<Translated>>> futures = new ArrayList<>();
    CapitalTranslator by = new CapitalTranslator(4).before(() -> futures.get(0).cancel(true));
    futures.add(submit(by, "one."));
    futures.add(submit(by, "two."));
    runAll();
    assertThat(futures.get(0)).isCancelled();
    assertThat(texts(futures.get(1))).containsExactly("TWO.");
  }

  @Test
  void aFailureIsThatOfItsRequestAlone() {
    CompletableFuture<List<Translated>> good = submit("good.");
    CompletableFuture<List<Translated>> bad = submit("bad.", "worse.");
    CompletableFuture<List<Translated>> fine = submit("fine.");
    runAll();
    assertThat(texts(good)).containsExactly("GOOD.");
    assertThat(texts(fine)).containsExactly("FINE.");
    assertThat(bad)
        .failsWithin(Duration.ZERO)
        .withThrowableThat()
        .withCauseInstanceOf(ModelFailedException.class)
        .withMessageContaining("found a bad text");
    assertThat(batcher.characters()).isZero();
    assertThat(statistics.failures()).isEqualTo(1);
  }

  @Test
  void aFailureToJoinIsThatOfItsRequestAlone() {
    CompletableFuture<List<Translated>> huge = submit("huge.");
    CompletableFuture<List<Translated>> good = submit("good.");
    runAll();
    assertThat(texts(good)).containsExactly("GOOD.");
    assertThat(huge)
        .failsWithin(Duration.ZERO)
        .withThrowableThat()
        .withCauseInstanceOf(ModelFailedException.class);
    assertThat(batcher.characters()).isZero();
  }

  @Test
  void tooLittleMemoryFailsTheRequest() {
    CapitalTranslator by =
        new CapitalTranslator(4)
            .before(
                () -> {
                  throw new OutOfMemoryError("test");
                });
    assertThat(submit(by, "a.")).isNotDone();
    CompletableFuture<List<Translated>> future = submit(by, sentences("x", 30));
    runAll();
    assertThat(future)
        .failsWithin(Duration.ZERO)
        .withThrowableThat()
        .withMessageContaining("too little memory");
    assertThat(batcher.characters()).isZero();
  }

  @Test
  void closingWaitsForAcceptedRequests() throws InterruptedException {
    List<CompletableFuture<List<Translated>>> futures = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      futures.add(submit("text " + i + "."));
    }
    Thread closing = new Thread(() -> batcher.close(Long.MAX_VALUE));
    closing.start();
    Thread serving = new Thread(batcher::serve);
    serving.start();
    closing.join();
    serving.join();
    assertThat(futures).allSatisfy(future -> assertThat(future).isCompleted());
    assertThatThrownBy(() -> submit("more")).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void closingInTimeFailsTheRest() {
    CompletableFuture<List<Translated>> left = submit("left.");
    batcher.close(0);
    assertThat(left)
        .failsWithin(Duration.ZERO)
        .withThrowableThat()
        .withCauseInstanceOf(IllegalStateException.class);
    assertThat(batcher.next()).isEmpty();
    batcher.serve();
  }
}
