package org.nmt4j.evaluation.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MtevalTokenizerTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\0',
      value = {
        "&amp; a,  & a",
        "a &quot;b&quot;, a \"b\"",
        "1 &lt; 2 &gt; 0, 1 < 2 > 0",
        // mteval replaces &amp; before &lt;.
        "&amp;lt;, <",
        "&apos;, &apos;",
        "a b, a b"
      })
  void entitiesAreReplacedAlsoAtTheBeginning(String text, String expected) {
    assertThat(MtevalTokenizer.withoutEntities(text)).isEqualTo(expected);
  }
}
