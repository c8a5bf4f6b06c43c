package org.nmt4j.embeddings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.deeplearning4j.models.embeddings.inmemory.InMemoryLookupTable;
import org.deeplearning4j.models.embeddings.learning.impl.elements.BatchItem;
import org.deeplearning4j.models.embeddings.learning.impl.elements.SkipGram;
import org.deeplearning4j.models.embeddings.loader.VectorsConfiguration;
import org.deeplearning4j.models.embeddings.loader.WordVectorSerializer;
import org.deeplearning4j.models.word2vec.VocabWord;
import org.deeplearning4j.models.word2vec.wordstore.inmemory.AbstractCache;
import org.nmt4j.model.vectors.VectorLearner;
import org.nmt4j.model.vectors.WordVectors;
import org.nmt4j.recipe.PretrainedVectors;
import org.nmt4j.recipe.yaml.Count;
import org.nmt4j.tokenization.corpus.DataException;
import org.nmt4j.tokenization.vocabulary.TokenCounts;

/**
 * Learns vectors of tokens from sentences by skip-gram with negative sampling (Mikolov et al. 2013,
 * "Distributed representations of words and phrases and their compositionality", equation 4). The
 * method {@link #learn} implements {@link VectorLearner}.
 *
 * <p>Deeplearning4j's {@link SkipGram} holds the tables, draws the noise and updates the vectors.
 * This class draws the pairs of token and context itself, in one thread. Deeplearning4j's own loop
 * ignores the seed when it draws windows, and deals sentences out to threads; two of its runs give
 * different vectors.
 */
public final class Word2Vec {
  /** The last learning rate as a share of the first. */
  private static final double LAST_RATE = 1e-4;

  /** The number of pairs in one update call. No result depends on this number. */
  private static final int BATCH = 4096;

  private final PretrainedVectors.Word2Vec settings;
  private final SplittableRandom random;
  private final List<String> tokens;
  private final Map<String, VocabWord> words = new HashMap<>();
  private final AbstractCache<VocabWord> cache = new AbstractCache<>();
  private final InMemoryLookupTable<VocabWord> table;
  private final SkipGram<VocabWord> skipGram = new SkipGram<>();
  private final List<BatchItem<VocabWord>> batch = new ArrayList<>();

  private Word2Vec(
      Map<String, Long> counts, PretrainedVectors.Word2Vec settings, int width, long seed) {
    this.settings = settings;
    this.random = new SplittableRandom(seed);
    this.tokens = frequent(counts);
    if (tokens.size() < 2) {
      throw new DataException(
          String.format(
              Locale.ROOT,
              "word2vec: found %s at least %s in the text, expected 2 or more",
              Count.of(tokens.size(), "token"),
              Count.of(settings.minFrequency(), "time")));
    }
    for (int i = 0; i < tokens.size(); i++) {
      VocabWord word = new VocabWord(counts.get(tokens.get(i)), TokenLabels.of(i));
      cache.addToken(word);
      cache.addWordToIndex(i, word.getLabel());
      words.put(tokens.get(i), word);
    }
    table =
        new InMemoryLookupTable.Builder<VocabWord>()
            .cache(cache)
            .vectorLength(width)
            .negative(settings.negative())
            .useHierarchicSoftmax(false)
            .useAdaGrad(false)
            .seed(seed)
            .build();
    table.resetWeights(true);
    skipGram.setWorkers(1);
    skipGram.configure(cache, table, configuration(width));
  }

  private VectorsConfiguration configuration(int width) {
    VectorsConfiguration configuration = new VectorsConfiguration();
    configuration.setLayersSize(width);
    configuration.setNegative(settings.negative());
    configuration.setUseHierarchicSoftmax(false);
    return configuration;
  }

  /** Returns the tokens that occur often enough, the most frequent one first. */
  private List<String> frequent(Map<String, Long> counts) {
    return counts.keySet().stream()
        .filter(token -> counts.get(token) >= settings.minFrequency())
        .sorted(
            Comparator.<String, Long>comparing(counts::get)
                .reversed()
                .thenComparing(token -> token))
        .toList();
  }

  /**
   * Learns vectors. The same arguments give the same bits on one machine.
   *
   * @param sentences the tokens of each sentence; the method iterates over them twice
   * @param settings the settings of word2vec
   * @param width the number of elements of each vector
   * @param seed the seed of all random numbers
   * @return a vector for each token that is frequent enough
   * @throws DataException if fewer than two tokens are frequent enough
   */
  public static WordVectors learn(
      Iterable<List<String>> sentences, PretrainedVectors.Word2Vec settings, int width, long seed) {
    TokenCounts counts = new TokenCounts();
    sentences.forEach(counts::addAll);
    Word2Vec model = new Word2Vec(counts.asMap(), settings, width, seed);
    model.learn(sentences);
    return TokenLabels.vectors(
        model.tokens,
        WordVectorSerializer.fromTableAndVocab(model.table, model.cache)::getWordVector);
  }

  private void learn(Iterable<List<String>> sentences) {
    List<VocabWord[]> known = new ArrayList<>();
    long total = 0;
    for (List<String> sentence : sentences) {
      VocabWord[] frequent =
          sentence.stream().map(words::get).filter(word -> word != null).toArray(VocabWord[]::new);
      known.add(frequent);
      total += frequent.length;
    }
    double last = (double) total * settings.epochs();
    long done = 0;
    for (int epoch = 0; epoch < settings.epochs(); epoch++) {
      for (VocabWord[] sentence : known) {
        addPairs(sentence, settings.learningRate() * Math.max(LAST_RATE, 1 - done / last));
        done += sentence.length;
        if (batch.size() >= BATCH) {
          update();
        }
      }
    }
    update();
  }

  /** Pairs each token with every token of its window. Each token draws the width of its window. */
  private void addPairs(VocabWord[] sentence, double rate) {
    for (int i = 0; i < sentence.length; i++) {
      int window = 1 + random.nextInt(settings.window());
      int end = Math.min(sentence.length, i + window + 1);
      for (int j = Math.max(0, i - window); j < end; j++) {
        if (j != i) {
          batch.add(new BatchItem<>(sentence[i], sentence[j], random.nextLong() >>> 1, rate));
        }
      }
    }
  }

  private void update() {
    if (!batch.isEmpty()) {
      skipGram.iterateSample(batch);
      batch.clear();
    }
  }
}
