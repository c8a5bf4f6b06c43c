package org.nmt4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Command;

class UsageTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "--versoin           | nmt4j: unknown option '--versoin', nearest is '--version'",
        "evalute             | nmt4j: unknown command 'evalute', nearest is 'evaluate'",
        "bpe lern            | nmt4j bpe: unknown command 'lern', nearest is 'learn'",
        "evaluate r --tokenise | nmt4j evaluate: unknown option '--tokenise', nearest is"
            + " '--tokenize'",
        "evaluate r -i r --metric bleu | nmt4j evaluate: unknown option '--metric', nearest is"
            + " '--metrics'",
        "bpe apply --glossaries a --vocabulry=v | nmt4j bpe apply: unknown option '--vocabulry',"
            + " nearest is '--vocabulary'",
        "choose --by -x      | nmt4j choose: unknown option '-x'",
        "evaluate            | nmt4j evaluate: missing required parameter: 'REF', or option"
            + " '--recipe'",
        "evaluate r --runs x | nmt4j evaluate: '--runs' goes only with --recipe",
        "evaluate r --recipe x | nmt4j evaluate: 'REF' does not go with --recipe",
        "evaluate --recipe x -b | nmt4j evaluate: '--score-only' does not go with --recipe",
        "tokenize x          | nmt4j tokenize: unexpected argument 'x'",
        "evaluate r -f xml   | nmt4j evaluate: invalid value for option '--format': found 'xml', "
            + "expected one of text, json, tsv, latex",
        "evaluate r --seed x | nmt4j evaluate: invalid value for option '--seed': found 'x', "
            + "expected a whole number",
        "choose --scale x    | nmt4j choose: invalid value for option '--scale': found 'x', "
            + "expected a number",
        "bpe                 | nmt4j bpe: a command is missing",
        "bpe learn -s 0      | nmt4j bpe learn: invalid value for option '--merges': found '0', "
            + "expected a whole number above 0"
      })
  void aWrongCommandLineIsToldInOneLine(String commandLine, String message) {
    Ran ran = Ran.with("", commandLine.split(" "));

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).startsWith(message + " (see nmt4j").endsWith("--help)\n").hasLineCount(1);
  }

  /** A value may begin with a dash if it is joined to its option or is a negative number. */
  @ParameterizedTest
  @ValueSource(strings = {"--input=-x", "-i=-x", "-i-x", "-i -5", "-- -x"})
  void valuesMayBeginWithADash(String arguments) {
    Ran ran = Ran.with("", ("evaluate r " + arguments).split(" "));

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err()).isEqualTo("r: no such file\n");
  }

  /** Checks an unknown option after an option's value, a list of values and an argument. */
  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandRefusesAnOptionThatItDoesNotHave(List<String> command) {
    List<String> before = new ArrayList<>(List.of("", "x"));
    String[] help = Stream.concat(command.stream(), Stream.of("--help")).toArray(String[]::new);
    Matcher options =
        Pattern.compile("(?m)^ +(?:-\\S+, )*(--[a-z-]+)=").matcher(Ran.with("", help).out());
    options.results().forEach(option -> before.add(option.group(1) + " x"));

    for (String prefix : before) {
      String arguments =
          String.format(Locale.ROOT, "%s %s --no-such-option y", String.join(" ", command), prefix);
      Ran ran = Ran.with("", arguments.strip().split(" +"));

      assertThat(ran.err()).as(arguments).contains(": unknown option '--no-such-option'");
      assertThat(ran.code()).as(arguments).isEqualTo(2);
    }
  }

  @Test
  void withoutACommandNothingRuns() {
    assertThat(Ran.with(""))
        .isEqualTo(new Ran(2, "", "nmt4j: a command is missing (see nmt4j --help)\n"));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void helpGoesToStandardOutputAndFitsAScreen(List<String> command) {
    Ran ran =
        Ran.with("", Stream.concat(command.stream(), Stream.of("--help")).toArray(String[]::new));

    assertThat(ran.code()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out().lines())
        .hasSizeBetween(3, command.isEmpty() ? 24 : 40)
        .allMatch(line -> line.length() <= 80);
  }

  /** A line of the list holds up to two commands; a group's first line begins with its name. */
  @Test
  void theListHasEachCommandOnceWithAFewWords() {
    List<String> help = Ran.with("", "--help").out().lines().toList();
    int from = help.indexOf("Commands:") + 1;
    List<String> listed = new ArrayList<>();
    for (String line : help.subList(from, help.indexOf(""))) {
      for (String half :
          List.of(line.substring(13), line.length() < 49 ? "" : line.substring(49))) {
        String entry = half.substring(0, Math.min(34, half.length())).strip();
        if (!entry.isEmpty()) {
          assertThat(entry).matches("[a-z]+ +[a-z].+");
          listed.add(entry.split(" ")[0]);
        }
      }
    }

    assertThat(listed)
        .containsExactlyInAnyOrderElementsOf(
            commands()
                .filter(command -> command.size() == 1)
                .map(command -> command.get(0))
                .toList());
  }

  /** With --help at its end, a command checks its options and arguments but does nothing else. */
  @ParameterizedTest
  @MethodSource("examples")
  void examplesInHelpHaveOptionsThatThereAre(String example) {
    String arguments = example.replaceAll(" [<>] \\S+", "") + " --help";

    assertThat(Ran.with("", arguments.split(" ")).err()).isEmpty();
  }

  static Stream<String> examples() {
    return commands()
        .map(command -> Stream.concat(command.stream(), Stream.of("--help")))
        .flatMap(arguments -> Ran.with("", arguments.toArray(String[]::new)).out().lines())
        .filter(line -> line.matches("(Examples?:| {9}) nmt4j .*"))
        .map(line -> line.replaceFirst(".* nmt4j ", ""));
  }

  static Stream<List<String>> commands() {
    return Stream.concat(Stream.of(List.of()), below(Nmt4j.class, List.of()));
  }

  private static Stream<List<String>> below(Class<?> type, List<String> path) {
    return Stream.of(type.getAnnotation(Command.class).subcommands())
        .flatMap(
            command -> {
              String name = command.getAnnotation(Command.class).name();
              List<String> longer = Stream.concat(path.stream(), Stream.of(name)).toList();
              return Stream.concat(Stream.of(longer), below(command, longer));
            });
  }
}
