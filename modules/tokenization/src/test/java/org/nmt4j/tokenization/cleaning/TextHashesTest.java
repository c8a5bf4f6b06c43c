package org.nmt4j.tokenization.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.nmt4j.tokenization.corpus.SentencePair;

class TextHashesTest {

  /** Hashes of few values collide often, and the hash of zeros is one of them. */
  @Test
  void hasWhatASetHas() {
    Random random = new Random(1);
    TextHashes hashes = new TextHashes();
    Set<TextHash> expected = new HashSet<>();
    assertThat(hashes.isEmpty()).isTrue();
    for (int i = 0; i < 5000; i++) {
      TextHash hash = new TextHash(random.nextInt(40), random.nextInt(40));
      assertThat(hashes.contains(hash)).isEqualTo(expected.contains(hash));
      assertThat(hashes.add(hash)).isEqualTo(expected.add(hash));
    }
    assertThat(expected).contains(new TextHash(0, 0));
    assertThat(hashes.isEmpty()).isFalse();
    TextHashes again = TextHashes.of(hashes.values());
    assertThat(hashes.values()).hasSize(2 * expected.size());
    assertThat(expected).allMatch(again::contains);
    assertThat(again.contains(new TextHash(41, 0))).isFalse();
  }

  /** The first 16 bytes of {@code printf abc | sha256sum}. */
  @Test
  void aHashIsTheBeginningOfSha256() {
    assertThat(TextHash.of("abc"))
        .isEqualTo(new TextHash(0xba7816bf8f01cfeaL, 0x414140de5dae2223L));
    assertThat(TextHash.of(new SentencePair("a b", "c")))
        .isNotEqualTo(TextHash.of(new SentencePair("a", "b c")))
        .isEqualTo(TextHash.of("a b\nc"));
  }
}
