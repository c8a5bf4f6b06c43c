package org.nmt4j.tokenization.tokenizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nmt4j.tokenization.corpus.DataException;

class JoinerTokenizerTest {
  private final Tokenizer simple = Tokenizers.opennlpSimple();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Das Haus.          | Das Haus ￭.",
        "(yes), no          | (￭ yes ￭) ￭, no",
        "He said (\"yes\"). | He said (￭ \"￭ yes ￭\" ￭) ￭.",
        "\"Ja.\"            | \"￭ Ja ￭. ￭\"",
        "don't              | don ￭'￭ t",
        "3,000.50           | 3 ￭,￭ 000 ￭.￭ 50",
        "3rd A380           | 3 ￭ rd A ￭ 380",
        "$5 50%             | $￭ 5 50 ￭%",
        "T-Shirt - ja       | T ￭-￭ Shirt - ja",
        "Wait...            | Wait ￭...",
        "a￭b ￮              | a ￭￮1￭ b ￮0",
        "😀😀 𝔸.            | 😀 ￭😀 𝔸 ￭.",
        "हिन्दी, ok         | हिन्दी ￭, ok",
        "👩‍👧 👍🏽!         | 👩‍👧 👍🏽 ￭!",
      })
  void marksPunctuation(String line, String tokens) {
    assertThat(String.join(" ", simple.tokenize(line))).isEqualTo(tokens);
    assertThat(simple.detokenize(List.of(tokens.split(" ")))).isEqualTo(line);
  }

  @Test
  void cutsWhereTheModelSays() {
    assertThat(Tokenizers.opennlpMe("en").tokenize("The man's dog (big) ran home."))
        .containsExactly("The", "man's", "dog", "(￭", "big", "￭)", "ran", "home", "￭.");
    assertThat(Tokenizers.opennlpMe("de").tokenize("Ein Mann, z.B. im Haus."))
        .containsExactly("Ein", "Mann", "￭,", "z.B.", "im", "Haus", "￭.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "man 's | man ￭'s", // never without its mark
        "is n't | is ￭ n't",
        "e.g. x | e.g. ￭ x", // a mark behind a word would change its form
        ". x    | .￭ x",
      })
  void marksPartsOfWords(String parts, String tokens) {
    Tokenizer tokenizer = new JoinerTokenizer(run -> List.of(parts.split(" ")));
    assertThat(String.join(" ", tokenizer.tokenize(parts.replace(" ", "")))).isEqualTo(tokens);
  }

  @Test
  void readsAnyTokens() {
    assertThat(simple.detokenize(List.of("￭", "a", "￭￭", "b", "￭.￭"))).isEqualTo("ab.");
    assertThat(simple.detokenize(List.of("a￭b", "￮", "￮9", "￮￮"))).isEqualTo("ab ￮ ￮9 ￮￮");
    assertThat(simple.detokenize(List.of())).isEmpty();
  }

  @Test
  void cutsTheSameInAnyThread() {
    Tokenizer german = Tokenizers.opennlpMe("de");
    String line = "Zwei Männer (mit Helm) reden, d.h. sie streiten - laut!";
    List<String> expected = german.tokenize(line);

    assertThat(IntStream.range(0, 2_000).parallel().mapToObj(i -> german.tokenize(line)))
        .allMatch(expected::equals);
  }

  @Test
  void saysWhichModelsThereAre() {
    assertThatThrownBy(() -> Tokenizers.opennlpMe("fr"))
        .isInstanceOf(DataException.class)
        .hasMessage(
            "tokenizer opennlp-me: no model of language 'fr'; expected one of de, en,"
                + " or tokenizer opennlp-simple");
  }
}
