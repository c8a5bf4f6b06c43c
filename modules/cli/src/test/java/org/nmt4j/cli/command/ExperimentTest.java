package org.nmt4j.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nmt4j.cli.Ran;

/** Tests recipes with arms and seeds, and suites of recipes. */
class ExperimentTest {
  private static final String RECIPE =
      """
      # Each tag is the token itself, or that of the token before.
      recipe: 1
      name: tiny
      task: tagging
      seeds: [1, 2]
      data:
        train: {source: x.tokens, target: x.tags}
        dev: {source: x.tokens, target: x.tags}
        test: {source: x.tokens, target: x.tags}
      model: {embedding_size: 8, encoder: {hidden_size: 8}, dropout: 0}
      training: {learning_rate: 0.05, batch_size: 4, epochs: 20, validate_every: 20 epochs}
      evaluation: {metrics: [accuracy, exact], lengths: [2, 5]}
      arms:
        hmm: {baseline: hmm}
        network:
          expect: {accuracy: ['>= 99', '>= hmm', '>= hmm - 5'], accuracy@5: '>= accuracy@2 - 50'}
        hopeless:
          training: {learning_rate: 0.00001}
          expect: {accuracy: '< network', exact: '< 50'}
      """;

  @TempDir private Path folder;

  @BeforeEach
  void write() throws IOException {
    StringBuilder tokens = new StringBuilder();
    StringBuilder tags = new StringBuilder();
    for (int i = 0; i < 24; i++) {
      String first = "abc".substring(i % 3, i % 3 + 1);
      int more = 1 + i % 4;
      tokens.append(first).append(" .".repeat(more)).append('\n');
      tags.append(first).append((" " + first).repeat(more)).append('\n');
    }
    Files.writeString(folder.resolve("x.tokens"), tokens);
    Files.writeString(folder.resolve("x.tags"), tags);
    Files.writeString(folder.resolve("tiny.yaml"), RECIPE);
  }

  private Ran nmt4j(String... arguments) {
    return Ran.with("", arguments);
  }

  private Ran run(String... more) {
    String[] arguments = new String[4 + more.length];
    arguments[0] = "run";
    arguments[1] = folder.resolve("tiny.yaml").toString();
    arguments[2] = "--runs";
    arguments[3] = folder.resolve("runs").toString();
    System.arraycopy(more, 0, arguments, 4, more.length);
    return nmt4j(arguments);
  }

  @Test
  void everyArmIsTrainedWithEverySeedAndJudgedByTheMean() throws IOException {
    Ran ran = run("--threads", "2");

    assertThat(ran.code()).as(ran.err() + ran.out()).isZero();
    assertThat(ran.out().lines())
        .startsWith("| arm | seeds | accuracy | exact |", "|---|---|---|---|")
        .anyMatch(line -> line.startsWith("| hmm | 1 | "))
        .anyMatch(line -> line.startsWith("| network | 2 | 100.00 ± 0.00 | 100.00 ± 0.00 |"))
        .anyMatch(line -> line.startsWith("| 2 | "))
        .anyMatch(line -> line.startsWith("| 5 | "))
        .contains("PASS network accuracy = 100.00 (required >= 99)")
        .anyMatch(
            line -> line.matches("PASS hopeless accuracy = .* \\(required < network, .*100.00\\)"))
        .anyMatch(line -> line.startsWith("PASS network accuracy@5 = 100.00"));
    Path results = folder.resolve("runs/tiny");
    assertThat(results.resolve("network-1/best.nmt4j")).exists();
    assertThat(results.resolve("hopeless-2.log")).content().contains("validation after");
    assertThat(Files.readAllLines(results.resolve("results.tsv")))
        .startsWith("arm\tseed\tmetric\tvalue")
        .contains("network\t2\taccuracy\t100.0")
        .hasSize(1 + 5 * 6);
    assertThat(results.resolve("groups.svg")).content().contains("<svg", "hopeless");
  }

  @Test
  void theResultDoesNotDependOnThreadsAndWhatIsTrainedStays() throws IOException {
    Ran one = run("--threads", "1");
    byte[] best = Files.readAllBytes(folder.resolve("runs/tiny/network-1/best.nmt4j"));
    Ran again = run("--threads", "2");

    assertThat(again.out()).isEqualTo(one.out());
    assertThat(Files.readAllBytes(folder.resolve("runs/tiny/network-1/best.nmt4j")))
        .isEqualTo(best);
    assertThat(folder.resolve("runs/tiny/network-1.log")).content().contains("is finished");
  }

  @Test
  void armsAreJudgedAgainWithoutTraining() throws IOException {
    String diverging =
        """
          wild:
            training: {learning_rate: 1e30, optimizer: sgd, clip_norm: 0}
            model: {encoder: {cell: rnn-relu}}
            evaluation: {metrics: [diverged]}
            expect: {diverged: '>= 1'}
        """;
    Path recipe = folder.resolve("tiny.yaml");
    Files.writeString(recipe, RECIPE + diverging);
    Ran ran = run();
    Files.delete(folder.resolve("runs/tiny/network-1/checkpoint.nmt4j"));
    Ran again =
        nmt4j(
            "evaluate", "--recipe", recipe.toString(), "--runs", folder.resolve("runs").toString());

    assertThat(ran.out()).contains("PASS wild diverged = 1");
    assertThat(again.code()).as(again.err()).isZero();
    assertThat(again.out()).isEqualTo(ran.out());
    assertThat(folder.resolve("runs/tiny/network-1/checkpoint.nmt4j")).doesNotExist();
    assertThat(folder.resolve("runs/tiny/wild-1/diverged.txt")).isNotEmptyFile();
  }

  @Test
  void freshDeletesNothingIfAnythingElseLiesInTheFolderOfAnArm() throws IOException {
    assertThat(run().code()).isZero();
    Path results = folder.resolve("runs/tiny");
    Path mine = Files.writeString(results.resolve("network-2/mine.txt"), "mine");
    byte[] table = Files.readAllBytes(results.resolve("results.tsv"));
    for (String command : new String[] {"run", "suite"}) {
      Ran refused =
          nmt4j(
              command,
              folder.resolve("tiny.yaml").toString(),
              "--runs",
              folder.resolve("runs").toString(),
              "--fresh");
      assertThat(refused.code()).as(refused.err()).isEqualTo(2);
      assertThat(refused.err()).startsWith(mine + ": is not a file of a run").hasLineCount(1);
    }
    assertThat(results.resolve("network-1/best.nmt4j")).exists();
    assertThat(Files.readAllBytes(results.resolve("results.tsv"))).isEqualTo(table);
    Files.delete(mine);
    Ran fresh = run("--fresh");
    assertThat(fresh.code()).as(fresh.err()).isZero();
    assertThat(results.resolve("network-2.log")).content().doesNotContain("is finished");
  }

  @Test
  void whatIsNotReachedFails() {
    Ran ran = run("--set", "arms.network.expect.exact='> 100'");

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.out()).contains("FAIL network exact = 100.00 (required > 100)\n");
  }

  @Test
  void aSuiteTellsAllThatIsWrongWithARecipeAndGoesOn() throws IOException {
    Path wrong = folder.resolve("wrong.yaml");
    Files.writeString(wrong, RECIPE + "one: 1\ntwo: 2\n");
    Ran ran = nmt4j("suite", wrong.toString(), wrong.toString());

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.out().lines())
        .hasSize(4)
        .anyMatch(line -> line.startsWith("FAIL " + wrong + ": ") && line.contains("'one'"))
        .anyMatch(line -> line.startsWith(wrong.toString()) && line.contains("'two'"));
  }

  @Test
  void aSuiteWritesAPage() throws IOException {
    Path missing = folder.resolve("missing.yaml");
    Files.writeString(missing, RECIPE.replace("x.tokens", "nothing").replace("tiny", "missing"));
    Path hours = folder.resolve("hours.yaml");
    Files.writeString(
        hours,
        RECIPE.replace("training: {", "training: {max_minutes: 50, ").replace("tiny", "hours"));
    Path page = folder.resolve("page/README.md");
    Ran ran =
        nmt4j(
            "suite",
            folder.resolve("tiny.yaml").toString(),
            missing.toString(),
            hours.toString(),
            "--runs",
            folder.resolve("runs").toString(),
            "--page",
            page.toString());

    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out())
        .contains("SKIP " + missing + ": its data is not there\n")
        .contains("SKIP " + hours + ": trains up to 50 minutes\n");
    assertThat(Files.readAllLines(page))
        .anyMatch(
            line ->
                line.startsWith(
                    "| [tiny](tiny.yaml) | Each tag is the token itself, or that of the token"
                        + " before. | PASS network accuracy = 100.00 (required >= 99)<br>PASS"))
        .anyMatch(
            line -> line.startsWith("| [missing](missing.yaml) |") && line.contains("not run"))
        .contains("## tiny", "![tiny](plots/tiny.svg)");
    assertThat(folder.resolve("page/plots/tiny.svg")).content().startsWith("<svg");
  }
}
