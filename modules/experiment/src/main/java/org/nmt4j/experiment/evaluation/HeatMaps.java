package org.nmt4j.experiment.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.nmt4j.model.file.AtomicFile;
import org.nmt4j.report.HeatMap;
import org.nmt4j.translation.Translation;
import org.nmt4j.translation.WordAttention;
import org.nmt4j.translation.WordAttentions;

/** Draws the attention of translations as SVG files. */
public final class HeatMaps {
  /** Matches the names of the files that {@link #write} writes and deletes. */
  public static final Pattern FILES = Pattern.compile("[1-9]\\d*\\.svg");

  private static final String JOINER = "\uFFED";

  private HeatMaps() {}

  /**
   * Writes the attention of the best translation to {@code FOLDER/NUMBER.svg}. Deletes the file
   * instead if the line is empty or the translation has no attention.
   *
   * @return whether the file was written
   */
  public static boolean write(Path folder, long number, Translation translation)
      throws IOException {
    Path file = folder.resolve(number + ".svg");
    Optional<WordAttention> attention = attention(translation);
    if (attention.isEmpty()) {
      Files.deleteIfExists(file);
      return false;
    }
    AtomicFile.write(file, map(number, translation, attention.get()).toSvg());
    return true;
  }

  private static Optional<WordAttention> attention(Translation translation) {
    if (translation.source().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(WordAttentions.of(translation, translation.candidates().get(0)))
        .filter(it -> !it.weights().isEmpty());
  }

  private static HeatMap map(long number, Translation translation, WordAttention attention) {
    return new HeatMap(
        "Line " + number + ": " + translation.text(),
        labels(attention.source()),
        labels(attention.target()),
        attention::weight);
  }

  private static List<String> labels(List<String> words) {
    return words.stream().map(word -> word.replace(JOINER, "")).toList();
  }
}
