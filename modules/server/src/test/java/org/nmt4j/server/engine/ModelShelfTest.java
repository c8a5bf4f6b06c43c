package org.nmt4j.server.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.nmt4j.model.file.ModelFileException;
import org.nmt4j.translation.KnownMarks;

/** Loads models from files that hold the languages, an identity and the bytes, as in de-en a 10. */
@Timeout(60)
class ModelShelfTest {
  private static final LanguagePair DE_EN = new LanguagePair("de", "en");
  private static final LanguagePair EN_DE = new LanguagePair("en", "de");
  private static final LanguagePair FR_EN = new LanguagePair("fr", "en");

  @TempDir private Path folder;
  private final List<String> log = Collections.synchronizedList(new ArrayList<>());
  private final EngineStatistics statistics = new EngineStatistics();
  private final List<String> loads = Collections.synchronizedList(new ArrayList<>());

  /** The tasks that wait for {@link #read}. */
  private final Deque<Runnable> tasks = new ArrayDeque<>();

  private long seconds = 10;
  private int writes;

  @BeforeEach
  void write() {
    write("de-en", "a", 10);
    write("en-de", "b", 10);
    write("fr-en", "c", 10);
  }

  private Path file(String pair) {
    return folder.resolve(pair + ".nmt4j");
  }

  private void write(String pair, String identity, long bytes) {
    write(pair, pair + " " + identity + " " + bytes);
  }

  private void write(String pair, String text) {
    try {
      Files.writeString(file(pair), text);
      Files.setLastModifiedTime(file(pair), FileTime.fromMillis(1_000_000L * ++writes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads the files of this test. */
  private final class Loader implements ModelLoader {
    @Override
    public ModelHeader header(Path file) {
      try {
        String[] facts = Files.readString(file).split(" ");
        if (facts.length != 3) {
          throw new ModelFileException(file + ": not a model file");
        }
        return new ModelHeader(
            "test",
            facts[1],
            LanguagePair.parse(facts[0]),
            1,
            true,
            KnownMarks.NONE,
            Long.parseLong(facts[2]));
      } catch (IOException e) {
        throw new ModelFileException(file + ": no such model file", e);
      }
    }

    @Override
    public LoadedModel load(LanguagePair pair, Path file) {
      ModelHeader header = header(file);
      loads.add(header.identity());
      return new LoadedModel() {
        @Override
        public ModelHeader header() {
          return header;
        }

        @Override
        public PartTranslator translator(int nBest) {
          return new CapitalTranslator(1);
        }
      };
    }
  }

  private ModelShelf shelf(long budget, String... served) {
    List<ServedModel> models = new ArrayList<>();
    for (String each : served) {
      models.add(ServedModel.parse(each));
    }
    return new ModelShelf(
        models,
        new Loader(),
        budget,
        tasks::add,
        () -> TimeUnit.SECONDS.toNanos(seconds),
        statistics,
        log::add);
  }

  private ModelShelf shelf(long budget) {
    return shelf(
        budget, "de-en=" + file("de-en"), "en-de=" + file("en-de"), "fr-en=" + file("fr-en"));
  }

  private void read() {
    while (!tasks.isEmpty()) {
      tasks.poll().run();
    }
  }

  private ModelUse acquire(ModelShelf shelf, LanguagePair pair) {
    CompletableFuture<ModelUse> future = shelf.acquire(pair);
    read();
    assertThat(future).isCompleted();
    return future.join();
  }

  private static String identity(ModelUse use) {
    return use.model.header().identity();
  }

  private static String loaded(ModelShelf shelf) {
    return shelf.infos().values().stream()
        .filter(ModelInfo::isLoaded)
        .map(ModelInfo::identity)
        .collect(Collectors.joining(" "));
  }

  @Test
  void aModelIsLoadedOnceForAllRequests() {
    ModelShelf shelf = shelf(100);
    List<CompletableFuture<ModelUse>> uses =
        List.of(shelf.acquire(DE_EN), shelf.acquire(EN_DE), shelf.acquire(DE_EN));
    assertThat(uses).noneMatch(CompletableFuture::isDone);
    read();
    assertThat(uses).allMatch(CompletableFuture::isDone);
    assertThat(shelf.acquire(DE_EN)).isCompleted();
    assertThat(loads).containsExactly("a", "b");
    assertThat(statistics.loads()).isEqualTo(2);
    assertThat(loaded(shelf)).isEqualTo("a b");
  }

  @Test
  void theLeastRecentlyUsedModelLeaves() {
    ModelShelf shelf = shelf(25);
    shelf.release(acquire(shelf, DE_EN));
    seconds++;
    shelf.release(acquire(shelf, EN_DE));
    seconds++;
    shelf.release(acquire(shelf, DE_EN));
    seconds++;
    shelf.release(acquire(shelf, FR_EN));
    assertThat(loaded(shelf)).isEqualTo("a c");
    assertThat(loads).containsExactly("a", "b", "c");
    assertThat(statistics.unloads()).isEqualTo(1);
  }

  @Test
  void aModelInUseStaysIfAnotherCanLeave() {
    ModelShelf shelf = shelf(25);
    ModelUse busy = acquire(shelf, DE_EN);
    seconds++;
    shelf.release(acquire(shelf, EN_DE));
    shelf.release(acquire(shelf, FR_EN));
    assertThat(loaded(shelf)).isEqualTo("a c");
    shelf.release(busy);
  }

  @Test
  void aModelInUseLeavesWhenItsUsersHaveEnded() throws InterruptedException {
    ModelShelf shelf = shelf(10);
    ModelUse busy = acquire(shelf, DE_EN);
    CompletableFuture<ModelUse> wanted = shelf.acquire(EN_DE);
    Thread reading = new Thread(this::read);
    reading.start();
    while (reading.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
    assertThat(loads).containsExactly("a");
    shelf.release(busy);
    reading.join();
    assertThat(identity(wanted.join())).isEqualTo("b");
    assertThat(loaded(shelf)).isEqualTo("b");
  }

  @Test
  void aChangedFileReplacesItsModel() {
    ModelShelf shelf = shelf(10);
    ModelUse old = acquire(shelf, DE_EN);
    write("de-en", "z", 10);
    assertThat(identity(acquire(shelf, DE_EN))).isEqualTo("a");
    seconds++;
    assertThat(shelf.acquire(DE_EN)).isCompletedWithValue(old);
    read();
    ModelUse changed = acquire(shelf, DE_EN);
    assertThat(identity(changed)).isEqualTo("z");
    assertThat(identity(old)).isEqualTo("a");
    assertThat(shelf.infos().get(DE_EN).identity()).isEqualTo("z");
    assertThat(statistics.reloads()).isEqualTo(1);
    assertThat(log)
        .containsExactly(file("de-en") + ": the file has changed; its model is loaded again");
    for (int i = 0; i < 3; i++) {
      shelf.release(old);
    }
    shelf.release(changed);
    shelf.release(acquire(shelf, EN_DE));
    assertThat(loads).containsExactly("a", "z", "b");
  }

  @Test
  void theSameContentsAreNotLoadedAgain() {
    ModelShelf shelf = shelf(100);
    ModelUse use = acquire(shelf, DE_EN);
    write("de-en", "a", 10);
    seconds++;
    assertThat(acquire(shelf, DE_EN)).isSameAs(use);
    assertThat(acquire(shelf, DE_EN)).isSameAs(use);
    assertThat(loads).containsExactly("a");
    assertThat(log).isEmpty();
  }

  @Test
  void aBadFileReplacesNothing() {
    ModelShelf shelf = shelf(100);
    ModelUse use = acquire(shelf, DE_EN);
    for (int i = 0; i < 3; i++) {
      write("de-en", "half".repeat(i + 1));
      seconds++;
      assertThat(acquire(shelf, DE_EN)).isSameAs(use);
      seconds++;
      assertThat(acquire(shelf, DE_EN)).isSameAs(use);
    }
    assertThat(statistics.loadFailures()).isEqualTo(3);
    assertThat(log)
        .containsExactly(file("de-en") + ": not a model file; the loaded model stays in use");
    write("de-en", "z", 10);
    seconds++;
    acquire(shelf, DE_EN);
    assertThat(identity(acquire(shelf, DE_EN))).isEqualTo("z");
    write("de-en", "y", 1000);
    seconds++;
    acquire(shelf, DE_EN);
    assertThat(identity(acquire(shelf, DE_EN))).isEqualTo("z");
    assertThat(log.get(2))
        .contains("takes about 1 MB of memory, expected at most 0 MB; the loaded");
  }

  @Test
  void aVanishedFileReplacesNothing() throws IOException {
    ModelShelf shelf = shelf(100);
    ModelUse use = acquire(shelf, DE_EN);
    Files.delete(file("de-en"));
    for (int i = 0; i < 3; i++) {
      seconds++;
      assertThat(acquire(shelf, DE_EN)).isSameAs(use);
    }
    assertThat(log)
        .containsExactly(file("de-en") + ": the file has vanished; the loaded model stays in use");
  }

  @Test
  void aModelThatCannotBeLoadedFailsItsRequests() throws IOException {
    ModelShelf shelf = shelf(100);
    Files.delete(file("de-en"));
    CompletableFuture<ModelUse> future = shelf.acquire(DE_EN);
    read();
    assertThat(future)
        .failsWithin(Duration.ZERO)
        .withThrowableThat()
        .withCauseInstanceOf(ModelFailedException.class)
        .withMessageContaining("the model of de-en cannot be loaded at the moment");
    assertThat(log).containsExactly(file("de-en") + ": no such model file");
    write("de-en", "z", 10);
    assertThat(identity(acquire(shelf, DE_EN))).isEqualTo("z");
  }

  @Test
  void modelsAreLoadedInOrderAsFarAsTheMemoryHoldsThem() throws IOException {
    ModelShelf shelf = shelf(25);
    shelf.preload();
    assertThat(loads).isEmpty();
    read();
    assertThat(loads).containsExactly("a", "b");
    assertThat(statistics.unloads()).isZero();
    assertThat(shelf.acquire(DE_EN)).isCompleted();
    ModelShelf other = shelf(25);
    Files.delete(file("de-en"));
    other.preload();
    read();
    assertThat(loaded(other)).isEqualTo("b c");
    assertThat(log).containsExactly(file("de-en") + ": no such model file");
  }

  @Test
  void aRequestDoesNotWaitForTheModelsOfOthers() {
    ModelShelf shelf = shelf(100);
    shelf.preload();
    CompletableFuture<ModelUse> wanted = shelf.acquire(FR_EN);
    read();
    assertThat(wanted).isCompleted();
    assertThat(loads).containsExactly("a", "c", "b");
  }

  @Test
  void aClosedShelfLoadsNoMoreModels() {
    ModelShelf shelf = shelf(100);
    shelf.preload();
    tasks.poll().run();
    shelf.close();
    read();
    assertThat(loads).containsExactly("a");
  }

  @Test
  void aModelThatIsTooLargeIsRefused() {
    write("de-en", "a", 12_300_000);
    assertThatThrownBy(() -> shelf(10_900_000))
        .isInstanceOf(ModelFileException.class)
        .hasMessage(
            file("de-en")
                + ": found a model that takes about 13 MB of memory, expected at most 10 MB");
  }

  @Test
  void theRecipeSaysTheLanguages() {
    assertThat(shelf(100, file("de-en").toString()).infos().keySet()).containsExactly(DE_EN);
    assertThat(log).isEmpty();
    assertThat(shelf(100, "fr-en=" + file("de-en")).infos().keySet()).containsExactly(FR_EN);
    assertThat(log).containsExactly(file("de-en") + ": its recipe says de-en, not fr-en");
    write("und", "a", 10);
    assertThatThrownBy(() -> shelf(100, file("und").toString()))
        .isInstanceOf(ModelFileException.class)
        .hasMessageContaining("does not say its languages");
    assertThat(shelf(100, "de-en=" + file("und")).infos().keySet()).containsExactly(DE_EN);
    assertThat(log).hasSize(1);
    assertThatThrownBy(() -> shelf(100, file("de-en").toString(), "de-en=" + file("en-de")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("found two models of de-en: " + file("de-en") + " and " + file("en-de"));
  }

  @Test
  void pairsAndFilesAreParsed() {
    assertThat(LanguagePair.parse("pt-BR-en")).contains(new LanguagePair("pt-BR", "en"));
    assertThat(LanguagePair.parse("en-pt-BR")).contains(new LanguagePair("en", "pt-BR"));
    assertThat(LanguagePair.parse("de_en")).isEmpty();
    assertThat(LanguagePair.parse("runs/a-b")).isEmpty();
    assertThat(ServedModel.parse("a=b.nmt4j"))
        .isEqualTo(new ServedModel(Optional.empty(), Path.of("a=b.nmt4j")));
    assertThatThrownBy(() -> new LanguagePair("de", "")).hasMessageContaining("such as de");
  }
}
