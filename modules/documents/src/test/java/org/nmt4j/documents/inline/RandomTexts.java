package org.nmt4j.documents.inline;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.nmt4j.translation.TextAlignment;
import org.nmt4j.translation.TextAlignment.Span;
import org.nmt4j.translation.TranslationStatus;

/** Random choices, translations and attention for tests. */
final class RandomTexts {
  static final List<String> WORDS =
      List.of(
          "der", "Hund", "a", "H2O", "don't", ",", ".", "(", ")", "„", "“", "-", "ß\u0308", "😀");

  final Random random = new Random(1);

  <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  /** Returns a random output of a model: any words, and perhaps marks and line feeds. */
  String target(InlineText source) {
    StringBuilder target = new StringBuilder();
    int count = random.nextInt(12);
    for (int i = 0; i < count; i++) {
      target.append(any(WORDS)).append(any(List.of(" ", " ", "")));
      if (random.nextInt(5) == 0) {
        target.append(Marks.text(random.nextInt(4))).append(any(List.of(" ", "")));
      }
    }
    source
        .text()
        .chars()
        .filter(each -> each == '\n')
        .forEach(
            each -> {
              int at = random.nextInt(target.length() + 1);
              if (random.nextInt(4) > 0) {
                target.insert(
                    Character.isLowSurrogate(at < target.length() ? target.charAt(at) : ' ')
                        ? 0
                        : at,
                    "\n");
              }
            });
    return target.toString();
  }

  AlignedText translated(String source, String target) {
    List<Span> from = InlineTexts.words(source);
    List<Span> to = new ArrayList<>(InlineTexts.words(target));
    if (!to.isEmpty() && random.nextInt(4) == 0) {
      to.remove(random.nextInt(to.size()));
    }
    double[][] weights = new double[to.size()][from.size() + 1];
    int way = random.nextInt(4);
    for (double[] row : weights) {
      for (int i = 0; i < row.length; i++) {
        row[i] =
            switch (way) {
              case 0 -> random.nextDouble();
              case 1 -> 0;
              case 2 -> random.nextInt(row.length) == 0 ? 1 : 0;
              default -> Math.exp(20 * random.nextDouble());
            };
      }
    }
    return new AlignedText(
        source, target, new TextAlignment(from, to, weights), 0, TranslationStatus.OK);
  }

  static String shown(CodedText text) {
    StringBuilder shown = new StringBuilder();
    for (Piece piece : text.pieces()) {
      if (piece instanceof Piece.Text plain) {
        shown.append(plain.text().replace("\n", "⏎").replace("\r", "␍"));
      } else if (piece instanceof Piece.Code code) {
        shown.append('<').append(code.kind().name().charAt(0)).append(code.id()).append('>');
      }
    }
    return shown.toString();
  }

  static String withoutWhite(String text) {
    return text.replaceAll("[\\s\u00a0]", "");
  }
}
