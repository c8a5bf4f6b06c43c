package org.nmt4j.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nmt4j.cli.Ran;
import org.nmt4j.cli.TinyRun;

/** Tests the options {@code --prefix}, {@code --require} and {@code --forbid}. */
class RuleOptionsCommandTest {
  private static final String LINES = "Der Hund schläft.\n\nEine Katze!\nEins und Zwei und Drei\n";

  @TempDir private static Path folder;
  private static TinyRun tiny;
  private static String model;

  @BeforeAll
  static void train() {
    tiny = new TinyRun(folder);
    assertThat(tiny.run("train").code()).isZero();
    model = tiny.result("best.nmt4j").toString();
  }

  private static Ran translate(String... options) {
    return translateText(LINES, options);
  }

  private static Ran translateText(String input, String... options) {
    List<String> all = new ArrayList<>(List.of("translate", "-m", model));
    all.addAll(List.of(options));
    return Ran.with(input, all.toArray(String[]::new));
  }

  @Test
  void theRulesOfALineHoldForItsTranslation() {
    String prefix = tiny.write("prefix", "The d\n\n\nOne  and \n");
    String required = tiny.write("required", "two dogs\tcat\n\n\n\n");
    String forbidden = tiny.write("forbidden", "\n\ndog\te\n\n");
    String[] options = {"--prefix", prefix, "--require", required, "--forbid", forbidden};
    Ran ran = translate(options);

    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.err()).isEqualTo("required: 2 of 2 phrases met\n");
    List<String> lines = ran.out().lines().toList();
    assertThat(lines).hasSize(4);
    assertThat(lines.get(0)).startsWith("The d").contains("cat").contains("two dogs");
    assertThat(lines.get(1)).isEmpty();
    assertThat((" " + lines.get(2) + " ").toLowerCase(Locale.ROOT))
        .doesNotContainPattern("\\W(dog|e)\\W");
    assertThat(lines.get(3)).startsWith("One  and ");
    for (String batch : List.of("1", "64")) {
      List<String> all = new ArrayList<>(List.of(options));
      all.addAll(List.of("--batch-size", batch, "--threads", "2"));
      assertThat(translate(all.toArray(String[]::new)).out()).isEqualTo(ran.out());
    }
    assertThat(translate("--prefix", tiny.write("none", "\n\n\n\n")).out())
        .isEqualTo(translate().out());
  }

  @Test
  void requiredPhrasesThatAreNotMetAreCounted() {
    String required = tiny.write("required", "dog\n\u72ac\tcat\n\u72ac\n\n");
    assertThat(translate("--require", required).err()).isEqualTo("required: 1 of 4 phrases met\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--prefix", "--require", "--forbid"})
  void moreRulesThanLinesAreAnError(String option) {
    String rules = tiny.write("rules", "\n\n\n\n\n");
    assertThat(translate(option, rules))
        .extracting(Ran::code, Ran::err)
        .containsExactly(1, rules + ":5:1: found a line, but the input ends after line 4\n");
  }

  /** Interrupted work reads the rules of the lines that are left. */
  @Test
  void interruptedWorkContinuesAtTheLineOfTheRules() throws IOException {
    StringBuilder input = new StringBuilder();
    StringBuilder prefixes = new StringBuilder();
    for (int i = 0; i < 100; i++) {
      input.append(i % 2 == 0 ? "Eins\n" : "Zwei\n");
      prefixes.append("T").append(i).append(" \n");
    }
    String in = tiny.write("input", input.toString());
    String prefix = tiny.write("prefixes", prefixes.toString());
    Path whole = folder.resolve("whole");
    Path part = folder.resolve("part");
    String[] options = {"--prefix", prefix, "--batch-size", "1", "--beam-size", "1", in, "-o"};
    assertThat(translateText("", with(options, whole)).code()).isZero();
    String few = prefixes.substring(0, prefixes.indexOf("T40"));
    tiny.write("prefixes", few);
    Ran ran = translateText("", with(options, part));
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err())
        .endsWith(": ends after line 40, expected a line for each line of the input\n");
    tiny.write("prefixes", prefixes.toString());
    assertThat(translateText("", with(options, part)).err()).contains("with another --prefix");
    assertThat(Files.readAllLines(whole)).hasSize(100).allMatch(line -> line.startsWith("T"));
    assertThat(Files.readAllLines(whole).get(70)).startsWith("T70 ");
  }

  private static String[] with(String[] options, Path output) {
    List<String> all = new ArrayList<>(List.of(options));
    all.add(output.toString());
    return all.toArray(String[]::new);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--prefix", "--require", "--forbid"})
  void wrongUsesAreToldInOneLine(String option) {
    String rules = tiny.write("rules", "\n\n\n");
    String in = tiny.write("in", "Eins\n");
    String page = tiny.write("page.html", "<p>Eins</p>");

    assertThat(translate(option, rules))
        .extracting(Ran::code, Ran::err)
        .containsExactly(
            1, rules + ": ends after line 3, expected a line for each line of the input\n");
    assertThat(translate(option, folder.resolve("missing").toString()))
        .extracting(Ran::code, Ran::err)
        .containsExactly(1, folder.resolve("missing") + ": no such file\n");
    assertThat(
            translateText("", option, rules, in, page, "--format", "text", "-o", folder + "/out"))
        .extracting(Ran::code, Ran::err)
        .containsExactly(
            2,
            "nmt4j translate: "
                + option
                + " goes only with one input, found 2 (see nmt4j translate --help)\n");
    assertThat(translateText("", option, rules, page, "-o", folder + "/out.html").err())
        .startsWith("nmt4j translate: '" + option + "' goes only with lines of text");
    assertThat(
            translate(
                    option,
                    rules,
                    "--memory",
                    "m.tmx",
                    "--source-language",
                    "de",
                    "--target-language",
                    "en")
                .err())
        .startsWith("nmt4j translate: '" + option + "' does not go with --memory");
  }

  @Test
  void contradictoryPhrasesNameTheirLine() {
    String required = tiny.write("required", "\ndog\n\n\n");
    String forbidden = tiny.write("forbidden", "\ncat\tdog\n\n\n");
    Ran ran = translate("--require", required, "--forbid", forbidden);

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err())
        .isEqualTo(forbidden + ":2:1: found 'dog' among the required and the forbidden phrases\n");
  }
}
