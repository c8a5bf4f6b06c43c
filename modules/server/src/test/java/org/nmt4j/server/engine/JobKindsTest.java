package org.nmt4j.server.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.nmt4j.translation.Glossary;

/** Checks jobs of documents, jobs with listeners, and jobs whose model is not loaded. */
class JobKindsTest {
  private static final long PATIENCE = 1_000;

  private final EngineStatistics statistics = new EngineStatistics();
  private long now;
  private final Batcher batcher = new Batcher(1000, PATIENCE, 1, () -> now, statistics);
  private final CapitalTranslator translator = new CapitalTranslator(4);

  private static TranslationRequest request(String... texts) {
    return new TranslationRequest(new LanguagePair("de", "en"), List.of(texts), 1);
  }

  private CompletableFuture<List<Translated>> submit(TranslationRequest request) {
    TranslationJob job = new TranslationJob(request, now);
    batcher.admit(job);
    batcher.enqueue(job, translator, Glossary.EMPTY);
    return job.future();
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

  @Test
  void documentsAndOtherTextsHaveRoomOfTheirOwn() {
    CompletableFuture<List<Translated>> text = submit(request("a".repeat(999)));
    TranslationRequest window = request("d".repeat(124)).ofDocument();
    CompletableFuture<List<Translated>> one = submit(window);
    CompletableFuture<List<Translated>> two = submit(window);
    assertThatThrownBy(() -> submit(window)).isInstanceOf(OverloadedException.class);
    assertThatThrownBy(() -> submit(request("b"))).isInstanceOf(OverloadedException.class);
    assertThat(batcher.characters()).isEqualTo(1250);
    one.cancel(true);
    CompletableFuture<List<Translated>> three = submit(window);
    text.cancel(true);
    CompletableFuture<List<Translated>> other = submit(request("b".repeat(999)));
    runAll();
    assertThat(List.of(two, three, other)).allSatisfy(each -> assertThat(each).isCompleted());
    assertThat(batcher.characters()).isZero();
  }

  @Test
  void aDocumentWaitsLongerThanOtherTexts() {
    CompletableFuture<List<Translated>> window = submit(request("d.").ofDocument());
    CompletableFuture<List<Translated>> late = submit(request("late."));
    now += PATIENCE + 1;
    CompletableFuture<List<Translated>> last = submit(request("last."));
    runAll();
    assertThat(late).isCompletedExceptionally();
    assertThat(texts(window)).containsExactly("D.");
    assertThat(texts(last)).containsExactly("LAST.");
  }

  @Test
  void aListenerTakesEachPartAlmostInOrder() {
    List<TranslatedPart> parts = new ArrayList<>();
    String text = "one one. two. three. four. five. six.";
    CompletableFuture<List<Translated>> future =
        submit(request("zero.", text).withListener(parts::add));
    batcher.run(batcher.next().orElseThrow());
    assertThat(parts)
        .extracting(part -> part.text() + "/" + part.index() + "/" + part.count())
        .containsExactlyInAnyOrder("0/0/1", "1/0/6", "1/1/6", "1/2/6");
    assertThat(future).isNotDone();
    runAll();
    assertThat(parts)
        .hasSize(7)
        .filteredOn(part -> part.index() == 5)
        .extracting(part -> part.part().translation().text())
        .containsExactly("SIX.");
  }

  @Test
  void aListenerThatFailsEndsItsRequestAlone() {
    CompletableFuture<List<Translated>> failing =
        submit(
            request("a.")
                .withListener(
                    part -> {
                      throw new IllegalStateException("test");
                    }));
    CompletableFuture<List<Translated>> good = submit(request("b."));
    runAll();
    assertThat(failing).isCompletedExceptionally();
    assertThat(texts(good)).containsExactly("B.");
  }

  @Test
  void theLoadingOfAModelIsNotCountedAsWaiting() {
    TranslationJob job = new TranslationJob(request("a."), now);
    batcher.admit(job);
    now += 10 * PATIENCE;
    batcher.enqueue(job, translator, Glossary.EMPTY);
    now += PATIENCE;
    runAll();
    assertThat(texts(job.future())).containsExactly("A.");
  }
}
