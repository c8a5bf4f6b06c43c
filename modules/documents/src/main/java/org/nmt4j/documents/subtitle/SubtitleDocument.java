package org.nmt4j.documents.subtitle;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.nmt4j.documents.file.FileLines;
import org.nmt4j.documents.file.TextBytes;
import org.nmt4j.documents.unit.TranslatedUnit;
import org.nmt4j.documents.unit.UnitTranslator;
import org.nmt4j.tokenization.corpus.DataException;

/**
 * Translates the captions of subtitles in SRT or VTT. A caption consists of the lines between a
 * line of times and the next blank line. All other lines stay as they are, byte for byte.
 */
public final class SubtitleDocument {
  /** The number of captions that are translated together. */
  private static final int WINDOW = 512;

  private static final Pattern TIMES =
      Pattern.compile(
          "\\s*(\\d+:)?\\d+:\\d+[.,]\\d+\\s*-->\\s*(\\d+:)?\\d+:\\d+[.,]\\d+.*", Pattern.DOTALL);

  private final Path from;
  private final UnitTranslator units;

  public SubtitleDocument(Path from, UnitTranslator units) {
    this.from = from;
    this.units = units;
  }

  /** Reads the file, and writes it with the translations. */
  public void translateTo(OutputStream out) throws IOException {
    byte[] bytes = TextBytes.read(from);
    Charset charset = TextBytes.utf(bytes);
    String text = TextBytes.decode(from, bytes, charset);
    List<String> lines = FileLines.of(text);
    String end = FileLines.usualEnd(lines);
    List<Caption> captions = captions(lines);
    if (captions.isEmpty() && !text.isBlank()) {
      throw new DataException(
          from + ": found no line of times, expected 00:00:01,000 --> 00:00:02,000 or the like");
    }
    List<String> written = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < captions.size(); i += WINDOW) {
      List<Caption> some = captions.subList(i, Math.min(captions.size(), i + WINDOW));
      List<Optional<TranslatedUnit>> results =
          units.translate(some.stream().map(Caption::text).toList());
      for (int k = 0; k < some.size(); k++) {
        Caption caption = some.get(k);
        written.addAll(lines.subList(next, caption.first()));
        written.addAll(
            results
                .get(k)
                .map(result -> caption.lines(result.text(), end))
                .orElse(lines.subList(caption.first(), caption.end())));
        next = caption.end();
      }
    }
    written.addAll(lines.subList(next, lines.size()));
    String whole = FileLines.joined(written.stream(), text);
    out.write(
        whole.getBytes(charset.newEncoder().canEncode(whole) ? charset : StandardCharsets.UTF_8));
  }

  /**
   * Returns whether a caption begins at a line: the line has the times of the caption, or has its
   * number and the next line has the times. Some files lack the blank line between captions.
   */
  private static boolean isTimes(List<String> lines, int line) {
    return TIMES.matcher(lines.get(line)).matches()
        || line + 1 < lines.size()
            && lines.get(line).strip().matches("\\d+")
            && TIMES.matcher(lines.get(line + 1)).matches();
  }

  private static List<Caption> captions(List<String> lines) {
    List<Caption> captions = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (TIMES.matcher(lines.get(i)).matches()) {
        int end = i + 1;
        while (end < lines.size() && !lines.get(end).isBlank() && !isTimes(lines, end)) {
          end++;
        }
        if (end > i + 1) {
          captions.add(new Caption(i + 1, lines.subList(i + 1, end)));
        }
        i = end - 1;
      }
    }
    return captions;
  }
}
