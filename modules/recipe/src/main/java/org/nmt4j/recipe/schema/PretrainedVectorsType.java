package org.nmt4j.recipe.schema;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.nmt4j.recipe.PretrainedVectors;
import org.nmt4j.recipe.yaml.YamlValue;

/** The vectors of one side: either a file, or word2vec. */
final class PretrainedVectorsType implements ValueType<PretrainedVectors> {

  private static final Key<PretrainedVectors.Word2Vec, List<Path>> TEXT =
      Key.of(
          "text",
          Types.listOf(Types.file()),
          List.of(),
          PretrainedVectors.Word2Vec::text,
          "more text of the language, besides the side's training text; .gz is allowed");

  private static final Key<PretrainedVectors.Word2Vec, Integer> WINDOW =
      Key.of(
          "window",
          Types.integer(1, 100),
          5,
          PretrainedVectors.Word2Vec::window,
          "how many tokens on either side are context, at most");

  private static final Key<PretrainedVectors.Word2Vec, Integer> EPOCHS =
      Key.of(
          "epochs",
          Types.integer(1, 10_000),
          5,
          PretrainedVectors.Word2Vec::epochs,
          "passes over the text");

  private static final Key<PretrainedVectors.Word2Vec, Integer> NEGATIVE =
      Key.of(
          "negative",
          Types.integer(1, 100),
          5,
          PretrainedVectors.Word2Vec::negative,
          "counterexamples for each token of a context");

  private static final Key<PretrainedVectors.Word2Vec, Integer> MIN_FREQUENCY =
      Key.of(
          "min_frequency",
          Types.integer(1, Integer.MAX_VALUE),
          2,
          PretrainedVectors.Word2Vec::minFrequency,
          "how often the text must hold a token");

  private static final Key<PretrainedVectors.Word2Vec, Double> LEARNING_RATE =
      Key.of(
          "learning_rate",
          Types.number(Range.POSITIVE),
          0.025,
          PretrainedVectors.Word2Vec::learningRate,
          "the first learning rate of word2vec, which falls linearly");

  static final Section<PretrainedVectors.Word2Vec> WORD2VEC_SECTION =
      Section.of(
          values ->
              new PretrainedVectors.Word2Vec(
                  values.get(TEXT),
                  values.get(WINDOW),
                  values.get(EPOCHS),
                  values.get(NEGATIVE),
                  values.get(MIN_FREQUENCY),
                  values.get(LEARNING_RATE)),
          TEXT,
          WINDOW,
          EPOCHS,
          NEGATIVE,
          MIN_FREQUENCY,
          LEARNING_RATE);

  /** The keys as they were written; which of them may stand together is checked later. */
  private record Choice(Optional<Path> file, Optional<PretrainedVectors.Word2Vec> word2vec) {}

  private static final Key<Choice, Optional<Path>> FILE =
      Key.optional(
          "file", Types.file(), Choice::file, "vectors of word2vec or GloVe; .gz is allowed");

  private static final Key<Choice, Optional<PretrainedVectors.Word2Vec>> WORD2VEC =
      Key.optional(
          "word2vec", WORD2VEC_SECTION, Choice::word2vec, "instead: vectors learned from text");

  private static final Section<Choice> SECTION =
      Section.of(values -> new Choice(values.get(FILE), values.get(WORD2VEC)), FILE, WORD2VEC);

  @Override
  public Optional<PretrainedVectors> read(YamlValue value, String path, Reading reading) {
    Optional<Choice> choice = SECTION.read(value, path, reading);
    if (choice.isEmpty()
        || !reading.isSound(path + ".file")
        || !reading.isSound(path + ".word2vec")) {
      reading.markFailed(path);
      return Optional.empty();
    }
    Optional<Path> file = choice.get().file();
    Optional<PretrainedVectors.Word2Vec> word2vec = choice.get().word2vec();
    if (file.isPresent() == word2vec.isPresent()) {
      String found = file.isPresent() ? "both file and word2vec" : "neither file nor word2vec";
      reading.fail(
          path, value.place(), "found " + found + " in " + path + ", expected " + description());
      return Optional.empty();
    }
    return file.isPresent()
        ? Optional.of(new PretrainedVectors.VectorFile(file.get()))
        : Optional.of(word2vec.get());
  }

  @Override
  public Written write(PretrainedVectors vectors, String path, Writing writing) {
    if (vectors instanceof PretrainedVectors.VectorFile file) {
      String full = path + ".file";
      return Written.lines(Types.file().write(file.file(), full, writing).asEntry("file", ""));
    }
    return Written.lines(
        WORD2VEC_SECTION
            .write((PretrainedVectors.Word2Vec) vectors, path + ".word2vec", writing)
            .asEntry("word2vec", ""));
  }

  @Override
  public String description() {
    return "a mapping with either file or word2vec";
  }

  @Override
  public List<Key<?, ?>> keys() {
    return SECTION.keys();
  }
}
