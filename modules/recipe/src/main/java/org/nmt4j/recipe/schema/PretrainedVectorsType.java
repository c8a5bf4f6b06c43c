package org.nmt4j.recipe.schema;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.nmt4j.recipe.Key;
import org.nmt4j.recipe.PretrainedVectors;
import org.nmt4j.recipe.yaml.YamlValue;

/** The type of the vectors of one side: either a file or word2vec. */
final class PretrainedVectorsType implements MappingType<PretrainedVectors> {

  /** The keys of the mapping. {@code read} checks that exactly one of them is there. */
  record Choice(
      @Key("a file of vectors in a format of word2vec or GloVe; .gz is allowed")
          Optional<Path> file,
      @Key("the settings for vectors that are learned from text, in place of file")
          Optional<PretrainedVectors.Word2Vec> word2vec) {}

  private final Section<Choice> section;
  private final Section<PretrainedVectors.Word2Vec> word2vec;

  PretrainedVectorsType(Section<Choice> section, Section<PretrainedVectors.Word2Vec> word2vec) {
    this.section = section;
    this.word2vec = word2vec;
  }

  @Override
  public Optional<PretrainedVectors> read(YamlValue value, String path, Reading reading) {
    Optional<Choice> choice = section.read(value, path, reading);
    if (choice.isEmpty()
        || !reading.isSound(path + ".file")
        || !reading.isSound(path + ".word2vec")) {
      reading.markFailed(path);
      return Optional.empty();
    }
    Optional<Path> file = choice.get().file();
    Optional<PretrainedVectors.Word2Vec> learned = choice.get().word2vec();
    if (file.isPresent() == learned.isPresent()) {
      String found = file.isPresent() ? "both file and word2vec" : "neither file nor word2vec";
      reading.fail(
          path, value.place(), "found " + found + " in " + path + ", expected " + description());
      return Optional.empty();
    }
    return file.isPresent()
        ? Optional.of(new PretrainedVectors.VectorFile(file.get()))
        : Optional.of(learned.get());
  }

  @Override
  public Written write(PretrainedVectors vectors, String path, Writing writing) {
    if (vectors instanceof PretrainedVectors.VectorFile file) {
      String full = path + ".file";
      return Written.lines(new FileType().write(file.file(), full, writing).asEntry("file", ""));
    }
    return Written.lines(
        word2vec
            .write((PretrainedVectors.Word2Vec) vectors, path + ".word2vec", writing)
            .asEntry("word2vec", ""));
  }

  @Override
  public String description() {
    return "a mapping with either file or word2vec";
  }

  @Override
  public List<DeclaredKey<?>> keys() {
    return section.keys();
  }
}
