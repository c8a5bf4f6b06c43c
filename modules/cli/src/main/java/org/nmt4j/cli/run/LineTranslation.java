package org.nmt4j.cli.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nmt4j.translation.Translation;
import org.nmt4j.translation.Translator;

/**
 * Translation of lines.
 *
 * @param unknownWords counts those of all translations
 * @param heatMaps where the attention of each line is drawn
 */
public record LineTranslation(
    Translator translator,
    TranslationFormat format,
    UnknownCount unknownWords,
    Optional<Path> heatMaps)
    implements LineWork {

  @Override
  public List<String> apply(List<String> lines, long first) {
    List<String> written = new ArrayList<>();
    long number = first;
    for (Translation translation : translator.translate(lines)) {
      written.addAll(format.lines(number, translation));
      unknownWords.count(translation);
      drawHeatMap(number, translation);
      number++;
    }
    return written;
  }

  private void drawHeatMap(long number, Translation translation) {
    if (heatMaps.isEmpty()) {
      return;
    }
    try {
      HeatMaps.write(heatMaps.get(), number, translation);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
