package org.nmt4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nmt4j.recipe.BatchType;
import org.nmt4j.recipe.ExperimentRecipe;
import org.nmt4j.recipe.TrainingSettings;
import org.nmt4j.recipe.read.RecipeException;
import org.nmt4j.recipe.read.RecipeReader;

/**
 * Runs the commands of every page in this JVM, in the order of the page. Commands read the files of
 * the repository, and write into a temporary folder. Pages share trained models, and a command that
 * several pages show runs once. The test shortens trainings, batches, benchmarks and the data of
 * the quickstart.
 */
class PageCommandsTest {
  private static final Pattern COMMAND =
      Pattern.compile(
          "(echo|printf|java|mvn|git|source|cd|cp|curl) [^ ].*|(\\w+=\\S+ )?[.\\w]*/[\\w/.-]+("
              + " .*)?");
  private static final Pattern MODEL = Pattern.compile("runs/([^/ ]+)/");
  private static final Pattern PIPE = Pattern.compile("echo '(.*)' \\| (.*)");
  private static final String PROMPT = "./nmt4j ";
  private static final Map<String, Integer> QUICKSTART = Map.of("train", 2000, "dev", 8, "test", 8);

  /**
   * The size of a batch is divided by this number, because a benchmark makes hundreds of updates.
   */
  private static final int BATCHES = 16;

  /** Commands that this test does not run, with the reasons. */
  private static final Map<Pattern, String> NOT_RUN = new LinkedHashMap<>();

  static {
    notRun("mvn .*", "Maven runs this test");
    notRun("java .*", "PageProgramsTest and ConsumerTest run the programs of the pages");
    notRun("source .*", "CompletionTest completes commands in the shells");
    notRun("data/multi30k/fetch .*", "FetchTest runs it against a server of its own");
    notRun("eval/.*\\.sh.*", "measures for minutes or hours");
    notRun("\\./nmt4j run recipes/multi30k-.*", "its data does not ship");
    notRun("\\./nmt4j (train|benchmark) eval/speed.*", "its data does not ship");
    notRun("\\./nmt4j .*\\bMODEL\\b.*", "MODEL stands for a model whose data does not ship");
    notRun("\\./nmt4j run recipes/low-resource.*=S.*", "S stands for several seeds");
    notRun("\\./nmt4j translate .* letter\\..*", "TranslateDocumentTest translates documents");
    notRun(
        "\\./nmt4j (calibrate|translate --model calibrated\\.nmt4j) .*",
        "the short training learns no words; ConfidencePageTest runs them");
    notRun("\\./nmt4j serve .*", "serves until a signal ends it; ServeCommandTest runs it");
    notRun(
        "\\./nmt4j spark .*",
        "Spark is no part of nmt4j; SparkCommandTest starts a program in its place, and the tests"
            + " of the module spark run the jobs");
    notRun("curl .*", "ServerPageTest sends these requests");
    notRun("data/synthesize\\.sh .*", "the tests of the generators make the same files");
  }

  @TempDir private static Path folder;

  /** Commands that have run already. */
  private static final Set<String> RAN = new HashSet<>();

  private static void notRun(String command, String reason) {
    NOT_RUN.put(Pattern.compile(command), reason);
  }

  static List<String> pages() throws IOException {
    List<String> pages = new ArrayList<>();
    for (String page : Pages.all()) {
      if (commands(page).stream().anyMatch(PageCommandsTest::isRun)) {
        pages.add(page);
      }
    }
    return pages;
  }

  private static List<String> commands(String page) throws IOException {
    return Pages.code(page).stream()
        .flatMap(List::stream)
        .filter(line -> COMMAND.matcher(line).matches())
        .distinct()
        .toList();
  }

  private static boolean isRun(String command) {
    return NOT_RUN.keySet().stream().noneMatch(each -> each.matcher(command).matches());
  }

  @Test
  void whatIsNotRunIsOnAPage() throws IOException {
    List<String> commands = new ArrayList<>();
    for (String page : Pages.all()) {
      commands.addAll(commands(page));
    }
    for (Pattern pattern : NOT_RUN.keySet()) {
      assertThat(commands).anyMatch(command -> pattern.matcher(command).matches());
    }
  }

  @Test
  void manyCommandsAreRun() throws IOException {
    assertThat(pages()).contains("README.md", "modules/cli/README.md", "recipes/tasks.md");
    assertThat(commands("modules/cli/README.md").stream().filter(PageCommandsTest::isRun))
        .hasSizeGreaterThan(20);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyCommandWorks(String page) throws IOException, RecipeException {
    for (String recipe : Pages.recipes(page).stream().limit(1).toList()) {
      PageRecipesTest.write(folder, recipe, 6);
    }
    for (String command : commands(page)) {
      if (isRun(command)) {
        trainItsModel(command);
        runOnce(command);
      }
    }
  }

  /** Trains the models that a command uses, since another page may show their training. */
  private static void trainItsModel(String command) throws IOException, RecipeException {
    Matcher model = MODEL.matcher(command);
    while (model.find()) {
      Path recipe = Path.of("recipes", model.group(1) + ".yaml");
      if (Files.exists(Pages.ROOT.resolve(recipe))) {
        runOnce(PROMPT + "run " + recipe.toString().replace('\\', '/'));
      }
    }
  }

  private static void runOnce(String command) throws IOException, RecipeException {
    if (RAN.add(command)) {
      Ran ran = run(command);
      assertThat(ran.code()).as("%s%n%s", command, ran.err()).isZero();
    }
  }

  private static Ran run(String line) throws IOException, RecipeException {
    Matcher pipe = PIPE.matcher(line);
    String input = pipe.matches() ? pipe.group(1) + "\n" : "";
    String command = pipe.matches() ? pipe.group(2) : line;
    assertThat(command).startsWith(PROMPT);
    List<String> arguments = new ArrayList<>();
    Path output = null;
    String[] words = command.substring(PROMPT.length()).split(" ");
    for (int i = 0; i < words.length; i++) {
      switch (words[i]) {
        case "<" -> input = Files.readString(place(words[++i]));
        case ">" -> output = folder.resolve(words[++i]);
        case "--updates", "--lines" -> arguments.addAll(List.of(words[i++], "5"));
        case "--trials" -> arguments.addAll(List.of(words[i++], "2"));
        default -> arguments.add(argument(words[i]));
      }
    }
    boolean hasRuns =
        Set.of("run", "suite", "train", "search").contains(words[0])
                && !arguments.contains("--runs")
            || words[0].equals("evaluate") && arguments.contains("--recipe");
    if (hasRuns) {
      arguments.addAll(List.of("--runs", folder.resolve("runs").toString()));
    }
    if (hasRuns && !words[0].equals("suite")
        || Set.of("check", "benchmark", "lrfind").contains(words[0])) {
      String recipe = Stream.of(words).filter(word -> word.endsWith(".yaml")).findFirst().get();
      List<String> cut = cut(place(recipe));
      // A search takes no arms and seeds, which cut names.
      boolean isSearch = words[0].equals("search");
      arguments.addAll(isSearch ? withoutArms(cut) : cut);
    }
    Ran ran = Ran.with(input, arguments.toArray(String[]::new));
    if (output != null) {
      Files.createDirectories(output.getParent());
      Files.writeString(output, ran.out());
    }
    return ran;
  }

  /**
   * Returns settings that shorten training, use one seed for each arm and small batches, and drop
   * expectations.
   */
  private static List<String> cut(Path recipe) throws IOException, RecipeException {
    if (recipe.toString().contains("birnn")) {
      return List.of(); // trains in seconds, and meets its expectations
    }
    ExperimentRecipe experiment = RecipeReader.experiment(recipe, List.of());
    List<String> changes = new ArrayList<>(List.of("training.max_updates=5", "expect=null"));
    experiment.arms().stream()
        .flatMap(arm -> arm.recipes().stream())
        .map(each -> each.recipe().training())
        .filter(training -> training.batchType() == BatchType.SENTENCES)
        .mapToInt(TrainingSettings::batchSize)
        .min()
        .ifPresent(size -> changes.add("training.batch_size=" + Math.max(1, size / BATCHES)));
    if (!experiment.isPlain()) {
      changes.add("seeds=[1]");
    }
    for (ExperimentRecipe.Arm arm : experiment.arms()) {
      if (!arm.name().isEmpty() && arm.baseline().isEmpty()) {
        changes.add("arms." + arm.name() + ".expect=null");
      }
    }
    if (recipe.endsWith("quickstart.yaml")) {
      for (String part : QUICKSTART.keySet()) {
        String start = "data/quickstart/" + part;
        changes.add("data." + part + ".source='" + place(start + ".de") + "'");
        changes.add("data." + part + ".target='" + place(start + ".en") + "'");
      }
      changes.add("evaluation.alignment='" + place("data/quickstart/test.align") + "'");
    }
    return changes.stream().flatMap(change -> Stream.of("--set", change)).toList();
  }

  /** Returns a word of a command with the path of its file. A key may stand before the file. */
  private static String argument(String word) throws IOException {
    Matcher key = Pattern.compile("([a-z_.]+=)(.*/.*)").matcher(word);
    if (key.matches()) {
      return key.group(1) + place(key.group(2));
    }
    return isFile(word) ? place(word).toString() : word;
  }

  /** Returns pairs of {@code --set} and a change without those of arms and seeds. */
  private static List<String> withoutArms(List<String> changes) {
    return changes.stream()
        .filter(change -> !change.equals("--set") && !change.matches("(arms\\.|seeds=).*"))
        .flatMap(change -> Stream.of("--set", change))
        .toList();
  }

  private static boolean isFile(String word) {
    return word.contains("/") || word.matches("[a-z]+\\.[a-z0-9]+") || word.equals("codes");
  }

  /** Returns the path of a command's file; copies only the first lines of the quickstart's data. */
  private static Path place(String name) throws IOException {
    Path shipped = Pages.ROOT.resolve(name);
    if (!Files.exists(shipped) || name.startsWith("runs/")) {
      return folder.resolve(name);
    }
    Matcher quickstart = Pattern.compile("data/quickstart/(\\w+)\\..*").matcher(name);
    if (!quickstart.matches()) {
      return shipped;
    }
    Path cut = folder.resolve(name);
    if (!Files.exists(cut)) {
      Files.createDirectories(cut.getParent());
      int lines = QUICKSTART.get(quickstart.group(1));
      Files.write(cut, Files.readAllLines(shipped).subList(0, lines));
    }
    return cut;
  }
}
