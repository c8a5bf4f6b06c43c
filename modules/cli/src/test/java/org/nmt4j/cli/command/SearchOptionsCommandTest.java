package org.nmt4j.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nmt4j.cli.Ran;
import org.nmt4j.cli.TinyRun;

/** Tests the options of {@code translate} for the search. */
class SearchOptionsCommandTest {
  private static final String LINES = "Der Hund schläft.\n\nEine Katze!\nEins und Zwei und Drei\n";

  /** Keeps translations so short that they cannot pay attention to all source tokens. */
  private static final String SHORT = "decoding.max_length={factor: 0.6, plus: 2}";

  @TempDir private static Path folder;
  private static TinyRun tiny;
  private static String model;

  @BeforeAll
  static void train() {
    tiny = new TinyRun(folder);
    assertThat(tiny.run("train", SHORT).code()).isZero();
    model = tiny.result("best.nmt4j").toString();
  }

  private static Ran translate(String... options) {
    List<String> all = new ArrayList<>(List.of("translate", "-m", model));
    all.addAll(List.of(options));
    return Ran.with(LINES, all.toArray(String[]::new));
  }

  private static String scores(String... options) {
    List<String> all = new ArrayList<>(List.of("--scores"));
    all.addAll(List.of(options));
    Ran ran = translate(all.toArray(String[]::new));
    assertThat(ran.code()).as(ran.err()).isZero();
    return ran.out();
  }

  @ParameterizedTest
  @CsvSource({
    "--no-repeat-ngram, 1, 0, no_repeat_ngram",
    "--repetition-penalty, 2, 1, repetition_penalty",
    "--coverage-penalty, 0.5, 0, coverage_penalty"
  })
  void aPenaltyIsThatOfTheOptionOrOfTheRecipe(String option, String on, String off, String key) {
    String plain = scores();
    String penalised = scores(option, on);
    assertThat(penalised).isNotEqualTo(plain).hasLineCount(4);
    assertThat(scores(option, on, "--batch-size", "1")).isEqualTo(penalised);
    assertThat(scores(option, off)).isEqualTo(plain);

    Ran ran = tiny.run("train", SHORT, "name=" + key, "decoding." + key + "=" + on);
    assertThat(ran.code()).as(ran.err()).isZero();
    String other = folder.resolve("runs").resolve(key).resolve("best.nmt4j").toString();
    String ofRecipe = Ran.with(LINES, "translate", "-m", other, "--scores").out();
    assertThat(Ran.with(LINES, "translate", "-m", other, "--scores", option, on).out())
        .isEqualTo(ofRecipe);
    assertThat(Ran.with(LINES, "translate", "-m", other, "--scores", option, off).out())
        .isNotEqualTo(ofRecipe);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "--no-repeat-ngram=-1   | no-repeat n-gram: expected 0 or more, found -1",
        "--repetition-penalty=0 | repetition penalty: expected a number of at least 1, found 0.0",
        "--coverage-penalty=-1  | coverage penalty: expected a number of at least 0, found -1.0",
        "--diverse-groups=0     | invalid value for option '--diverse-groups': found '0', expected"
            + " a whole number above 0",
        "--diverse-groups=3     | --diverse-groups is 3 and the beam size 2, expected --beam-size 3"
            + " or more",
        "--diversity-penalty=1  | --diversity-penalty is given with one group, expected"
            + " --diverse-groups 2 or more",
        "--diverse-groups=2 --diversity-penalty=-1 | diversity penalty: expected a number of at"
            + " least 0, found -1.0",
        "--temperature=1        | '--temperature' goes only with --sample",
        "--nucleus=0.5          | '--top-p' goes only with --sample",
        "--sample --top-k=-1    | top-k: expected a number >= 0, found -1",
        "--sample --top-p=0     | top-p: expected a number > 0 and <= 1, found 0.0",
        "--sample --temperature=0 | temperature: expected a number > 0, found 0.0",
        "--sample --beam-size=2 | '--beam-size' does not go with --sample",
        "--sample --seed=x      | invalid value for option '--seed': found 'x', expected a whole"
            + " number",
        "--sample --n-best=10001 | --n-best is 10001, expected at most 10000",
        "--mbr=0                | invalid value for option '--mbr': found '0', expected a whole"
            + " number above 0",
        "--mbr=1001             | --mbr is 1001, expected at most 1000",
        "--mbr=2 --n-best=3     | --n-best is 3 and --mbr 2, expected --mbr 3 or more",
        "--utility=chrf         | '--utility' goes only with --mbr",
        "--mbr=2 --utility=ter  | invalid value for option '--utility': found 'ter', expected one"
            + " of chrf, bleu",
        "--coverage-penalty=x   | invalid value for option '--coverage-penalty': found 'x',"
            + " expected a number",
      })
  void aWrongValueIsToldInOneLine(String option, String message) {
    assertThat(translate(option.split(" ")))
        .isEqualTo(
            new Ran(2, "", "nmt4j translate: " + message + " (see nmt4j translate --help)\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--unk=replace            | found unk replace with a model without attention, expected unk"
            + " keep or forbid",
        "--coverage-penalty=0.2   | found a coverage penalty with a model without attention,"
            + " expected coverage penalty 0",
      })
  void whatNeedsAttentionIsToldOfAModelWithoutIt(
      String option, String message, @TempDir Path other) {
    TinyRun without = new TinyRun(other);
    Ran trained = without.run("train", "model.attention={type: none, input_feeding: false}");
    assertThat(trained.code()).as(trained.err()).isZero();
    String file = without.result("best.nmt4j").toString();
    assertThat(Ran.with("Eins\n", "translate", "-m", file, option))
        .isEqualTo(
            new Ran(2, "", "nmt4j translate: " + message + " (see nmt4j translate --help)\n"));
  }

  @Test
  void groupsMakeListsDiffer() {
    String[] lists = {"--beam-size", "4", "--n-best", "4"};
    String plain = translate(lists).out();
    List<String> all = new ArrayList<>(List.of(lists));
    all.addAll(List.of("--diverse-groups", "4", "--diversity-penalty", "3"));
    Ran ran = translate(all.toArray(String[]::new));
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out()).isNotEqualTo(plain);
    all.addAll(List.of("--batch-size", "1"));
    assertThat(translate(all.toArray(String[]::new))).isEqualTo(ran);
  }

  @Test
  void samplesDependOnSeedAndLine() {
    String drawn = scores("--sample", "--seed", "5");
    assertThat(drawn).hasLineCount(4).isNotEqualTo(scores("--sample", "--seed", "6"));
    assertThat(scores("--sample", "--seed", "5", "--batch-size", "1", "--threads", "1"))
        .isEqualTo(drawn);
    assertThat(scores("--sample")).isEqualTo(scores("--sample", "--seed", "42"));
    assertThat(scores("--sample", "--top-k", "1", "--seed", "5"))
        .isEqualTo(scores("--sample", "--nucleus", "0.000001"));
    String twice = Ran.with("Hund\nHund\n", "translate", "-m", model, "--sample").out();
    assertThat(twice.lines().distinct()).hasSize(1);
    Ran many = translate("--sample", "--n-best", "7");
    assertThat(many.out()).hasLineCount(3 * 7 + 1);
    assertThat(many.out()).contains("0 ||| ").contains("3 ||| ");
  }

  @ParameterizedTest
  @CsvSource({"chrf, 1", "bleu, 1", "chrf, 0"})
  void minimumRiskIsTheChoiceFromLists(String metric, String scale) {
    List<String> lists = new ArrayList<>(List.of("--n-best", "5"));
    List<String> risk = new ArrayList<>(List.of("--mbr", "5", "--utility", metric));
    for (List<String> each : List.of(lists, risk)) {
      each.addAll(scale.equals("0") ? List.of("--sample") : List.of("--beam-size", "5"));
    }
    Ran ran = translate(risk.toArray(String[]::new));
    assertThat(ran.code()).as(ran.err()).isZero();
    String written = translate(lists.toArray(String[]::new)).out();
    assertThat(Ran.with(written, "choose", "--by", "mbr", "-m", metric, "--scale", scale).out())
        .isEqualTo(ran.out());
  }

  @Test
  void theSecondPageOfHelpFitsAScreen() {
    Ran first = Ran.with("", "translate", "--help");
    Ran second = Ran.with("", "translate", "--help-search");
    assertThat(second.code()).isZero();
    assertThat(second.err()).isEmpty();
    assertThat(second.out().lines())
        .hasSizeBetween(5, 40)
        .allMatch(line -> line.length() <= 80)
        .contains("      --ensemble=MEAN        Mean of probabilities or of log-probabilities.");
    assertThat(first.out()).contains("--help-search").doesNotContain("--ensemble");
    assertThat(second.out()).doesNotContain("--help-search", "--scores", "INPUT ");
  }
}
