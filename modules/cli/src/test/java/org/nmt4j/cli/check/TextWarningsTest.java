package org.nmt4j.cli.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nmt4j.recipe.read.RecipeException;
import org.nmt4j.recipe.read.RecipeReader;

/** Tests warnings about the effect of a recipe on the words and the case of its text. */
class TextWarningsTest {
  private static final String CHINESE = "\u6211\u4eec\u5728\u5317\u4eac\u5403\u82f9\u679c";
  private static final String THAI =
      "\u0e09\u0e31\u0e19\u0e01\u0e34\u0e19\u0e02\u0e49\u0e32\u0e27"
          + "\u0e17\u0e35\u0e48\u0e1a\u0e49\u0e32\u0e19\u0e01\u0e31\u0e1a\u0e41\u0e21\u0e48";

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "whitespace, none",
    "opennlp-simple, none",
    "opennlp-simple, bpe",
    "whitespace, bpe",
  })
  void scriptsWithoutSpacesNeedATokenizerThatDividesThem(String tokenizer, String subword)
      throws Exception {
    String lines = CHINESE + "\tWe eat.\n" + CHINESE + CHINESE + "\tWe do.\n";
    assertThat(check(lines, "", settings("source", tokenizer, subword)))
        .containsExactly(
            String.format(
                Locale.ROOT,
                "train: warning: 2 of 2 source lines have whole clauses as one token: tokenizer: %s"
                    + " divides no text without spaces (Han); tokenization.source.tokenizer: char"
                    + " does: FOLDER/train.tsv:1, FOLDER/train.tsv:2",
                tokenizer));
  }

  @Test
  void thaiHasLongerWords() throws Exception {
    assertThat(check("We eat.\t" + THAI + "\n", ""))
        .singleElement()
        .asString()
        .contains("1 of 1 target lines", "(Thai); tokenization.target.tokenizer: char does");
    String divided =
        String.join(
            " ",
            THAI.substring(0, 6),
            THAI.substring(6, 10),
            THAI.substring(10, 17),
            THAI.substring(17));
    assertThat(check("We eat.\t" + divided + "\n", "")).isEmpty();
  }

  @Test
  void textThatIsDividedGivesNoWarning() throws Exception {
    String divided =
        String.join(" ", "\u6211\u4eec", "\u5728", "\u5317\u4eac", "\u5403", "\u82f9\u679c");
    String lines = divided + "\tWe eat.\n";
    assertThat(check(lines, "", settings("source", "whitespace", "none"))).isEmpty();
    assertThat(check(CHINESE + "\tWe eat.\n", "", settings("source", "char", "none"))).isEmpty();
    assertThat(check("\uac00\ub098\ub2e4\ub77c\ub9c8\ubc14\uc0ac\tWe eat.\n", "")).isEmpty();
  }

  @Test
  void aVocabularyThatLeavesTokensOutIsTold() throws Exception {
    String lines = "ein Hund\ta dog\neine Katze\ta cat\n";
    assertThat(check(lines, "", "vocabulary.min_frequency=100000"))
        .containsExactly(
            "train: warning: 100.0 % of the source tokens are outside the vocabulary and become"
                + " <unk>; a lower vocabulary.min_frequency, a larger vocabulary.size or"
                + " tokenization.source.subword: bpe keeps more of them",
            "train: warning: 100.0 % of the target tokens are outside the vocabulary and become"
                + " <unk>; a lower vocabulary.min_frequency, a larger vocabulary.size or"
                + " tokenization.target.subword: bpe keeps more of them");
    assertThat(check(lines, "", "vocabulary.min_frequency=2"))
        .hasSize(2)
        .anyMatch(line -> line.contains("100.0 % of the source tokens"))
        .anyMatch(line -> line.contains("50.0 % of the target tokens"));
    assertThat(check(lines, "")).isEmpty();
    Path file = Files.writeString(folder.resolve("words"), "ein\neine\nHund\na\ndog\ncat\n");
    assertThat(check(lines, "", "vocabulary={shared: true, file: " + file + "}"))
        .singleElement()
        .asString()
        .contains("25.0 % of the source tokens");
  }

  @Test
  void lowerCasedOutputIsNotJudgedWithCase() throws Exception {
    String lines = "Hund\tDog\nja\tyes\n";
    String lower = "tokenization.target.lowercase=true";
    assertThat(check(lines, "Katze\tCat\nnein\tno\n", lower))
        .containsExactly(
            "test: warning: 1 of 2 references have capital letters, which bleu counts and the"
                + " lower-cased output never has (tokenization.target.lowercase);"
                + " evaluation.lowercase: true ignores case: FOLDER/test.tsv:1");
    assertThat(check(lines, "Katze\tCat\n", lower, "evaluation.lowercase=true")).isEmpty();
    assertThat(
            check(
                lines,
                "Katze\tCat\n",
                lower,
                "evaluation.lowercase=true",
                "evaluation.metrics=[bleu,exact]"))
        .containsExactly(
            "test: warning: 1 of 1 references have capital letters, which exact counts and the"
                + " lower-cased output never has (tokenization.target.lowercase):"
                + " FOLDER/test.tsv:1");
    assertThat(check(lines, "Katze\tCat\n", lower, "evaluation.metrics=[ter]")).isEmpty();
    assertThat(check(lines, "Katze\tcat\n", lower)).isEmpty();
    assertThat(check(lines, "Katze\tCat\n")).isEmpty();
  }

  @Test
  void codesThatLostTheirHeaderAreTold() throws Exception {
    Path codes = Files.writeString(folder.resolve("codes"), "H u\nHu n</w>\n");
    assertThat(
            check(
                "Hund\tdog\n",
                "",
                "tokenization.source.subword=bpe",
                "tokenization.bpe.codes=" + codes))
        .containsExactly(
            "tokenization.bpe.codes: warning: codes of version 0.1, in which no merge makes"
                + " 'n</w>'; if they are of version 0.2, make '#version: 0.2' the first line");
  }

  private static String[] settings(String side, String tokenizer, String subword) {
    return new String[] {
      "tokenization." + side + ".tokenizer=" + tokenizer,
      "tokenization." + side + ".subword=" + subword
    };
  }

  private List<String> check(String train, String test, String... overrides)
      throws IOException, RecipeException {
    Files.writeString(folder.resolve("train.tsv"), train);
    Files.writeString(folder.resolve("test.tsv"), test.isEmpty() ? "x y\tu v\n" : test);
    Path recipe =
        Files.writeString(
            folder.resolve("recipe.yaml"),
            """
            recipe: 1
            name: words
            data: {train: {tsv: train.tsv}, test: {tsv: test.tsv}}
            tokenization:
              source: {language: de, tokenizer: whitespace, subword: none}
              target: {language: en, tokenizer: whitespace, subword: none}
            vocabulary: {shared: false}
            model: {embedding_size: 8, encoder: {hidden_size: 8}, decoder: {hidden_size: 8}}
            training: {early_stopping: {patience: 0}}
            """);
    return TaskCheck.of(RecipeReader.read(recipe, List.of(overrides))).result().findings().stream()
        .map(finding -> finding.toString().replace(folder.toString(), "FOLDER"))
        .toList();
  }
}
