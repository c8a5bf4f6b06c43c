package org.nmt4j.recipe.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nmt4j.recipe.Recipe;

/** Tests files that are not YAML, not a recipe, or meant to do harm. */
class SyntaxProblemsTest {

  @TempDir private Path temporary;
  private RecipeFolder folder;

  @BeforeEach
  void writeCorpus() {
    folder = new RecipeFolder(temporary);
  }

  private List<String> soon(String yaml) {
    return Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(10), () -> folder.problems(yaml));
  }

  @Test
  void tab() {
    assertThat(folder.problems("recipe: 1\ndata:\n\ttrain: x\n"))
        .containsExactly("a.yaml:3:1: found a tab, expected spaces");
  }

  @Test
  void unclosedBrace() {
    assertThat(folder.problems("recipe: 1\ndata: {train: x\nname: y\n"))
        .containsExactly(
            "a.yaml:3:5: found ':', expected ',' or '}' after '{' in line 2, column 7");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "seed 42@name: x | 1:1: found 'seed 42', expected a key, a colon and a space",
        "seed: 1@# x@name:x@task: y | 3:1: found 'name:x', expected a key, a colon and a space",
        "name: x: y | 1:8: found a second ':' in a line, expected the value in quotes",
        "seed: 1@ name: x | 2:2: found a key in column 2, expected the column of the keys beside"
            + " it, column 1",
        "data:@  dev: x@ test: y | 3:2: found a key in column 2, expected the column of the keys"
            + " beside it, column 3",
        "name: \"x@seed: 1 | 1:7: found a quote that is not closed, expected another one",
        "name: \"x\"y\" | 1:10: found text behind a value's end, expected the whole value in"
            + " quotes",
        "name: \"a\\c\" | 1:9: found a backslash in double quotes, expected two of them, or single"
            + " quotes",
        "name: @@x | 1:7: found a value that begins with '@', expected it in quotes",
        "expect: {bleu: 1 exact: 2} | 1:23: found ':', expected ',' or '}' after '{' in line 1,"
            + " column 9",
        "expect: [bleu} | 1:14: found '}', expected ',' or ']' after '[' in line 1, column 9",
        "expect: {bleu: 1}} | 1:18: found '}' behind a value's end, expected the next line",
        "name: ] | 1:7: found ']', expected a value",
        "name: x@- seed | 2:1: found an item of a list among keys, expected a key or another"
            + " indentation",
        "- x@name: y | 2:1: found a key among items of a list, expected '- ' or another"
            + " indentation"
      })
  void syntaxIsToldInWordsOfTheText(String yaml, String problem) {
    String text = yaml.replace("@@", "\0").replace('@', '\n').replace('\0', '@') + "\n";
    assertThat(folder.problems(text)).containsExactly("a.yaml:" + problem);
  }

  @Test
  void comparisonWithoutQuotes() {
    assertThat(folder.problems(RecipeFolder.LEAST + "expect:\n  bleu: >= 90\n"))
        .containsExactly(
            "a.yaml:11:10: found a value that begins with > or |, expected it in quotes");
  }

  @Test
  void variableBetweenBraces() {
    assertThat(folder.problems("data: {train: {tsv: ${dir}/x}}\n"))
        .containsExactly(
            "a.yaml:1:22: found a reference such as ${name} between braces or brackets, expected"
                + " it in quotes");
  }

  @Test
  void empty() {
    String problem = "a.yaml:1:1: found an empty text, expected keys and values";
    assertThat(folder.problems("")).containsExactly(problem);
    assertThat(folder.problems("# nothing\n\n")).containsExactly(problem);
  }

  @Test
  void notMapping() {
    assertThat(folder.problems("- a\n"))
        .containsExactly("a.yaml:1:1: found a list, expected a mapping that begins with recipe: 1");
    assertThat(folder.problems("hello\n"))
        .containsExactly(
            "a.yaml:1:1: found 'hello', expected a mapping that begins with recipe: 1");
  }

  @Test
  void secondDocument() {
    assertThat(folder.problems("recipe: 1\n---\nrecipe: 1\n"))
        .containsExactly("a.yaml:3:1: found a second YAML document, expected one");
  }

  @Test
  void byteOrderMarkIsSkipped() {
    assertThat(folder.problems("\uFEFF" + RecipeFolder.LEAST)).isEmpty();
  }

  @Test
  void carriageReturnsAreLineEnds() {
    assertThat(folder.problems((RecipeFolder.LEAST + "seed: x\n").replace("\n", "\r\n")))
        .containsExactly("a.yaml:10:7: found 'x' for seed, expected an integer >= 0");
  }

  @Test
  void notUtf8() {
    folder.write("a.yaml", "recipe: 1\nname: M\u00fcnchen\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(folder.problemsOfFile())
        .containsExactly("a.yaml:2:8: found the byte 0xFC, expected UTF-8 text");
  }

  @Test
  void binary() {
    folder.write("a.yaml", new byte[] {'a', '\n', 'b', 0, 1, 2});
    assertThat(folder.problemsOfFile())
        .containsExactly("a.yaml:2:2: found the character U+0000, expected printable text");
    folder.write("a.yaml", new byte[] {0x1f, (byte) 0x8b, 8, 0});
    assertThat(folder.problemsOfFile())
        .containsExactly("a.yaml:1:2: found the byte 0x8B, expected UTF-8 text");
  }

  @Test
  void missingFileAndFolder() {
    assertThat(folder.problemsOfFile())
        .containsExactly("a.yaml: found no file 'a.yaml', expected a recipe");
    folder.write("a.yaml/x", "");
    assertThat(folder.problemsOfFile())
        .containsExactly("a.yaml: found the folder 'a.yaml', expected a recipe's file");
  }

  @Test
  void tooLarge() {
    assertThat(soon("# " + "x".repeat(2_000_000)))
        .containsExactly("a.yaml: found more than 1048576 bytes in 'a.yaml', expected a recipe");
  }

  @Test
  void deepNesting() {
    assertThat(soon("a: " + "[".repeat(200_000)))
        .containsExactly("a.yaml:1:35: found more than 32 levels, expected fewer");
    assertThat(soon("a: " + "{b: ".repeat(100_000)))
        .containsExactly("a.yaml:1:125: found more than 32 levels, expected fewer");
  }

  @Test
  void aliasesThatMultiply() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 12; i++) {
      String alias = "*a" + (i - 1);
      bomb.append("a" + i + ": &a" + i + " [" + (alias + ", ").repeat(9) + alias + "]\n");
    }
    assertThat(soon(bomb.toString()))
        .containsExactly("a.yaml:5:10: found more than 20000 values, expected fewer");
  }

  @Test
  void aliasOfItself() {
    assertThat(soon("a: &a [*a]\n"))
        .containsExactly("a.yaml:1:8: found the alias *a, expected an anchor &a before it");
  }

  @Test
  void anchorsAreAllowed() {
    String yaml =
        """
        recipe: 1
        name: tiny
        data:
          train: &corpus {source: train.de, target: train.en}
          dev: *corpus
        tokenization:
          source: {language: de}
          target: {language: en}
        """;
    Recipe recipe = folder.read(yaml);
    assertThat(recipe.data().dev()).contains(recipe.data().train());
  }

  @Test
  void problemIsOneLineWhateverTheFileSays() {
    assertThat(folder.problems(RecipeFolder.LEAST + "seed: \"a\\nb\\e[31m\\u202e\"\n"))
        .containsExactly(
            "a.yaml:10:7: found the text 'a\\u{a}b\\u{1b}[31m\\u{202e}' for seed, expected an"
                + " integer >= 0");
    assertThat(folder.problems(RecipeFolder.LEAST + "seed: " + "x".repeat(100_000) + "\n"))
        .containsExactly(
            "a.yaml:10:7: found '" + "x".repeat(80) + "...' for seed, expected an integer >= 0");
    assertThat(soon(RecipeFolder.LEAST + "seed: " + "9".repeat(500_000) + "\n")).hasSize(1);
  }

  @Test
  void damagedRecipesEndInProblemsOrInRecipes() {
    Random random = new Random(7);
    String pieces = "{}[]:,&*!|>'\"%@`#-?~$ \t\n\u0000\u0085\u2028\ud83d\ufeff0x.eE<=";
    for (int trial = 0; trial < 3000; trial++) {
      StringBuilder yaml = new StringBuilder(RecipeFolder.LEAST + "expect: {bleu: \">= 3\"}\n");
      for (int change = random.nextInt(4); change >= 0; change--) {
        int position = random.nextInt(yaml.length());
        char piece = pieces.charAt(random.nextInt(pieces.length()));
        switch (random.nextInt(3)) {
          case 0 -> yaml.insert(position, piece);
          case 1 -> yaml.setCharAt(position, piece);
          default -> yaml.delete(position, Math.min(yaml.length(), position + 5));
        }
      }
      // Any exception other than a list of problems fails the test.
      assertThat(folder.problems(yaml.toString())).doesNotContain("");
    }
  }
}
