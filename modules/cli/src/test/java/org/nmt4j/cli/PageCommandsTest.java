package org.nmt4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nmt4j.recipe.ExperimentRecipe;
import org.nmt4j.recipe.read.RecipeException;
import org.nmt4j.recipe.read.RecipeReader;

/**
 * Runs the commands of the README and of a page behind it, each in their order, in this JVM: files
 * that the repository has are its own, all others lie in a temporary folder; longer trainings and
 * the largest test set are cut short.
 */
class PageCommandsTest {
  private static final Path ROOT = Path.of(System.getProperty("nmt4j.root"));
  private static final String PROMPT = "    ./nmt4j ";

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "recipes/tasks.md"})
  void everyCommandWorks(String page) throws IOException, RecipeException {
    List<String> commands =
        Files.readAllLines(ROOT.resolve(page)).stream()
            .filter(line -> line.startsWith(PROMPT))
            .map(line -> line.substring(PROMPT.length()))
            .distinct()
            .toList();
    assertThat(commands).hasSizeGreaterThan(6);
    for (String command : commands) {
      Ran ran = run(command);
      assertThat(ran.code()).as("%s%n%s", command, ran.err()).isZero();
    }
  }

  private Ran run(String command) throws IOException, RecipeException {
    List<String> arguments = new ArrayList<>();
    String input = "";
    Path output = null;
    String[] words = command.split(" ");
    for (int i = 0; i < words.length; i++) {
      switch (words[i]) {
        case "<" -> input = Files.readString(place(words[++i]));
        case ">" -> output = place(words[++i]);
        default -> arguments.add(isFile(words[i]) ? place(words[i]).toString() : words[i]);
      }
    }
    if (command.startsWith("run ") || command.startsWith("evaluate --recipe ")) {
      arguments.addAll(List.of("--runs", folder.resolve("runs").toString()));
      if (!command.contains("birnn")) {
        String recipe = Stream.of(words).filter(word -> word.endsWith(".yaml")).findFirst().get();
        arguments.addAll(cut(place(recipe)));
      }
    }
    if (command.startsWith("suite ")) {
      arguments.addAll(List.of("--runs", folder.resolve("runs").toString()));
    }
    Ran ran = Ran.with(input, arguments.toArray(String[]::new));
    if (output != null) {
      Files.createDirectories(output.getParent());
      Files.writeString(output, ran.out());
    }
    return ran;
  }

  /** Settings that make a recipe train a little, once for each arm, and expect nothing. */
  private List<String> cut(Path recipe) throws IOException, RecipeException {
    ExperimentRecipe experiment = RecipeReader.experiment(recipe, List.of());
    List<String> changes = new ArrayList<>(List.of("training.max_updates=20", "expect=null"));
    if (!experiment.isPlain()) {
      changes.add("seeds=[1]");
    }
    for (ExperimentRecipe.Arm arm : experiment.arms()) {
      if (!arm.name().isEmpty() && arm.baseline().isEmpty()) {
        changes.add("arms." + arm.name() + ".expect=null");
      }
    }
    if (recipe.endsWith("quickstart.yaml")) {
      changes.add("data.test.source='" + place("data/quickstart/test.de") + "'");
      changes.add("data.test.target='" + place("data/quickstart/test.en") + "'");
      changes.add("evaluation.alignment='" + place("data/quickstart/test.align") + "'");
    }
    return changes.stream().flatMap(change -> Stream.of("--set", change)).toList();
  }

  private static boolean isFile(String word) {
    return word.contains("/") || word.matches("[a-z]+\\.[a-z0-9]+") || word.equals("codes");
  }

  /** Of the quickstart's test set the first lines are enough. */
  private Path place(String name) throws IOException {
    Path shipped = ROOT.resolve(name);
    if (!Files.exists(shipped) || name.startsWith("runs/")) {
      return folder.resolve(name);
    }
    if (!name.startsWith("data/quickstart/test.")) {
      return shipped;
    }
    Path cut = folder.resolve(name);
    Files.createDirectories(cut.getParent());
    return Files.write(cut, Files.readAllLines(shipped).subList(0, 100));
  }
}
