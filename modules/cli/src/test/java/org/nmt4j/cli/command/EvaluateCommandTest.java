package org.nmt4j.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nmt4j.cli.Ran;

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
    // 10/11, 7/9, 4/7, 2/5 of the n-grams match.
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
        .isEqualTo("standard input: 1 lines, but " + reference + " has 2; expected as many\n");
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
}
