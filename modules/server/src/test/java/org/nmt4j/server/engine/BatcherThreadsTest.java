package org.nmt4j.server.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.nmt4j.translation.Glossary;

/** Tests the threads that serve a batcher. */
@Timeout(60)
class BatcherThreadsTest {
  private final EngineStatistics statistics = new EngineStatistics();
  private final CapitalTranslator translator = new CapitalTranslator(4);

  private static TranslationJob job(List<String> texts, long start) {
    return new TranslationJob(
        new TranslationRequest(new LanguagePair("de", "en"), texts, 1), start);
  }

  @Test
  void manyThreadsLoseNothing() throws InterruptedException {
    Batcher shared = new Batcher(Long.MAX_VALUE, Long.MAX_VALUE, 3, System::nanoTime, statistics);
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      threads.add(new Thread(shared::serve));
    }
    threads.forEach(Thread::start);
    List<Thread> clients = new ArrayList<>();
    List<String> wrong = Collections.synchronizedList(new ArrayList<>());
    for (int client = 0; client < 8; client++) {
      int own = client;
      clients.add(
          new Thread(
              () -> {
                for (int i = 0; i < 50; i++) {
                  String text = "word. ".repeat((own * i) % 17) + "c" + own + "r" + i + ".";
                  TranslationJob job = job(List.of(text, "x."), 0);
                  shared.admit(job);
                  if (i % 7 == 3) {
                    job.future().cancel(true);
                  }
                  shared.enqueue(job, translator, Glossary.EMPTY);
                  if (i % 7 != 3) {
                    List<Translated> found = job.future().join();
                    if (!found.get(0).text().equals(text.toUpperCase(Locale.ROOT))) {
                      wrong.add(text);
                    }
                  }
                }
              }));
    }
    clients.forEach(Thread::start);
    for (Thread client : clients) {
      client.join();
    }
    shared.close(Long.MAX_VALUE);
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(wrong).isEmpty();
    assertThat(shared.characters()).isZero();
    assertThat(statistics.requests()).isEqualTo(400);
    assertThat(statistics.answering().count() + statistics.cancellations()).isEqualTo(400);
  }

  @Test
  void aFailureBetweenTwoBatchesEndsTheirJobsAndNotTheThread() throws Exception {
    AtomicReference<Thread> failing = new AtomicReference<>();
    Batcher own =
        new Batcher(
            1000,
            Long.MAX_VALUE,
            1,
            () -> {
              if (failing.compareAndSet(Thread.currentThread(), null)) {
                throw new OutOfMemoryError("for a test");
              }
              return 0;
            },
            statistics);
    TranslationJob lost = job(List.of("a"), 0);
    own.admit(lost);
    own.enqueue(lost, translator, Glossary.EMPTY);
    Thread serving = new Thread(own::serve);
    failing.set(serving);
    serving.start();
    assertThatThrownBy(() -> lost.future().join()).hasCauseInstanceOf(ModelFailedException.class);
    TranslationJob next = job(List.of("b"), 0);
    own.admit(next);
    own.enqueue(next, translator, Glossary.EMPTY);
    assertThat(next.future().join()).extracting(Translated::text).containsExactly("B");
    own.close(Long.MAX_VALUE);
    serving.join();
  }
}
