package org.nmt4j.cli.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.nmt4j.tokenization.corpus.LineReader;
import org.nmt4j.translation.Translation;
import org.nmt4j.translation.Translator;

/**
 * Translation of a stream of lines, a window at a time.
 *
 * @param unknownWords counts those of all translations
 * @param window how many lines are read before they are translated, since lines of like length go
 *     together best
 * @param heatMaps where the attention of each line is drawn
 */
public record LineTranslation(
    Translator translator,
    TranslationFormat format,
    UnknownCount unknownWords,
    long window,
    Optional<Path> heatMaps) {

  /**
   * Translates all lines.
   *
   * @param idle whether no line is waiting, so that what was read is translated at once
   * @param flush is called when the translations of a window were handed out
   */
  public void run(LineReader lines, BooleanSupplier idle, Consumer<String> out, Runnable flush) {
    List<String> waiting = new ArrayList<>();
    long number = 1;
    while (lines.hasNext()) {
      waiting.add(lines.next());
      if (waiting.size() == window || idle.getAsBoolean()) {
        translate(waiting, number, out);
        flush.run();
        number += waiting.size();
        waiting.clear();
      }
    }
    translate(waiting, number, out);
  }

  private void translate(List<String> lines, long first, Consumer<String> out) {
    long number = first;
    for (Translation translation : translator.translate(lines)) {
      format.lines(number, translation).forEach(out);
      unknownWords.count(translation);
      drawHeatMap(number, translation);
      number++;
    }
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
