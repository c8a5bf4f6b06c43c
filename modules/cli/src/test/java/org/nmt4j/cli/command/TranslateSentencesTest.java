package org.nmt4j.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nmt4j.cli.Ran;
import org.nmt4j.cli.TinyRun;

class TranslateSentencesTest {
  private static final String TWO = "Der Hund schläft. Die Katze schläft nicht.\n";

  @TempDir private static Path folder;
  private static TinyRun tiny;

  @BeforeAll
  static void train() {
    tiny = new TinyRun(folder);
    Ran ran = tiny.run("train");
    assertThat(ran.code()).isZero();
    assertThat(ran.err()).contains("0.0 % of several sentences");
  }

  private static Ran translate(String input, String... arguments) {
    List<String> all = new ArrayList<>();
    all.addAll(List.of("translate", "-m", tiny.result("best.nmt4j").toString()));
    all.addAll(List.of(arguments));
    return Ran.with(input, all.toArray(String[]::new));
  }

  /** Returns the fields of a status table without its header. */
  private static List<String[]> status(String input, String... arguments) throws IOException {
    Path table = folder.resolve("status.tsv");
    List<String> all = new ArrayList<>(List.of("--status", table.toString()));
    all.addAll(List.of(arguments));
    assertThat(translate(input, all.toArray(String[]::new)).code()).isZero();
    return Files.readAllLines(table).stream().skip(1).map(row -> row.split("\t")).toList();
  }

  @Test
  void eachSentenceOfALineIsTranslatedByItself() throws IOException {
    List<String> alone = translate(TWO.replace(". D", ".\nD")).out().lines().toList();
    assertThat(alone).hasSize(2);
    assertThat(translate(TWO).out()).isEqualTo(String.join(" ", alone) + "\n");
    assertThat(status(TWO).get(0)[3]).isEqualTo("2");
    String[] sixty = status("Der Hund schläft. ".repeat(60) + "\n").get(0);
    assertThat(sixty[3]).isEqualTo("60");
    assertThat(sixty[5]).isEqualTo("240");
  }

  @Test
  void linesAreKeptWhole() throws IOException {
    assertThat(status(TWO, "--keep-lines", "--max-tokens", "80").get(0)[3]).isEqualTo("1");
  }

  @Test
  void theRecipeOfTheModelDecides() throws IOException {
    Path other = Files.createDirectories(folder.resolve("kept"));
    TinyRun kept = new TinyRun(other);
    assertThat(kept.run("train", "decoding.sentences=keep", "training.epochs=1").code()).isZero();
    Path table = other.resolve("status.tsv");
    String model = kept.result("best.nmt4j").toString();
    Ran ran =
        Ran.with(TWO, "translate", "-m", model, "--status", table.toString(), "--max-tokens", "80");
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(Files.readAllLines(table).get(1)).matches("1\t[a-z]+\t\\d+\t1\t.*");
  }

  @Test
  void unknownWordsOfTheSourceAreCounted() throws IOException {
    String text = "Der Hund schläft.\nXQ schläft @.\n";
    List<String[]> rows = status(text);
    assertThat(rows.get(0)[6]).isEqualTo("0");
    assertThat(rows.get(1)[6]).isEqualTo("2");
    assertThat(translate(text).err())
        .contains("2 of 8 source words are outside the model's vocabulary");
    assertThat(translate("Der Hund schläft.\n").err()).isEmpty();
  }

  @Test
  void markupIsSaidOnce() {
    Ran ran = translate("<p>Der Hund schläft.</p>\n".repeat(5));
    assertThat(ran.err()).containsOnlyOnce("standard input: warning: looks like HTML or XML");
  }
}
