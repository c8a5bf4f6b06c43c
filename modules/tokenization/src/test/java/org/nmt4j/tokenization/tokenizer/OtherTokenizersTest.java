package org.nmt4j.tokenization.tokenizer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OtherTokenizersTest {

  @Test
  void whitespaceAddsNoMarks() {
    assertThat(Tokenizers.whitespace().tokenize("don@@ 't ￭ (x)"))
        .containsExactly("don@@", "'t", "￭", "(x)");
  }

  @Test
  void charactersShowTheSpace() {
    assertThat(Tokenizers.characters().tokenize("a 😀▁e\u0301"))
        .containsExactly("a", "▁", "😀", "▁▁", "e", "\u0301");
  }
}
