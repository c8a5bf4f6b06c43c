package org.nmt4j.documents.inline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nmt4j.tokenization.normalization.WhiteSpace;
import org.nmt4j.translation.TextAlignment;
import org.nmt4j.translation.TextAlignment.Span;
import org.nmt4j.translation.TranslationStatus;

/**
 * Checks properties of random texts with random codes, random translations and random attention.
 */
class InlinePropertiesTest {
  private static final List<String> WORDS =
      List.of(
          "der", "Hund", "a", "H2O", "don't", ",", ".", "(", ")", "„", "“", "-", "ß\u0308", "😀");
  private static final List<String> HELD =
      List.of(
          "%s", "%1$d", "{0}", "{name}", "${x}", "https://x.org/a?b=c", "a@b.org", "&nbsp;", "%%");
  private static final List<String> WHITE =
      List.of(" ", " ", " ", " ", "", "", "  ", "\u00a0", "\n", "\t", "\r\n  ", "\\n");

  private final Random random = new Random(1);
  private final List<Piece> pieces = new ArrayList<>();
  private int ids;

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private void addText(String text) {
    pieces.add(new Piece.Text(text));
  }

  /** Adds words, placeholders, codes and nested spans. */
  private void addSome(int depth) {
    int parts = random.nextInt(6);
    for (int i = 0; i < parts; i++) {
      addText(any(WHITE));
      int choice = random.nextInt(10);
      if (choice < 5) {
        addText(any(WORDS));
      } else if (choice < 6) {
        addText(any(HELD));
      } else if (choice < 8 || depth == 3) {
        pieces.add(new Piece.Code(ids++, Piece.Kind.ALONE, Piece.Code.NO_PAIR));
      } else {
        int pair = ids++;
        pieces.add(new Piece.Code(pair, Piece.Kind.OPEN, pair));
        addSome(depth + 1);
        pieces.add(new Piece.Code(ids++, Piece.Kind.CLOSE, pair));
      }
    }
    addText(any(WHITE));
  }

  private CodedText text() {
    pieces.clear();
    ids = 0;
    if (random.nextInt(8) == 0) {
      addSome(0);
      pieces.add(new Piece.Code(ids++, Piece.Kind.CLOSE, Piece.Code.NO_PAIR));
    }
    addSome(0);
    if (random.nextInt(8) == 0) {
      pieces.add(new Piece.Code(ids++, Piece.Kind.OPEN, Piece.Code.NO_PAIR));
      addSome(0);
    }
    return new CodedText(pieces);
  }

  /** Returns a random output of a model: any words, and perhaps marks and line feeds. */
  private String target(InlineText source) {
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

  private AlignedText translated(String source, String target) {
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

  private static String shown(CodedText text) {
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

  /** Returns the number of the span around each code; -1 for none. */
  private static Map<Integer, Integer> parents(CodedText text) {
    Map<Integer, Integer> parents = new HashMap<>();
    Deque<Integer> open = new ArrayDeque<>();
    open.push(-1);
    for (Piece.Code code : text.codes()) {
      if (code.kind() == Piece.Kind.CLOSE && code.isPaired()) {
        assertThat(open.pop()).as("nesting").isEqualTo(code.pair());
      }
      parents.put(code.id(), open.element());
      if (code.kind() == Piece.Kind.OPEN && code.isPaired()) {
        open.push(code.id());
      }
    }
    assertThat(open).as("open spans").hasSize(1);
    return parents;
  }

  private static String start(String text) {
    int end = 0;
    while (end < text.length() && WhiteSpace.is(text.charAt(end))) {
      end++;
    }
    return text.substring(0, end);
  }

  private static String end(String text) {
    return text.substring(
        text.length() - start(new StringBuilder(text).reverse().toString()).length());
  }

  /** Returns the codes before the first character and after the last one. */
  private static List<List<Piece>> codesAtEdges(CodedText text) {
    List<List<Piece>> edges = List.of(new ArrayList<>(), new ArrayList<>());
    for (int edge = 0; edge < 2; edge++) {
      for (int i = 0; i < text.pieces().size(); i++) {
        Piece piece = text.pieces().get(edge == 0 ? i : text.pieces().size() - 1 - i);
        if (piece instanceof Piece.Code) {
          edges.get(edge).add(piece);
        } else if (!withoutWhite(((Piece.Text) piece).text()).isEmpty()) {
          break;
        }
      }
    }
    return edges;
  }

  private static List<String> held(String text, InlineOptions options) {
    return Placeholders.of(options.kept()).find(text).stream()
        .map(each -> options.marks() > 0 ? each : each.withBrackets(text, 0))
        .map(each -> text.substring(each.from(), each.to()))
        .toList();
  }

  private void check(InlineOptions options) {
    CodedText source = text();
    InlineText inline = InlineText.of(source, options);
    if (!inline.isTranslatable()) {
      assertThat(inline.place(translated("", ""))).isEqualTo(source);
      return;
    }
    assertThat(inline.text()).doesNotContain("  ").isEqualTo(inline.text().strip());
    String target = target(inline);
    AlignedText translated = translated(inline.text(), target);
    CodedText placed = inline.place(translated);
    Supplier<String> what =
        () -> shown(source) + " -> " + target.replace("\n", "⏎") + " -> " + shown(placed);
    assertThat(placed.codes()).as(what).containsExactlyInAnyOrderElementsOf(source.codes());
    assertThat(parents(placed)).as(what).isEqualTo(parents(source));
    checkOpenEnds(placed, what);
    if (options.kept().isEmpty()) {
      assertThat(withoutWhite(placed.text())).as(what).isEqualTo(withoutWhite(target));
      if (codesAtEdges(source).stream().allMatch(codes -> codes.size() < 2)) {
        assertThat(start(placed.text())).as(what).startsWith(start(source.text()));
        assertThat(end(placed.text())).as(what).endsWith(end(source.text()));
      }
      if (!options.keepsLines()
          && codesAtEdges(placed).equals(codesAtEdges(source))
          && !target.isBlank()) {
        assertThat(start(placed.text())).as(what).isEqualTo(start(source.text()));
        assertThat(end(placed.text())).as(what).isEqualTo(end(source.text()));
      }
      checkLines(options, source, placed, what);
    }
  }

  /**
   * Checks that a code whose partner is before the text precedes a code whose partner is after it.
   */
  private static void checkOpenEnds(CodedText placed, Supplier<String> what) {
    List<Piece.Kind> kinds =
        placed.codes().stream()
            .filter(code -> !code.isPaired() && code.kind() != Piece.Kind.ALONE)
            .map(Piece.Code::kind)
            .toList();
    assertThat(kinds).as(what).isSortedAccordingTo(Comparator.reverseOrder());
  }

  private static String withoutWhite(String text) {
    return text.replaceAll("[\\s\u00a0]", "");
  }

  private static void checkLines(
      InlineOptions options, CodedText source, CodedText placed, Supplier<String> what) {
    if (options.keepsLines()) {
      assertThat(placed.text().replaceAll("[^\n\t]", "").chars().sorted().toArray())
          .as(what)
          .isEqualTo(source.text().replaceAll("[^\n\t]", "").chars().sorted().toArray());
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void codesStayWhole(boolean keepsLines) {
    for (int i = 0; i < 10_000; i++) {
      check(InlineOptions.CODES_ONLY.withKeepsLines(keepsLines));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2, 9})
  void placeholdersComeBack(int marks) {
    InlineOptions options = InlineOptions.STANDARD.withMarks(marks);
    for (int i = 0; i < 4_000; i++) {
      check(options);
      checkHeld(options.withKeepsLines(i % 2 == 0));
    }
  }

  /** Checks that each placeholder comes back once. The words of the target are no placeholders. */
  private void checkHeld(InlineOptions options) {
    CodedText source = text();
    InlineText inline = InlineText.of(source, options);
    if (!inline.isTranslatable()) {
      return;
    }
    String target = target(inline);
    CodedText placed = inline.place(translated(inline.text(), target));
    List<String> expected = new ArrayList<>();
    for (Piece piece : joined(source).pieces()) {
      if (piece instanceof Piece.Text plain) {
        expected.addAll(held(plain.text(), options));
      }
    }
    String left = placed.text();
    for (String each :
        expected.stream().sorted(Comparator.comparing(String::length).reversed()).toList()) {
      assertThat(left)
          .as(() -> shown(source) + " -> " + target.replace("\n", "⏎") + " -> " + shown(placed))
          .contains(each);
      left = left.replaceFirst(Pattern.quote(each), "\u0001");
    }
    assertThat(left.replaceAll("[\u0001\\s\u00a0]", ""))
        .as(() -> shown(source) + " -> " + target.replace("\n", "⏎") + " -> " + shown(placed))
        .isEqualTo(
            withoutWhite(
                options.marks() > 0 && inline.text().contains("｟")
                    ? target.replaceAll("｟\\d+｠", "")
                    : target));
  }

  private static CodedText joined(CodedText text) {
    List<Piece> joined = new ArrayList<>();
    StringBuilder plain = new StringBuilder();
    for (Piece piece : text.pieces()) {
      if (piece instanceof Piece.Text part) {
        plain.append(part.text());
      } else {
        joined.add(new Piece.Text(plain.toString()));
        plain.setLength(0);
      }
    }
    joined.add(new Piece.Text(plain.toString()));
    return new CodedText(joined);
  }

  /** Codes in any order, such as those of a damaged document. */
  @Test
  void damagedCodesStayInOrder() {
    for (int i = 0; i < 10_000; i++) {
      pieces.clear();
      int count = random.nextInt(8);
      for (int id = 0; id < count; id++) {
        addText(any(WORDS) + any(WHITE));
        pieces.add(
            new Piece.Code(id, any(Arrays.asList(Piece.Kind.values())), random.nextInt(4) - 1));
      }
      addText("Ende");
      CodedText source = new CodedText(pieces);
      InlineText inline = InlineText.of(source, InlineOptions.STANDARD);
      CodedText placed = inline.place(translated(inline.text(), target(inline)));
      assertThat(placed.codes()).containsExactlyInAnyOrderElementsOf(source.codes());
      checkStarts(source, placed);
    }
  }

  private static void checkStarts(CodedText source, CodedText placed) {
    List<Piece.Code> before = source.codes();
    List<Piece.Code> after = placed.codes();
    for (Piece.Code open : before) {
      for (Piece.Code close : before) {
        if (open.kind() == Piece.Kind.OPEN
            && close.kind() == Piece.Kind.CLOSE
            && open.isPaired()
            && open.pair() == close.pair()
            && before.stream()
                    .filter(code -> code.kind() != Piece.Kind.ALONE && code.pair() == open.pair())
                    .count()
                == 2
            && before.indexOf(open) < before.indexOf(close)) {
          assertThat(after.indexOf(open)).isLessThan(after.indexOf(close));
        }
      }
    }
  }
}
