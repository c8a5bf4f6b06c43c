package org.nmt4j.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nmt4j.experiment.search.SearchException;
import org.nmt4j.experiment.search.SearchMethod;
import org.nmt4j.experiment.search.SearchPlan;
import org.nmt4j.experiment.search.SearchTrial;
import org.nmt4j.recipe.Recipe;
import org.nmt4j.recipe.read.RecipeException;
import org.nmt4j.recipe.read.RecipeReader;
import org.nmt4j.training.ForeignFileException;
import org.nmt4j.training.ValidationResult;

/** Searches over settings of a tiny classifier. */
class SettingsSearchTest {
  private static final String RECIPE =
      """
      recipe: 1
      name: tiny
      task: classification
      data:
        train: {source: source, target: target}
        dev: {source: source, target: target}
        test: {source: test, target: test}
      tokenization: {source: {tokenizer: whitespace}}
      model: {embedding_size: 4, encoder: {hidden_size: 4}}
      training: {epochs: 4, validate_every: 1 epoch, batch_size: 2, keep_best: 1}
      """;

  private static final String RATE = "training.learning_rate=log:1e-4..1e-1";
  private static final String DROPOUT = "model.dropout=0.0,0.1,0.3";

  @TempDir private Path folder;
  private final List<String> log = new ArrayList<>();

  @BeforeEach
  void writeData() throws IOException {
    Files.writeString(folder.resolve("source"), "a b\nb c\nc a\na a\n");
    Files.writeString(folder.resolve("target"), "x\ny\nx\nx\n");
    // A search that read these test files would fail, because they have no valid text.
    Files.write(folder.resolve("test"), new byte[] {(byte) 0x1f, (byte) 0x8b, 0, 1});
    Files.writeString(folder.resolve("tiny.yaml"), RECIPE);
  }

  /** Returns a plan with rungs of 1, 2 and 4 epochs. */
  private static SearchPlan trials(int count) {
    return new SearchPlan(SearchMethod.ASHA, 0, 2, 1, count, Optional.empty());
  }

  private SettingsSearch search(SearchPlan plan, String... over) throws RecipeException {
    return search(List.of(), plan, over);
  }

  private SettingsSearch search(List<String> overrides, SearchPlan plan, String... over)
      throws RecipeException {
    return SettingsSearch.read(folder.resolve("tiny.yaml"), overrides, List.of(over), plan)
        .withRuns(folder.resolve("runs"));
  }

  private Path file(String name) {
    return folder.resolve("runs/tiny-search").resolve(name);
  }

  private static List<List<Object>> choices(List<SearchTrial> trials) {
    return trials.stream()
        .map(trial -> List.<Object>of(trial.number(), trial.values(), trial.scores()))
        .toList();
  }

  @Test
  void trainsTheBestTrialsLonger() throws Exception {
    SearchResult result = search(trials(4), RATE, DROPOUT).run(log::add);
    assertThat(result.trials()).hasSize(4);
    assertThat(result.trials().stream().filter(trial -> trial.rungs() == 1)).hasSizeBetween(1, 2);
    SearchTrial best = result.trials().get(0);
    assertThat(best.rungs()).isEqualTo(3);
    assertThat(best.updates()).isEqualTo(8);
    assertThat(result.best()).contains(file("best.yaml"));
    assertThat(result.lines().get(0)).matches("\\| trial +\\| training.learning_rate +\\|.*");
    assertThat(log)
        .anyMatch(line -> line.startsWith("trial 1, rung 1 of 3: training.learning_rate"));
    assertThat(Files.readString(file("search.md"))).contains(result.lines().get(0), "search.svg");
    assertThat(Files.readString(file("search.svg")))
        .contains("training.learning_rate", "model.dropout", "after 4 epochs");
    for (SearchTrial trial : result.trials()) {
      Path run = file(String.format(Locale.ROOT, "tiny-%03d", trial.number()));
      assertThat(run.resolve("checkpoint.nmt4j")).exists();
      assertThat(run.resolve("test.output.txt")).doesNotExist();
      // A trial goes on from its checkpoint once for each further rung.
      assertThat(Files.readString(Path.of(run + ".log")).lines())
          .filteredOn(line -> line.startsWith("going on after update"))
          .hasSize(trial.rungs() - 1);
    }
  }

  /** A trial that was paused and continued equals a training of its whole recipe. */
  @Test
  void theBestRecipeTrainsToTheSameModel() throws Exception {
    SearchResult result = search(trials(2), RATE).run(log::add);
    SearchTrial best = result.trials().get(0);
    Path file = result.best().orElseThrow();
    assertThat(Files.readAllLines(file))
        .startsWith(
            "# The best trial of a search over " + folder.resolve("tiny.yaml") + ":",
            String.format(
                Locale.ROOT,
                "# trial %d, loss %.4g after 8 updates (rung 3 of 3): %s",
                best.number(),
                best.score(),
                best.overrides().get(0)));
    Recipe recipe = RecipeReader.read(file, List.of());
    assertThat(recipe.name()).isEqualTo(String.format(Locale.ROOT, "tiny-%03d", best.number()));
    assertThat(recipe.training().learningRate())
        .isEqualTo(Double.parseDouble(best.values().get("training.learning_rate")));
    Path again =
        Experiment.read(file).withRuns(folder.resolve("again")).train(ExperimentListener.SILENT);
    assertThat(weights(again)).isEqualTo(weights(file(recipe.name()).resolve("best.nmt4j")));
    // In the folder of the search, the training of the trial is known to be finished.
    List<String> lines = new ArrayList<>();
    Experiment.read(file).withRuns(file.getParent()).train(lines::add);
    assertThat(lines).singleElement().asString().contains("is finished");
  }

  private static byte[] weights(Path model) throws IOException {
    try (var zip = new java.util.zip.ZipFile(model.toFile())) {
      var entry =
          zip.stream().filter(each -> each.getName().contains("weights")).findFirst().orElseThrow();
      return zip.getInputStream(entry).readAllBytes();
    }
  }

  @Test
  void goesOnAfterAStopAndMakesTheSameChoices() throws Exception {
    List<List<Object>> whole = choices(search(trials(3), RATE, DROPOUT).run(log::add).trials());
    SettingsSearch again = search(trials(3), RATE, DROPOUT).withRuns(folder.resolve("other"));
    AtomicInteger left = new AtomicInteger();
    int stops = 0;
    Optional<SearchResult> result = Optional.empty();
    while (result.isEmpty()) {
      left.set(8);
      try {
        result = Optional.of(again.withStop(() -> left.decrementAndGet() < 0).run(log::add));
      } catch (ExperimentException e) {
        stops++;
        assertThat(e)
            .hasMessageMatching(
                "search stopped with \\d trials?; the same command goes on in .*/tiny-search");
      }
    }
    assertThat(stops).isPositive();
    assertThat(choices(result.get().trials())).isEqualTo(whole);
    int lines = log.size();
    assertThat(choices(again.run(log::add).trials())).isEqualTo(whole);
    assertThat(log.subList(lines, log.size())).noneMatch(line -> line.startsWith("trial "));
  }

  @Test
  void moreTrialsContinueASearch() throws Exception {
    List<SearchTrial> few = search(trials(2), RATE).run(log::add).trials();
    List<SearchTrial> more = search(trials(3), RATE).run(log::add).trials();
    assertThat(more).hasSize(3);
    assertThat(more.stream().map(SearchTrial::values))
        .containsAll(few.stream().map(SearchTrial::values).toList());
    assertThat(log)
        .contains("going on after 2 trials in " + file("").getParent().resolve("tiny-search"));
  }

  @Test
  void timeLimitsASearch() throws Exception {
    SearchPlan plan =
        new SearchPlan(SearchMethod.RANDOM, 0, 3, 1, 0, Optional.of(Duration.ofMillis(1)));
    SearchResult result = search(plan, RATE).run(log::add);
    assertThat(result.trials()).hasSize(1);
    assertThat(log).last().asString().startsWith("the time is used up");
    assertThat(search(plan, RATE).run(log::add).trials()).isEqualTo(result.trials());
    Path table = file("trials.tsv");
    assertThat(Files.readString(table)).contains("# rungs: 4 epochs\n");
  }

  @Test
  void aSmallSpaceEndsTheSearch() throws Exception {
    SearchResult result = search(trials(50), "model.dropout=0.0,0.1").run(log::add);
    assertThat(result.trials()).hasSize(2);
    assertThat(result.trials().get(0).rungs()).isEqualTo(3);
    assertThat(log).contains("there are no further values: the search has 2 trials");
  }

  @Test
  void divergedTrialsAreFailuresOfTheTable() throws Exception {
    // With so low a ratio, training has diverged after its first 20 updates.
    SearchPlan plan = new SearchPlan(SearchMethod.RANDOM, 0, 3, 1, 2, Optional.empty());
    List<String> longer = List.of("training.batch_size=1", "training.epochs=6");
    SearchResult result =
        search(longer, plan, "training.divergence.loss_ratio=0.001,2").run(log::add);
    SearchTrial failed = result.trials().get(1);
    assertThat(failed.values().get("training.divergence.loss_ratio")).isEqualTo("0.001");
    assertThat(failed.failure().orElseThrow()).startsWith("training has diverged: ");
    assertThat(result.lines())
        .anyMatch(line -> line.endsWith("| failed   |"))
        .contains("trial " + failed.number() + ": " + failed.failure().get());
    assertThat(result.best()).isPresent();
  }

  /**
   * The data has two batches, so four epochs are eight updates. The first rung of 40 updates ends
   * after ten.
   */
  @ParameterizedTest
  @CsvSource({
    "training.max_minutes=1e-6, training.max_minutes",
    "training.max_updates=40, training.epochs"
  })
  void aLimitThatEndsTrialsBeforeTheirRungIsTold(String override, String limit) throws Exception {
    search(List.of(override), trials(2), RATE).run(log::add);
    assertThat(log)
        .filteredOn(line -> line.startsWith(limit + " ended a trial in rung 1 of 3, "))
        .hasSize(1);
  }

  @Test
  void aPerplexityIsTheExponentialOfTheLoss() throws Exception {
    Files.writeString(
        folder.resolve("tiny.yaml"),
        """
        recipe: 1
        name: tiny
        task: language-model
        data: {train: {text: source}, dev: {text: source}}
        tokenization: {source: {tokenizer: whitespace}}
        model: {embedding_size: 4, encoder: {hidden_size: 4}}
        training: {epochs: 2, early_stopping: {metric: perplexity}}
        """);
    List<Double> losses = new ArrayList<>();
    ExperimentListener listener =
        new ExperimentListener() {
          @Override
          public void progress(String line) {}

          @Override
          public void validated(String system, ValidationResult result) {
            losses.add(result.loss());
          }
        };
    SearchPlan plan = new SearchPlan(SearchMethod.RANDOM, 1, 2, 1, 1, Optional.empty());
    SearchTrial trial = search(plan, RATE).run(listener).trials().get(0);
    assertThat(trial.score()).isCloseTo(Math.exp(Collections.min(losses)), within(1e-6));
  }

  @Test
  void aTrialThatCannotBeginIsAFailureOfTheTable() throws Exception {
    SearchResult result = search(trials(2), "model.encoder.hidden_size=4,65536").run(log::add);
    List<SearchTrial> failed =
        result.trials().stream().filter(each -> each.failure().isPresent()).toList();
    assertThat(failed).hasSize(1);
    assertThat(failed.get(0).failure().get()).startsWith("found a network of more than ");
    assertThat(result.best()).isPresent();
  }

  @Test
  void anotherSearchOrRecipeIsRefused() throws Exception {
    search(trials(1), RATE).run(log::add);
    assertThatThrownBy(() -> search(trials(1), DROPOUT).run(log::add))
        .isInstanceOf(SearchException.class)
        .hasMessageContaining(
            "it had 'over: training.learning_rate=log:0.0001..0.1', now it is 'over:"
                + " model.dropout");
    Files.writeString(
        folder.resolve("tiny.yaml"), RECIPE.replace("hidden_size: 4", "hidden_size: 5"));
    assertThatThrownBy(() -> search(trials(1), RATE).run(log::add))
        .isInstanceOf(ExperimentException.class)
        .hasMessageContaining("was begun with another recipe: it had 'model.encoder.hidden_size: 4")
        .hasMessageEndingWith("; --fresh begins a new search");
    assertThat(search(trials(1), RATE).afresh().run(log::add).trials()).hasSize(1);
  }

  @Test
  void freshDeletesEarlierTrialsAndNothingElse() throws Exception {
    search(trials(2), RATE).run(log::add);
    Path mine = Files.writeString(file("tiny-002/mine.txt"), "mine");
    assertThatThrownBy(() -> search(trials(1), RATE).afresh().run(log::add))
        .isInstanceOf(ForeignFileException.class);
    assertThat(mine).exists();
    Files.delete(mine);
    search(trials(1), RATE).afresh().run(log::add);
    try (Stream<Path> files = Files.list(file(""))) {
      assertThat(files.map(each -> each.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "tiny-001",
              "tiny-001.log",
              "trials.tsv",
              "search.md",
              "search.svg",
              "best.yaml",
              "training.lock");
    }
  }

  @Test
  void aForeignFileIsNotReplaced() throws Exception {
    Path best = Files.createDirectories(file("")).resolve("best.yaml");
    Files.writeString(best, "mine");
    assertThatThrownBy(() -> search(trials(1), RATE).run(log::add))
        .isInstanceOf(ForeignFileException.class);
    assertThat(best).hasContent("mine");
    search(trials(1), RATE).withRuns(folder.resolve("other")).run(log::add);
    Path other = folder.resolve("other/tiny-search/best.yaml");
    assertThatThrownBy(
            () ->
                SettingsSearch.read(other, List.of("name=tiny"), List.of(RATE), trials(1))
                    .withRuns(folder.resolve("other"))
                    .run(log::add))
        .isInstanceOf(ForeignFileException.class)
        .hasMessageContaining("best.yaml of the recipe, and the run would write over it");
  }

  @Test
  void listenersHearOfValidations() throws Exception {
    List<String> systems = new ArrayList<>();
    search(trials(1), RATE)
        .run(
            new ExperimentListener() {
              @Override
              public void progress(String line) {}

              @Override
              public void validated(String system, ValidationResult result) {
                systems.add(system);
              }
            });
    assertThat(systems).hasSize(4).containsOnly("tiny-001");
  }

  @Test
  void aPlanNeedsALimit() {
    assertThatThrownBy(() -> new SearchPlan(SearchMethod.ASHA, 0, 3, 1, 0, Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new SearchPlan(SearchMethod.ASHA, 0, 1, 1, 3, Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
