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

/**
 * Checks properties of random texts with random codes, random translations and random attention.
 */
class InlinePropertiesTest {
  private static final List<String> HELD =
      List.of(
          "%s", "%1$d", "{0}", "{name}", "${x}", "https://x.org/a?b=c", "a@b.org", "&nbsp;", "%%");
  private static final List<String> WHITE =
      List.of(" ", " ", " ", " ", "", "", "  ", "\u00a0", "\n", "\t", "\r\n  ", "\\n");

  private final RandomTexts texts = new RandomTexts();
  private final Random random = texts.random;
  private final List<Piece> pieces = new ArrayList<>();
  private int ids;

  private void addText(String text) {
    pieces.add(new Piece.Text(text));
  }

  /** Adds words, placeholders, codes and nested spans. */
  private void addSome(int depth) {
    int parts = random.nextInt(6);
    for (int i = 0; i < parts; i++) {
      addText(texts.any(WHITE));
      int choice = random.nextInt(10);
      if (choice < 5) {
        addText(texts.any(RandomTexts.WORDS));
      } else if (choice < 6) {
        addText(texts.any(HELD));
      } else if (choice < 8 || depth == 3) {
        pieces.add(new Piece.Code(ids++, Piece.Kind.ALONE, Piece.Code.NO_PAIR));
      } else {
        int pair = ids++;
        pieces.add(new Piece.Code(pair, Piece.Kind.OPEN, pair));
        addSome(depth + 1);
        pieces.add(new Piece.Code(ids++, Piece.Kind.CLOSE, pair));
      }
    }
    addText(texts.any(WHITE));
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
        } else if (!RandomTexts.withoutWhite(((Piece.Text) piece).text()).isEmpty()) {
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
      assertThat(inline.place(texts.translated("", ""))).isEqualTo(source);
      return;
    }
    assertThat(inline.text()).doesNotContain("  ").isEqualTo(inline.text().strip());
    String target = texts.target(inline);
    AlignedText translated = texts.translated(inline.text(), target);
    CodedText placed = inline.place(translated);
    Supplier<String> what =
        () ->
            RandomTexts.shown(source)
                + " -> "
                + target.replace("\n", "⏎")
                + " -> "
                + RandomTexts.shown(placed);
    assertThat(placed.codes()).as(what).containsExactlyInAnyOrderElementsOf(source.codes());
    assertThat(parents(placed)).as(what).isEqualTo(parents(source));
    checkOpenEnds(placed, what);
    if (options.kept().isEmpty()) {
      assertThat(RandomTexts.withoutWhite(placed.text()))
          .as(what)
          .isEqualTo(RandomTexts.withoutWhite(target));
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
    String target = texts.target(inline);
    CodedText placed = inline.place(texts.translated(inline.text(), target));
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
          .as(
              () ->
                  RandomTexts.shown(source)
                      + " -> "
                      + target.replace("\n", "⏎")
                      + " -> "
                      + RandomTexts.shown(placed))
          .contains(each);
      left = left.replaceFirst(Pattern.quote(each), "\u0001");
    }
    assertThat(left.replaceAll("[\u0001\\s\u00a0]", ""))
        .as(
            () ->
                RandomTexts.shown(source)
                    + " -> "
                    + target.replace("\n", "⏎")
                    + " -> "
                    + RandomTexts.shown(placed))
        .isEqualTo(
            RandomTexts.withoutWhite(
                options.marks() > 0 ? target.replaceAll("｟\\d+｠", "") : target));
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
        addText(texts.any(RandomTexts.WORDS) + texts.any(WHITE));
        pieces.add(
            new Piece.Code(
                id, texts.any(Arrays.asList(Piece.Kind.values())), random.nextInt(4) - 1));
      }
      addText("Ende");
      CodedText source = new CodedText(pieces);
      InlineText inline = InlineText.of(source, InlineOptions.STANDARD);
      CodedText placed = inline.place(texts.translated(inline.text(), texts.target(inline)));
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
