package org.nmt4j.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nmt4j.cli.Ran;

class BpeCommandTest {

  private static final String TEXT = "low low low low lower lower newest newest newest widest\n";

  @TempDir private Path folder;
  private String codes;

  @BeforeEach
  void learn() throws IOException {
    String text = Files.writeString(folder.resolve("text"), TEXT).toString();
    Ran learned = Ran.with("", "bpe", "learn", "--merges", "4", text);
    assertThat(learned.code()).isZero();
    codes = Files.writeString(folder.resolve("codes"), learned.out()).toString();
  }

  @Test
  void learnReadsFilesOrStandardInput() throws IOException {
    assertThat(Ran.with(TEXT, "bpe", "learn", "--merges", "4").out())
        .isEqualTo(Files.readString(Path.of(codes)))
        .hasLineCount(5);
  }

  @Test
  void joinedPiecesAreTheText() {
    Ran applied = Ran.with(TEXT, "bpe", "apply", "--codes", codes);

    assertThat(applied.out()).contains("@@ ");
    assertThat(applied.out().replace("@@ ", "")).isEqualTo(TEXT);
    assertThat(Ran.with(applied.out(), "detokenize", "-t", "whitespace", "--bpe").out())
        .isEqualTo(TEXT);
  }

  @Test
  void aVocabularyLimitsThePieces() throws IOException {
    String pieces = Ran.with(TEXT, "bpe", "apply", "--codes", codes).out();
    Ran counted = Ran.with(pieces, "bpe", "count");
    String vocabulary = Files.writeString(folder.resolve("vocab"), counted.out()).toString();

    assertThat(counted.out()).contains("low 4\n");
    assertThat(
            Ran.with(
                    "low\n",
                    "bpe",
                    "apply",
                    "-c",
                    codes,
                    "--vocabulary",
                    vocabulary,
                    "--vocabulary-threshold",
                    "5")
                .out())
        .isEqualTo("l@@ o@@ w\n");
  }

  @Test
  void glossariesStayWhole() {
    assertThat(Ran.with("newest\n", "bpe", "apply", "-c", codes, "--glossaries", "new.*").out())
        .isEqualTo("newest\n");
  }

  @Test
  void codesOfOtherProgramsAreRead() throws IOException {
    assertThat(apply("l o 9\nlo w</w> 4\n")).isEqualTo(new Ran(0, "low\n", ""));
    assertThat(apply("l o\nlo w\nlow </w>\n")).isEqualTo(new Ran(0, "low\n", ""));
    Ran doubted = apply("l o\nlo w</w>\n");
    assertThat(doubted.out()).isEqualTo("lo@@ w\n");
    assertThat(doubted.err())
        .isEqualTo(
            String.format(
                    Locale.ROOT,
                    "nmt4j: warning: %s: codes of version 0.1, in which no merge makes 'w</w>'; if"
                        + " they are",
                    folder.resolve("other"))
                + " of version 0.2, make '#version: 0.2' the first line\n");
  }

  private Ran apply(String text) throws IOException {
    Path other = Files.writeString(folder.resolve("other"), text);
    return Ran.with("low\n", "bpe", "apply", "--codes", other.toString());
  }

  @Test
  void somethingElseThanCodesIsNamed() throws IOException {
    String wrong = Files.writeString(folder.resolve("wrong"), TEXT).toString();
    Ran ran = Ran.with(TEXT, "bpe", "apply", "--codes", wrong);

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err()).startsWith(wrong + ":1:1: ").hasLineCount(1);
  }
}
