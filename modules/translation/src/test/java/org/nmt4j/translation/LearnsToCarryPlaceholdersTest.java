package org.nmt4j.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nmt4j.nn.array.CounterRandom;
import org.nmt4j.nn.parallel.Workers;
import org.nmt4j.recipe.read.RecipeException;
import org.nmt4j.recipe.read.RecipeReader;
import org.nmt4j.tokenization.tokenizer.PlaceholderTokens;

/** Trains models that translate letters to capitals, and gives them placeholders and tags. */
class LearnsToCarryPlaceholdersTest {
  private static final int TRAINING = 1500;
  private static final int TEST = 200;

  private static final String RECIPE =
      """
      recipe: 1
      name: capitals
      seed: 5
      data:
        train: {source: train.in, target: train.out}
      tokenization:
        source: {language: en, tokenizer: whitespace, subword: none}
        target: {language: de, tokenizer: whitespace, subword: none}
      vocabulary: {shared: false}
      model:
        embedding_size: 32
        encoder: {cell: lstm, hidden_size: 32}
        attention: {type: general, input_feeding: true}
        decoder: {cell: lstm, hidden_size: 64}
        dropout: 0.0
      training:
        learning_rate: 0.005
        schedule: {type: cosine, decay_updates: 376, warmup_updates: 0}
        label_smoothing: 0.0
        batch_size: 32
        batch_type: sentences
        epochs: 8
        keep_best: 1
      decoding: {beam_size: 2}
      """;

  @TempDir private Path folder;
  private final CounterRandom random = new CounterRandom(7);

  private String line() {
    List<String> symbols = new ArrayList<>();
    int length = 3 + random.below(5);
    for (int i = 0; i < length; i++) {
      symbols.add("abcdefghijkl".charAt(random.below(12)) + "");
    }
    return String.join(" ", symbols);
  }

  private List<String> train(String... changes) throws IOException, RecipeException {
    StringBuilder source = new StringBuilder();
    for (int i = 0; i < TRAINING; i++) {
      source.append(line()).append('\n');
    }
    Files.writeString(folder.resolve("train.in"), source);
    Files.writeString(folder.resolve("train.out"), source.toString().toUpperCase(Locale.ROOT));
    Path recipe = Files.writeString(folder.resolve("capitals.yaml"), RECIPE);
    TranslationModel model =
        ReverseModels.train(
                RecipeReader.load(recipe, List.of(changes)),
                2,
                folder.resolve("run" + changes.length))
            .model();
    try (Workers workers = new Workers(2)) {
      return new Translator(model, TranslationOptions.of(model.recipe().decoding()), workers)
          .translate(test()).stream().map(Translation::text).toList();
    }
  }

  /** Returns lines with one to three placeholders, or with a pair of tags, in turn. */
  private static List<String> test() {
    CounterRandom random = new CounterRandom(99);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < TEST; i++) {
      List<String> words = new ArrayList<>();
      int length = 4 + random.below(4);
      for (int w = 0; w < length; w++) {
        words.add("abcdefghijkl".charAt(random.below(12)) + "");
      }
      int at = random.below(length - 2);
      if (i % 2 == 0) {
        for (int k = 0; k <= random.below(3) && at + k < length; k++) {
          words.set(at + k, PlaceholderTokens.placeholder(k + 1));
        }
      } else {
        words.add(at + 1 + random.below(2), PlaceholderTokens.closing(1));
        words.add(at, PlaceholderTokens.opening(1));
      }
      lines.add(String.join(" ", words));
    }
    return lines;
  }

  private static List<String> tokens(String text) {
    return PlaceholderTokens.PATTERN.matcher(text).results().map(MatchResult::group).toList();
  }

  private static double carried(List<String> translations) {
    int carried = 0;
    List<String> sources = test();
    for (int i = 0; i < sources.size(); i++) {
      carried += tokens(translations.get(i)).equals(tokens(sources.get(i))) ? 1 : 0;
    }
    return carried / (double) sources.size();
  }

  @Test
  void aModelCarriesWhatItLearnedToCarry() throws IOException, RecipeException {
    List<String> translations =
        train("tokenization.placeholders.share=0.3", "tokenization.placeholders.tags=0.3");
    assertThat(carried(translations)).isGreaterThanOrEqualTo(0.99);
    // Without the key, the vocabulary lacks these tokens, however long the model learns.
    assertThat(carried(train("training.epochs=1"))).isLessThan(0.01);
  }
}
