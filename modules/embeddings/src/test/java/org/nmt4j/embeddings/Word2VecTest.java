package org.nmt4j.embeddings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.nmt4j.model.vectors.WordVectors;
import org.nmt4j.recipe.PretrainedVectors;
import org.nmt4j.tokenization.corpus.DataException;

class Word2VecTest {
  private static final List<String> ANIMALS = List.of("dog", "cat", "UNK", "horse");
  private static final List<String> TOOLS = List.of("saw", "STOP", "drill", "file");

  /** Animals eat and sleep. Tools cut and rust. "the" is in each sentence, "once" in one. */
  private static List<List<String>> sentences() {
    Random random = new Random(5);
    List<List<String>> sentences = new ArrayList<>();
    sentences.add(List.of("once", "the", "dog", "eats"));
    sentences.add(List.of());
    for (int i = 0; i < 1500; i++) {
      boolean animal = random.nextBoolean();
      String noun = (animal ? ANIMALS : TOOLS).get(random.nextInt(4));
      String verb = (animal ? List.of("eats", "sleeps") : List.of("cuts", "rusts")).get(i % 2);
      String place = (animal ? List.of("stable", "field") : List.of("box", "shed")).get(i / 2 % 2);
      sentences.add(List.of("the", noun, verb, "in", "the", place));
    }
    return sentences;
  }

  private static PretrainedVectors.Word2Vec settings(int minFrequency) {
    return new PretrainedVectors.Word2Vec(List.of(), 3, 8, 5, minFrequency, 0.05);
  }

  private static WordVectors learn(long seed) {
    return Word2Vec.learn(sentences(), settings(2), 12, seed);
  }

  @Test
  void tokensOfTheSameContextsAreCloserThanOthers() {
    WordVectors vectors = learn(1);
    double alike = (mean(vectors, ANIMALS, ANIMALS) + mean(vectors, TOOLS, TOOLS)) / 2;
    double unlike = mean(vectors, ANIMALS, TOOLS);
    assertThat(alike).isGreaterThan(0.8);
    assertThat(alike - unlike).isGreaterThan(0.3);
  }

  private static double mean(WordVectors vectors, List<String> some, List<String> others) {
    double sum = 0;
    int count = 0;
    for (String one : some) {
      for (String other : others) {
        if (!one.equals(other)) {
          sum += cosine(vectors.vector(one).orElseThrow(), vectors.vector(other).orElseThrow());
          count++;
        }
      }
    }
    return sum / count;
  }

  private static double cosine(float[] a, float[] b) {
    double dot = 0;
    double squareA = 0;
    double squareB = 0;
    for (int i = 0; i < a.length; i++) {
      dot += a[i] * b[i];
      squareA += a[i] * a[i];
      squareB += b[i] * b[i];
    }
    return dot / Math.sqrt(squareA * squareB);
  }

  @Test
  void theSeedDecidesEveryBit() {
    WordVectors first = learn(1);
    WordVectors again = learn(1);
    WordVectors other = learn(2);
    for (String token : List.of("the", "dog", "STOP", "rusts")) {
      assertThat(again.vector(token)).hasValue(first.vector(token).orElseThrow());
      assertThat(other.vector(token).orElseThrow()).isNotEqualTo(first.vector(token).orElseThrow());
    }
  }

  @Test
  void tokensThatAreTooRareHaveNoVector() {
    WordVectors vectors = learn(1);
    assertThat(vectors.size()).isEqualTo(18);
    assertThat(vectors.vector("once")).isEmpty();
    assertThat(vectors.vector("the").orElseThrow()).hasSize(12);
    assertThat(Word2Vec.learn(sentences(), settings(1), 4, 1).vector("once")).isPresent();
  }

  @Test
  void aTextOfOneTokenTeachesNothing() {
    assertThatThrownBy(() -> Word2Vec.learn(List.of(List.of("a", "a", "b")), settings(2), 4, 1))
        .isInstanceOf(DataException.class)
        .hasMessage("word2vec: found 1 token at least 2 times in the text, expected 2 or more");
  }
}
