package org.nmt4j.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nmt4j.nn.array.CounterRandom;
import org.nmt4j.nn.parallel.Workers;
import org.nmt4j.recipe.LoadedRecipe;
import org.nmt4j.tokenization.tokenizer.PlaceholderTokens;

/** Trains models that translate letters to capitals, and gives them placeholders and tags. */
class LearnsToCarryPlaceholdersTest {
  private static final int TRAINING = 1500;
  private static final int TEST = 200;

  private static final String[] SCHEDULE = {
    "training.epochs=8",
    "training.validate_every=8 epochs",
    "training.schedule.decay_updates=376",
    "decoding.beam_size=2"
  };

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

  private TranslationModel train(String... changes) {
    ReverseCorpus corpus = new ReverseCorpus(folder);
    StringBuilder source = new StringBuilder();
    for (int i = 0; i < TRAINING; i++) {
      source.append(line()).append('\n');
    }
    for (String set : List.of("train", "dev")) {
      corpus.write(set + ".in", source.toString());
      corpus.write(set + ".out", source.toString().toUpperCase(Locale.ROOT));
    }
    List<String> all = new ArrayList<>(List.of(SCHEDULE));
    all.addAll(List.of(changes));
    LoadedRecipe recipe = corpus.recipe(all.toArray(String[]::new));
    return ReverseModels.train(recipe, 2, folder.resolve("run" + changes.length)).model();
  }

  private static List<String> translate(TranslationModel model) {
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

  /** Returns the share of translations that have the right words between the right tags. */
  private static double surrounded(List<String> translations) {
    int right = 0;
    List<String> sources = test();
    for (int i = 1; i < sources.size(); i += 2) {
      right += translations.get(i).equals(capitals(sources.get(i))) ? 1 : 0;
    }
    return right * 2.0 / sources.size();
  }

  private static String capitals(String line) {
    return PlaceholderTokens.around(line, text -> text.toUpperCase(Locale.ROOT));
  }

  @Test
  void aModelCarriesWhatItLearnedToCarry() {
    TranslationModel model =
        train("tokenization.placeholders.share=0.3", "tokenization.placeholders.tags=0.3");
    assertThat(model.marks())
        .isEqualTo(new KnownMarks(PlaceholderTokens.PLACEHOLDERS, PlaceholderTokens.TAGS));
    List<String> translations = translate(model);
    assertThat(carried(translations)).isGreaterThanOrEqualTo(0.99);
    assertThat(surrounded(translations)).isGreaterThanOrEqualTo(0.9);
    // Without the key, the vocabulary lacks these tokens, however long the model learns.
    TranslationModel without = train("training.epochs=1");
    assertThat(without.marks()).isEqualTo(KnownMarks.NONE);
    assertThat(carried(translate(without))).isLessThan(0.01);
  }
}
