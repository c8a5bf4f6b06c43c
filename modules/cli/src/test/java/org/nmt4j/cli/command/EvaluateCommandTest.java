package org.nmt4j.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nmt4j.cli.Ran;
import org.nmt4j.evaluation.registry.MetricName;
import org.nmt4j.tokenization.corpus.Lines;

class EvaluateCommandTest {

  private static final String REFERENCE = "The cat sat on the mat.\nA dog barks.\n";
  private static final String HYPOTHESIS = "The cat sat on a mat.\nA dog barks.\n";

  @TempDir private Path folder;
  private String reference;
  private String hypothesis;

  @BeforeEach
  void writeFiles() throws IOException {
    reference = Files.writeString(folder.resolve("ref.txt"), REFERENCE).toString();
    hypothesis = Files.writeString(folder.resolve("hyp.txt"), HYPOTHESIS).toString();
  }

  @Test
  void standardInputIsScoredWithASignature() {
    Ran ran = Ran.with(HYPOTHESIS, "evaluate", reference);

    assertThat(ran.code()).isZero();
    assertThat(ran.err()).isEmpty();
    // The shares of matching n-grams are 10/11, 7/9, 4/7 and 2/5.
    assertThat(ran.out())
        .matches(
            "BLEU\\|nrefs:1\\|case:mixed\\|eff:no\\|tok:13a\\|smooth:exp\\|version:nmt4j\\S+ = "
                + "\\S+ 90.9/77.8/57.1/40.0 \\(BP = 1.000 ratio = 1.000 hyp_len = 11 "
                + "ref_len = 11\\)\n");
  }

  @Test
  void aFileScoresAsStandardInputDoes() {
    assertThat(Ran.with("", "evaluate", reference, "-i", hypothesis))
        .isEqualTo(Ran.with(HYPOTHESIS, "evaluate", reference));
  }

  /** Control characters in file names would break a table, or move a terminal's cursor. */
  @DisabledOnOs(OS.WINDOWS)
  @ParameterizedTest
  @ValueSource(strings = {"text", "tsv", "json", "latex"})
  void controlCharactersOfFileNamesAreEscapedInEveryFormat(String format) throws IOException {
    Path odd = Files.writeString(folder.resolve("a\nb\t\u001b[31m"), HYPOTHESIS);
    String[] table = {"evaluate", reference, "-f", format, "-i", odd.toString(), hypothesis};
    String[] segments = {"evaluate", reference, "-f", format, "-sl", "-i", odd.toString()};

    Ran ran = Ran.with("", table);

    assertThat(ran.err()).isEmpty();
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).contains("u").contains("{1b").matches("[^\\p{Cc}]*([\n\t][^\\p{Cc}]*)*");
    String plain =
        Ran.with("", "evaluate", reference, "-f", format, "-i", hypothesis, reference).out();
    assertThat(ran.out().lines().count()).isEqualTo(plain.lines().count());
    assertThat(Ran.with("", segments).out()).doesNotContain("\u001b", "a\nb");
  }

  @Test
  void anOddFileNameIsToldInOneLine() {
    Ran missing = Ran.with("", "evaluate", reference, "-i", "a\nb\u001b[2J");

    assertThat(missing).isEqualTo(new Ran(1, "", "a\\u{a}b\\u{1b}[2J: no such file\n"));
  }

  @Test
  void optionsAreThoseOfSacrebleu() {
    Ran ran =
        Ran.with(
            HYPOTHESIS,
            "evaluate",
            "-m=bleu",
            "-tok=char",
            "-s=floor",
            "-sv=0.5",
            "-lc",
            reference,
            reference);

    assertThat(ran.out()).startsWith("BLEU|nrefs:2|case:lc|eff:no|tok:char|smooth:floor[0.50]|");
  }

  /** Returns rows of options and scores that sacreBLEU 2.6.0 printed. */
  static List<String[]> scoresOfSacrebleu() throws URISyntaxException {
    return Lines.read(shipped("expected.tsv")).stream()
        .skip(1)
        .map(row -> row.split("\t", -1))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("scoresOfSacrebleu")
  void scoresAreThoseThatSacrebleusCommandPrints(String options, double score)
      throws URISyntaxException {
    List<String> command = new ArrayList<>(List.of("evaluate", shipped("odd.ref").toString()));
    command.addAll(List.of("-i", shipped("odd.hyp").toString(), "-b", "-w", "12"));
    command.addAll(List.of(options.split(" ", -1)));
    Ran ran = Ran.with("", command.toArray(String[]::new));

    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(Double.parseDouble(ran.out())).isCloseTo(score, within(1e-8));
  }

  private static Path shipped(String name) throws URISyntaxException {
    return Path.of(EvaluateCommandTest.class.getResource("/sacrebleu-command/" + name).toURI());
  }

  @Test
  void jsonHasTheUnroundedScore() {
    Ran ran = Ran.with(REFERENCE, "evaluate", reference, "--format", "json");

    assertThat(ran.out())
        .startsWith("{\n \"name\": \"BLEU\",\n \"score\": 100.0")
        .contains("\"verbose_score\": \"100.0/100.0/100.0/100.0 ")
        .endsWith("}\n");
  }

  @Test
  void sentencesAreScoredOneByOne() {
    Ran ran = Ran.with(HYPOTHESIS, "evaluate", reference, "-sl", "-b", "-w", "2");

    assertThat(ran.out().lines()).hasSize(2).last().isEqualTo("100.00");
  }

  @Test
  void unequalNumbersOfLinesAreNamed() {
    Ran ran = Ran.with("one\n", "evaluate", reference);

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err())
        .isEqualTo("standard input: 1 line, but " + reference + " has 2; expected as many\n");
  }

  @Test
  void tokenizedTextIsWarnedOf() {
    Ran ran = Ran.with("The cat .\nA dog .\n", "evaluate", reference);

    assertThat(ran.code()).isZero();
    assertThat(ran.err()).contains("warning: standard input looks tokenized").hasLineCount(1);
  }

  @Test
  void anUnknownTokenizerIsAWrongCommandLine() {
    Ran ran = Ran.with(HYPOTHESIS, "evaluate", reference, "--tokenize", "14a");

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("'14a', expected one of 13a, intl, char, zh, none");
  }

  private String other() throws IOException {
    return Files.writeString(folder.resolve("other.txt"), "A cat on a mat.\nA dog.\n").toString();
  }

  @Test
  void severalMetricsOfOneSystemAreLinesOfSacrebleu() {
    Ran ran =
        Ran.with(HYPOTHESIS, "evaluate", reference, "-m", "bleu", "chrf", "ter", "exact", "-ci");

    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out().lines()).hasSize(4);
    assertThat(ran.out())
        .contains("\nchrF2|nrefs:1|bs:1000|seed:12345|case:mixed|eff:yes|nc:6|nw:0|space:no|")
        .contains("\nTER|nrefs:1|bs:1000|seed:12345|case:lc|tok:tercom|norm:no|punct:yes|asian:no|")
        .containsPattern("TER\\S+ = 11.1 \\(μ = \\d+\\.\\d ± \\d+\\.\\d\\)\n")
        .containsPattern("exact\\S+ = 50.0 \\(μ");
  }

  @Test
  void severalSystemsStandInATableWithATest() throws IOException {
    Ran ran =
        Ran.with(
            "",
            "evaluate",
            reference,
            "-i",
            hypothesis,
            other(),
            "-m",
            "bleu",
            "chrf",
            "--paired-randomization");

    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out().lines())
        .startsWith("| system | BLEU | chrF2 |", "|---|---|---|")
        .anyMatch(line -> line.matches("\\| hyp.txt \\| \\d+\\.\\d \\| \\d+\\.\\d \\|"))
        .anyMatch(line -> line.matches("\\| other.txt \\| .*, p = 0\\.\\d{4} \\| .*p = .*"))
        .anyMatch(line -> line.startsWith("BLEU|nrefs:1|ar:10000|seed:12345|case:mixed|"))
        .anyMatch(line -> line.startsWith("p: how likely a difference from hyp.txt"));
  }

  @Test
  void tablesAreThereForProgramsAndPapers() throws IOException {
    String[] systems = {"-i", hypothesis, other(), "-m", "bleu", "ter", "-pbs"};
    Ran tsv = evaluate("tsv", systems);
    assertThat(tsv.out().lines())
        .startsWith("system\tgroup\tsegments\tmetric\tscore\tmean\thalf_width\tp\tsignature")
        .hasSize(5)
        .allMatch(line -> line.split("\t", -1).length == 9);
    Ran json = evaluate("json", systems);
    assertThat(json.out())
        .startsWith("[\n {\n  \"system\": \"hyp.txt\",\n  \"group\": \"all\",\n")
        .containsPattern("\"TER\": \\{\"score\": [0-9.]+, \"p_value\": [0-9.E-]+, \"mean\": ")
        .endsWith("]\n");
    Ran latex = evaluate("latex", systems);
    assertThat(latex.out())
        .contains("\\begin{tabular}{lrr}\n\\toprule\nSystem & BLEU & TER \\\\\n\\midrule\n")
        .contains("hyp.txt & \\textbf{")
        .endsWith("\\bottomrule\n\\end{tabular}\n");
  }

  private Ran evaluate(String format, String... more) {
    List<String> arguments = new ArrayList<>(List.of("evaluate", reference, "-f", format));
    arguments.addAll(List.of(more));
    Ran ran = Ran.with("", arguments.toArray(String[]::new));
    assertThat(ran.code()).as(ran.err()).isZero();
    return ran;
  }

  @Test
  void partsOfTheTextAreScoredByLengthAndByUnknownWords() throws IOException {
    String source =
        Files.writeString(folder.resolve("src"), "Die Katze sass auf der Matte\nEin Hund\n")
            .toString();
    String words = Files.writeString(folder.resolve("words"), "Ein\nHund\nauf\n").toString();
    Ran ran =
        Ran.with(
            HYPOTHESIS,
            "evaluate",
            reference,
            "-m",
            "chrf",
            "--detail",
            "--lengths",
            "3,5",
            "--source",
            source,
            "--vocabulary",
            words);

    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out().lines())
        .contains("| chrF2 | segments | standard input |", "|---|---|---|")
        .contains("| source words 0-3 | 1 | 100.0 |", "| unknown words 0 | 1 | 100.0 |")
        .anyMatch(line -> line.startsWith("| source words 6+ | 1 | "))
        .anyMatch(line -> line.startsWith("| unknown words 3+ | 1 | "));
  }

  @Test
  void aPageShowsScoresAndLinesWithTheirDifferences() throws IOException {
    Path page = folder.resolve("report.html");
    String markup =
        Files.writeString(folder.resolve("b"), "<b>The</b> & dog\nA dog barks.\n").toString();
    Ran ran =
        Ran.with(
            "",
            "evaluate",
            reference,
            "-i",
            hypothesis,
            markup,
            "--lengths",
            "3,9",
            "--report",
            page.toString());

    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out()).doesNotContain("segments");
    assertThat(page)
        .content()
        .startsWith("<!DOCTYPE html>")
        .contains("<svg", "Where b gains most over hyp.txt", "<mark>a</mark> mat.")
        .contains("&lt;b&gt;The&lt;/b&gt;", "<mark>the</mark> <mark>mat.</mark>")
        .doesNotContain("<b>", "https://", "href=", "src=")
        .endsWith("</html>\n");
  }

  @Test
  void alignmentsHaveAnErrorRate() throws IOException {
    String known = Files.writeString(folder.resolve("a"), "0-0 1?1\n0-1\n").toString();
    Ran ran = Ran.with("0-0 1-1\n0-0\n", "evaluate", known, "-m", "aer");
    // Three links: one is sure, two are possible. The reference has two sure links, so the rate is
    // 1 - (1 + 2) / (3 + 2).
    assertThat(ran.out()).startsWith("AER|nrefs:1|version:").endsWith(" = 40.0\n");
    Ran wrong = Ran.with("0-0 1:1\n0:0\n", "evaluate", known, "-m", "aer");
    assertThat(wrong.code()).isEqualTo(1);
    assertThat(wrong.err())
        .isEqualTo(
            "standard input: segment 1: found '1:1' in an alignment, expected a pair such as"
                + " 0-1\n");
  }

  @Test
  void sentencesOfSeveralMetricsAreRows() {
    Ran ran = Ran.with(HYPOTHESIS, "evaluate", reference, "-sl", "-m", "bleu", "ter", "-f", "tsv");
    assertThat(ran.out().lines())
        .startsWith("system\tsegment\tmetric\tscore")
        .contains("standard input\t2\tBLEU\t100.00000000000004", "standard input\t2\tTER\t0.0")
        .hasSize(5);
  }

  @Test
  void whatDoesNotGoTogetherIsAWrongCommandLine() {
    assertThat(Ran.with(HYPOTHESIS, "evaluate", reference, "-pbs").err())
        .startsWith("nmt4j evaluate: a paired test wants two systems or more, found 1");
    assertThat(
            Ran.with("", "evaluate", reference, "-i", hypothesis, hypothesis, "-pbs", "-par").err())
        .startsWith(
            "nmt4j evaluate: '--paired-bootstrap' does not go with '--paired-randomization'");
    assertThat(Ran.with(HYPOTHESIS, "evaluate", reference, "-m", "bleurt").err())
        .contains(
            Arrays.stream(MetricName.values())
                .map(MetricName::toString)
                .collect(Collectors.joining(", ")));
    assertThat(Ran.with(HYPOTHESIS, "evaluate", reference, "--chrf-beta", "0", "-m", "chrf").err())
        .startsWith("nmt4j evaluate: beta 0 for chrF, expected 1 to 100");
    Ran source = Ran.with(HYPOTHESIS, "evaluate", reference, "--detail", "--vocabulary", reference);
    assertThat(source.err())
        .startsWith("nmt4j evaluate: '--vocabulary' is of the source, expected '--source'");
    assertThat(source.code()).isEqualTo(2);
  }
}
