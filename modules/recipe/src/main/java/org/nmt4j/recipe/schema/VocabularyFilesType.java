package org.nmt4j.recipe.schema;

import java.nio.file.Path;
import java.util.Optional;
import org.nmt4j.recipe.VocabularyFiles;
import org.nmt4j.recipe.yaml.YamlList;
import org.nmt4j.recipe.yaml.YamlMapping;
import org.nmt4j.recipe.yaml.YamlValue;

/** One vocabulary file for both sides, or a mapping with one for each. */
final class VocabularyFilesType implements ValueType<VocabularyFiles> {

  private static final Key<VocabularyFiles, Path> SOURCE =
      Key.required("source", Types.file(), VocabularyFiles::source, "the source vocabulary");

  private static final Key<VocabularyFiles, Path> TARGET =
      Key.required("target", Types.file(), VocabularyFiles::target, "the target vocabulary");

  private static final Section<VocabularyFiles> SECTION =
      Section.of(
          values -> new VocabularyFiles(values.get(SOURCE), values.get(TARGET)), SOURCE, TARGET);

  @Override
  public Optional<VocabularyFiles> read(YamlValue value, String path, Reading reading) {
    if (value instanceof YamlMapping) {
      Optional<VocabularyFiles> files = SECTION.read(value, path, reading);
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
    return Types.file().read(value, path, reading).map(file -> new VocabularyFiles(file, file));
  }

  @Override
  public Written write(VocabularyFiles files, String path, Writing writing) {
    return files.source().equals(files.target())
        ? Types.file().write(files.source(), path, writing)
        : SECTION.write(files, path, writing);
  }

  @Override
  public String description() {
    return "a file, or a mapping with source and target";
  }
}
