package org.nmt4j.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nmt4j.cli.Ran;

class TokenizeCommandTest {

  private static final String TEXT = "Er sagt: \"Hallo!\"\n\nπ ≈ 3,14 – 日本語 😀\n";

  @TempDir private Path folder;

  @Test
  void detokenizeUndoesTokenize() {
    Ran tokenized = Ran.with(TEXT, "tokenize");

    assertThat(tokenized.code()).isZero();
    assertThat(tokenized.out()).isNotEqualTo(TEXT).hasLineCount(3);
    assertThat(Ran.with(tokenized.out(), "detokenize").out()).isEqualTo(TEXT);
  }

  @Test
  void optionsChooseTokenizerAndCase() {
    assertThat(Ran.with("Ab Cd.\n", "tokenize", "-t", "whitespace", "--lowercase").out())
        .isEqualTo("ab cd.\n");
  }

  @Test
  void aRecipeChoosesUnlessAnOptionDoes() throws Exception {
    Files.writeString(folder.resolve("a.txt"), "a\n");
    String recipe =
        Files.writeString(
                folder.resolve("recipe.yaml"),
                """
                recipe: 1
                name: words
                task: translation
                data: {train: {source: a.txt, target: a.txt}, dev: {source: a.txt, target: a.txt}}
                tokenization:
                  source: {language: en, tokenizer: whitespace}
                  target: {language: en, tokenizer: whitespace, lowercase: true}
                """)
            .toString();

    assertThat(Ran.with("Ab.\n", "tokenize", "--recipe", recipe).out()).isEqualTo("Ab.\n");
    assertThat(Ran.with("Ab.\n", "tokenize", "--recipe", recipe, "--side", "target").out())
        .isEqualTo("ab.\n");
    assertThat(
            Ran.with("Ab.\n", "tokenize", "--recipe", recipe, "--side", "target", "--no-lowercase")
                .out())
        .isEqualTo("Ab.\n");
  }

  @Test
  void linesEndAtLineFeedOnly() {
    assertThat(Ran.with("a\u2028b\rc\r\nd", "tokenize", "-t", "whitespace").out())
        .isEqualTo("a b c\nd\n");
  }

  @Test
  void bytesThatAreNotUtf8AreAnError() {
    Ran ran = Ran.with(new byte[] {'a', '\n', (byte) 0xFF, '\n'}, "tokenize");

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.out()).isEqualTo("a\n");
    assertThat(ran.err()).startsWith("standard input:2:1: byte 0xFF").hasLineCount(1);
  }
}
