package org.nmt4j.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nmt4j.cli.Ran;
import org.nmt4j.cli.TinyRun;

/** Checks and trains a recipe with several corpora. */
class SeveralCorporaTest {
  private static final String TWO =
      "data.train=[{source: '%1$s/train.de', target: '%1$s/train.en'},"
          + " {source: '%1$s/back.de', target: '%1$s/back.en', weight: 3, tag: <bt>}]";

  @TempDir private Path folder;
  private TinyRun tiny;
  private String two;

  @BeforeEach
  void writeCorpora() {
    tiny = new TinyRun(folder);
    tiny.write("back.de", "Die Maus.\nEin Hund.\n");
    tiny.write("back.en", "The mouse.\nA dog.\n");
    two = String.format(Locale.ROOT, TWO, folder);
  }

  private Ran check(String change) {
    return Ran.with("", "check", tiny.file("tiny.yaml"), "--set", change);
  }

  @Test
  void checkTellsWhatAnEpochHas() {
    Ran ran = check(two);
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.err())
        .contains(
            "train: 26 pairs\n",
            "data.train.1: 24 pairs, of which an epoch has 24 (1.00 times)\n",
            "data.train.2: 2 pairs, of which an epoch has 6 (3.00 times)\n",
            "an epoch (5 updates of ");
  }

  @Test
  void theModelKnowsTheTag() {
    Ran ran = tiny.run("train", two, "data.sampling_temperature=2");
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.err()).contains("data.train.1: 24 pairs, of which an epoch has 20 (0.83 times)");
    String best = tiny.result("best.nmt4j").toString();
    Ran translated = Ran.with("<bt> Die Maus.\nDie Maus.\n", "translate", "--model", best);
    assertThat(translated.code()).as(translated.err()).isZero();
    assertThat(translated.out()).hasLineCount(2);
    Ran again = tiny.run("train", two, "data.sampling_temperature=2");
    assertThat(again.err()).contains("is finished in ");
    Ran changed = tiny.run("train", two, "data.sampling_temperature=3");
    assertThat(changed.code()).isEqualTo(1);
    assertThat(changed.err()).contains("was begun with another recipe");
    tiny.write("back.en", "The mouse.\nA cat.\n");
    Ran other = tiny.run("train", two, "data.sampling_temperature=2");
    assertThat(other.err()).contains("data.train.2.target, back.en, has changed").hasLineCount(1);
  }

  @Test
  void aFaultNamesItsFileAndLine() {
    tiny.write("back.en", "The mouse.\n");
    Ran ran = check(two);
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err()).contains("back.en:2:1: the file ends here");
    tiny.write("back.en", "\nA dog.\n");
    assertThat(check(two).err()).contains("back.en:1");
    assertThat(check(two.replace("<bt>", "<s>")).err())
        .contains("found '<s>' for data.train[1].tag, expected a token such as <bt>")
        .hasLineCount(1);
  }
}
