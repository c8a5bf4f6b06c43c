package org.nmt4j.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nmt4j.cli.Ran;
import org.nmt4j.cli.TinyRun;

class ChooseCommandTest {
  private static final String LISTS =
      """
      0 ||| the dog barks ||| -1.5
      0 ||| a cat sleeps ||| -1.0
      0 ||| the cat sleeps ||| -1.6
      0 ||| the cat sleep ||| -1.7
      1 |||  ||| -0.1
      """;

  @TempDir private Path folder;

  private static Ran choose(String lists, String... more) {
    String[] arguments = new String[more.length + 1];
    arguments[0] = "choose";
    System.arraycopy(more, 0, arguments, 1, more.length);
    return Ran.with(lists, arguments);
  }

  @Test
  void theBestScoreIsTaken() {
    assertThat(choose(LISTS)).isEqualTo(new Ran(0, "a cat sleeps\n\n", ""));
  }

  @Test
  void separatorsOfTheTextComeBack() {
    assertThat(choose("0 ||| a \\||| b \\ ||| -1\n1 ||| \\||| ||| -1\n"))
        .isEqualTo(new Ran(0, "a ||| b \\\n|||\n", ""));
    assertThat(choose("0 ||| the dog ||| F0= -1 F1= -2 ||| -3 ||| 0-0\n").out())
        .isEqualTo("the dog\n");
  }

  @Test
  void theCandidateClosestToTheOthersIsTaken() {
    assertThat(choose(LISTS, "--by", "mbr", "-m", "chrf", "--scale", "0").out())
        .isEqualTo("the cat sleeps\n\n");
    // The scale gives the best score all the weight, so the same candidate is chosen.
    assertThat(choose(LISTS, "--by", "mbr", "-m", "ter", "--scale", "100").out())
        .isEqualTo("a cat sleeps\n\n");
  }

  @Test
  void theCandidateClosestToTheReferenceIsTaken() throws IOException {
    String reference = Files.writeString(folder.resolve("ref"), "the dog barked\nx\n").toString();
    for (String metric : new String[] {"bleu", "chrf", "ter"}) {
      assertThat(choose(LISTS, "--by", "oracle", "--references", reference, "-m", metric).out())
          .isEqualTo("the dog barks\n\n");
    }
  }

  @Test
  void whatIsNoListIsNamedWithItsPlace() throws IOException {
    assertThat(choose("0 ||| a ||| -1\n2 ||| b ||| -1\n"))
        .isEqualTo(
            new Ran(
                1,
                "",
                "standard input:2:1: found a candidate of line 2, expected one of line 0 or 1\n"));
    assertThat(choose("0 ||| a\n").err())
        .isEqualTo(
            "standard input:1:1: found '0 ||| a', expected a number, a text and a score with"
                + " ' ||| ' between them\n");
    assertThat(choose("0 ||| a ||| high\n").err())
        .isEqualTo("standard input:1:13: found 'high', expected a score\n");
    assertThat(choose("0 |||  ||| NaN\n").err())
        .isEqualTo("standard input:1:12: found 'NaN', expected a score\n");
    assertThat(choose(LISTS, "--by", "oracle").code()).isEqualTo(2);
    String reference = Files.writeString(folder.resolve("ref"), "one\n").toString();
    assertThat(choose(LISTS, "--by", "oracle", "--references", reference).err())
        .isEqualTo(reference + ": 1 line, expected one for each of 2 lists\n");
  }

  @Test
  void listsOfAModelAreScoredAnewByTheSameModel() throws IOException {
    TinyRun tiny = new TinyRun(folder);
    assertThat(tiny.run("train").code()).isZero();
    String model = tiny.result("best.nmt4j").toString();
    String source = tiny.write("source", "Hund\nKatze Hund\n");
    Ran lists =
        Ran.with(Files.readString(Path.of(source)), "translate", "-m", model, "--n-best", "2");
    String file = tiny.write("lists", lists.out());

    Ran scored = Ran.with("", "score", "-m", model, "--n-best", file, source);

    assertThat(scored.code()).as(scored.err()).isZero();
    assertThat(scored.out().lines()).hasSameSizeAs(lists.out().lines().toList());
    assertThat(scored.out().replaceAll("\\|\\|\\| -?[0-9.E-]+\n", "\n"))
        .isEqualTo(lists.out().replaceAll("\\|\\|\\| -?[0-9.E-]+\n", "\n"));
    assertThat(choose(scored.out()).out().lines()).hasSize(2);
    assertThat(Ran.with("", "score", "-m", model, "--n-best", file).code()).isEqualTo(2);
  }
}
