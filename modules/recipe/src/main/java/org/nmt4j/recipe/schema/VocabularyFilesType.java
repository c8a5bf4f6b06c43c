package org.nmt4j.recipe.schema;

import java.util.Optional;
import org.nmt4j.recipe.VocabularyFiles;
import org.nmt4j.recipe.yaml.YamlList;
import org.nmt4j.recipe.yaml.YamlMapping;
import org.nmt4j.recipe.yaml.YamlValue;

/**
 * The type of vocabulary files: one file for both sides, or a mapping with one file for each side.
 */
final class VocabularyFilesType implements ValueType<VocabularyFiles> {

  private final Section<VocabularyFiles> section;

  VocabularyFilesType(Section<VocabularyFiles> section) {
    this.section = section;
  }

  @Override
  public Optional<VocabularyFiles> read(YamlValue value, String path, Reading reading) {
    if (value instanceof YamlMapping) {
      Optional<VocabularyFiles> files = section.read(value, path, reading);
      if (files.isPresent() && files.get().source() != null && files.get().target() != null) {
        return files;
      }
      reading.markFailed(path);
      return Optional.empty();
    }
    if (value instanceof YamlList) {
      reading.fail(path, value.place(), "found a list for " + path + ", expected " + description());
      return Optional.empty();
    }
    return new FileType().read(value, path, reading).map(file -> new VocabularyFiles(file, file));
  }

  @Override
  public Written write(VocabularyFiles files, String path, Writing writing) {
    return files.source().equals(files.target())
        ? new FileType().write(files.source(), path, writing)
        : section.write(files, path, writing);
  }

  @Override
  public String description() {
    return "a file, or a mapping with source and target";
  }
}
