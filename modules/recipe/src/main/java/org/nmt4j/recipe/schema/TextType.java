package org.nmt4j.recipe.schema;

import java.util.List;
import java.util.Optional;
import org.nmt4j.recipe.CorpusFiles;
import org.nmt4j.recipe.yaml.YamlValue;

/** The type of a language model's corpus: one file of text. */
final class TextType implements MappingType<CorpusFiles> {

  private final Section<CorpusFiles.Text> section;

  TextType(Section<CorpusFiles.Text> section) {
    this.section = section;
  }

  @Override
  public Optional<CorpusFiles> read(YamlValue value, String path, Reading reading) {
    return section.read(value, path, reading).map(text -> text);
  }

  @Override
  public Written write(CorpusFiles corpus, String path, Writing writing) {
    return section.write((CorpusFiles.Text) corpus, path, writing);
  }

  @Override
  public String description() {
    return "a mapping with text";
  }

  @Override
  public List<DeclaredKey<?>> keys() {
    return section.keys();
  }
}
