package org.nmt4j.documents.inline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nmt4j.translation.TextAlignment;
import org.nmt4j.translation.TextAlignment.Span;
import org.nmt4j.translation.TranslationStatus;
import org.nmt4j.translation.WordWeights;

/** Compares the places of codes with those that a plain search over all places finds. */
class CodePlacesTest {
  private static final List<String> WORDS =
      List.of("der", "Hund", "a", "H2O", "don't", ",", ".", "(", "-", "!", "x", "%s", "{0}");

  private final SplittableRandom random = new SplittableRandom(4);
  private final List<Piece> pieces = new ArrayList<>();
  private int ids;

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private Piece.Code code(Piece.Kind kind, int pair) {
    Piece.Code code = new Piece.Code(ids++, kind, pair);
    pieces.add(code);
    return code;
  }

  /** Adds words and codes. */
  private void add(int parts, int depth) {
    for (int i = 0; i < parts; i++) {
      int choice = random.nextInt(20);
      if (choice < 11) {
        pieces.add(new Piece.Text(any(WORDS) + (random.nextInt(4) == 0 ? "" : " ")));
      } else if (choice < 15 || depth == 3) {
        code(Piece.Kind.ALONE, Piece.Code.NO_PAIR);
      } else if (choice < 19) {
        int pair = ids;
        code(Piece.Kind.OPEN, pair);
        add(random.nextInt(5), depth + 1);
        code(Piece.Kind.CLOSE, pair);
      } else {
        int pair = random.nextInt(3) == 0 ? 7000 + random.nextInt(2) : Piece.Code.NO_PAIR;
        code(random.nextBoolean() ? Piece.Kind.OPEN : Piece.Kind.CLOSE, pair);
      }
    }
  }

  private InlineText source(int parts) {
    pieces.clear();
    ids = 0;
    add(parts, 0);
    pieces.add(new Piece.Text("Ende" + (random.nextBoolean() ? "\n" : " ")));
    add(parts / 3, 0);
    InlineOptions options = InlineOptions.STANDARD.withMarks(random.nextInt(2) * 9);
    return InlineText.of(new CodedText(pieces), options.withKeepsLines(random.nextBoolean()));
  }

  private AlignedText translated(String source) {
    StringBuilder target = new StringBuilder();
    int count = random.nextInt(source.length() / 3 + 3);
    for (int i = 0; i < count; i++) {
      String mark = random.nextInt(9) == 0 ? Marks.text(1 + random.nextInt(3)) : any(WORDS);
      target.append(mark).append(any(List.of(" ", " ", "")));
    }
    if (source.contains("\n")) {
      target.append("\nwort");
    }
    List<Span> from = InlineTexts.words(source);
    List<Span> to = InlineTexts.words(target.toString());
    List<WordWeights> rows = new ArrayList<>();
    int longest = random.nextBoolean() ? from.size() : 1 + random.nextInt(from.size());
    int way = random.nextInt(4);
    for (int i = 0; i < to.size(); i++) {
      int start = i * from.size() / to.size() / longest * longest;
      double[] row = new double[Math.min(longest, from.size() - start) + 1];
      for (int j = 0; j < row.length; j++) {
        row[j] =
            switch (way) {
              case 0 -> random.nextDouble();
              case 1 -> random.nextInt(row.length) == 0 ? 1 : 0;
              case 2 -> Math.exp(20 * random.nextDouble());
              default -> random.nextInt(3) == 0 && start % 2 == 0 ? 0.25 : 0;
            };
      }
      rows.add(new WordWeights(start, row));
    }
    return new AlignedText(
        source, target.toString(), new TextAlignment(from, to, rows), 0, TranslationStatus.OK);
  }

  /** Writes the place of each node. */
  private static void show(CodeNode node, StringBuilder text) {
    text.append(node.low).append('-').append(node.high).append('#').append(node.rank).append('[');
    node.children.forEach(child -> show(child, text));
    text.append(']');
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 12, 60})
  void placesAreThoseOfAPlainSearch(int parts) {
    int codes = 0;
    for (int i = 0; i < 24_000 / parts; i++) {
      InlineText text = source(parts);
      SourceElements elements = text.elements();
      AlignedText translated = translated(text.text());
      WordLinks links = WordLinks.of(elements, translated);
      CodeNode fast = CodeTree.of(elements, links::isAtom);
      CodeNode plain = CodeTree.of(elements, links::isAtom);
      new CodePlaces(elements, links).place(fast);
      new PlainPlaces(elements, links).place(plain);
      StringBuilder found = new StringBuilder();
      StringBuilder expected = new StringBuilder();
      show(fast, found);
      show(plain, expected);
      assertThat(found).as(translated.toString()).hasToString(expected.toString());
      codes += ids;
    }
    assertThat(codes).isGreaterThan(5_000);
  }
}
