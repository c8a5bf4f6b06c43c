package org.nmt4j.tokenization.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nmt4j.tokenization.corpus.DataException;
import org.nmt4j.tokenization.corpus.Lines;

class TokenCountsTest {
  @TempDir private Path folder;

  @Test
  void listsTheMostFrequentFirst() {
    TokenCounts counts = new TokenCounts();
    counts.addLine(" c b  a b ");
    counts.addAll(List.of("d", "b"));

    assertThat(counts.toLines()).containsExactly("b 3", "c 1", "a 1", "d 1");
    assertThat(counts.atLeast(2)).containsExactly("b");
  }

  @Test
  void readsWhatItWrote() {
    Path file = folder.resolve("counts");
    Lines.write(file, List.of("b 3", "a 1"));

    assertThat(TokenCounts.read(file).toLines()).containsExactly("b 3", "a 1");
  }

  @Test
  void spacesAndBlankLinesAtEndsAreLeftOut() {
    Path file = folder.resolve("counts");
    Lines.write(file, List.of("b 3 ", "", "a 1\r", " "));

    assertThat(TokenCounts.read(file).toLines()).containsExactly("b 3", "a 1");
  }

  @Test
  void saysWhereALineIsMalformed() {
    Path file = folder.resolve("counts");
    Lines.write(file, List.of("b 3", "a x"));

    assertThatThrownBy(() -> TokenCounts.read(file))
        .isInstanceOf(DataException.class)
        .hasMessage(file + ":2:3: 'a x'; expected a token, a space and a count");
  }

  @Test
  void ordersByCodePoint() {
    List<String> ordered =
        List.of("", "a", "aa", "ab", "b", "\uD7FF", "\uE000", "\uFFFF", "😀", "😁");
    for (int i = 0; i < ordered.size(); i++) {
      for (int j = 0; j < ordered.size(); j++) {
        assertThat(Integer.signum(CodePointOrder.ASCENDING.compare(ordered.get(i), ordered.get(j))))
            .isEqualTo(Integer.compare(i, j));
      }
    }
  }
}
