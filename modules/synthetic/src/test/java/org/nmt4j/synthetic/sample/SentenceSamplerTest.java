package org.nmt4j.synthetic.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nmt4j.synthetic.BilingualSentence;
import org.nmt4j.synthetic.meaning.SentenceMeaning;

class SentenceSamplerTest {

  @Test
  void germanDeterminesEnglish() {
    Map<String, String> english = new HashMap<>();
    for (BilingualSentence pair : pairs(11, 10_000)) {
      String before = english.put(pair.german(), pair.english());
      assertThat(before == null ? pair.english() : before)
          .as(pair.german())
          .isEqualTo(pair.english());
    }
  }

  @Test
  void allKindsOfSentencesComeUp() {
    SentenceSampler sampler = new SentenceSampler(new Dice(12));
    Set<Class<?>> kinds = new HashSet<>();
    Stream.generate(sampler::next).limit(1_000).forEach(one -> kinds.add(one.getClass()));
    assertThat(kinds).containsExactlyInAnyOrder(SentenceMeaning.class.getPermittedSubclasses());
  }

  @Test
  void textIsCasedAndPunctuated() {
    assertThat(pairs(13, 2_000))
        .allSatisfy(
            pair -> {
              assertThat(pair.german()).matches("[„\\p{Lu}\\p{N}].*[.?!]“?");
              assertThat(pair.english()).matches("[\"\\p{Lu}\\p{N}].*[.?!]\"?");
              assertThat(pair.german() + pair.english())
                  .doesNotContain("  ", ",,", ",.", ",?", ",!", " ,", "..");
            });
  }

  private static List<BilingualSentence> pairs(long seed, int size) {
    SentenceSampler sampler = new SentenceSampler(new Dice(seed));
    return Stream.generate(sampler::next).limit(size).map(BilingualSentence::of).toList();
  }
}
