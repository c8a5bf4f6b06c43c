package org.nmt4j.cli.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.nmt4j.model.file.AtomicFile;
import org.nmt4j.report.HeatMap;
import org.nmt4j.translation.Translation;
import org.nmt4j.translation.WordAttention;

/** Attention of translations as SVG files. */
public final class HeatMaps {
  private static final String JOINER = "\uFFED";

  private HeatMaps() {}

  /** Writes {@code FOLDER/NUMBER.svg} for the best translation, unless it is of an empty line. */
  public static void write(Path folder, long number, Translation translation) throws IOException {
    if (translation.source().isEmpty()) {
      return;
    }
    WordAttention attention = WordAttention.of(translation, translation.candidates().get(0));
    if (attention.weights().length == 0) {
      return;
    }
    HeatMap map =
        new HeatMap(
            "Line " + number + ": " + translation.text(),
            labels(attention.source()),
            labels(attention.target()),
            (row, column) -> attention.weights()[row][column]);
    AtomicFile.write(folder.resolve(number + ".svg"), map.toSvg());
  }

  private static List<String> labels(List<String> words) {
    return words.stream().map(word -> word.replace(JOINER, "")).toList();
  }
}
