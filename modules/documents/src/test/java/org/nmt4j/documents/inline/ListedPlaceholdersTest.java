package org.nmt4j.documents.inline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks that each placeholder of a list comes back from random texts. */
class ListedPlaceholdersTest {
  private static final List<String> LISTED =
      List.of(
          "%s",
          "%d",
          "%1$d",
          "%2$s",
          "%-5.2f",
          "%lld",
          "%(name)s",
          "%(count)03d",
          "%@",
          "%%",
          "%{name}",
          "%<id>d",
          "%PATH%",
          "{0}",
          "{}",
          "{name}",
          "{user.name}",
          "{0,number}",
          "{x!r}",
          "{n:>10}",
          "{{x}}",
          "{{ user.name }}",
          "${x}",
          "#{y}",
          "$HOME",
          "$1",
          "\\n",
          "\\t",
          "&nbsp;",
          "&#8217;",
          "&#x20AC;",
          "<br>",
          "</a>",
          "<a href=\"x y\">",
          "<!-- x -->",
          "https://x.org/a?b=c&d#e",
          "http://z.org",
          "www.x.org",
          "ftp://x.org/y",
          "mailto:a@b.org",
          "a.b-c@x.example.org",
          "/etc/fstab",
          "~/.bashrc",
          "../x/y.txt",
          "C:\\Temp\\x.txt");

  private final RandomTexts texts = new RandomTexts();
  private final List<Piece> pieces = new ArrayList<>();
  private int ids;

  private void add(String text) {
    pieces.add(new Piece.Text(text));
  }

  /** Adds words and codes, and placeholders with white space around them. */
  private void addListed(List<String> added, int depth) {
    int parts = texts.random.nextInt(7);
    for (int i = 0; i < parts; i++) {
      int choice = texts.random.nextInt(10);
      if (choice < 4) {
        add(texts.any(List.of("der ", "Hund ", "H2O, ", "don't ", "(", ") ", "„", "“ ", "😀 ")));
      } else if (choice < 7) {
        added.add(texts.any(LISTED));
        add(" " + added.get(added.size() - 1) + texts.any(List.of(" ", "  ", "\u00a0", "\n")));
      } else if (choice < 9 || depth == 2) {
        pieces.add(new Piece.Code(ids++, Piece.Kind.ALONE, Piece.Code.NO_PAIR));
      } else {
        int pair = ids++;
        pieces.add(new Piece.Code(pair, Piece.Kind.OPEN, pair));
        addListed(added, depth + 1);
        pieces.add(new Piece.Code(ids++, Piece.Kind.CLOSE, pair));
      }
    }
  }

  /**
   * Checks that placeholders of a list, which no code of the program computes, come back once each,
   * that the model does not see them, and that the rest is the output of the model.
   */
  @ParameterizedTest
  @ValueSource(ints = {0, 2, 9})
  void listedPlaceholdersComeBack(int marks) {
    int checked = 0;
    for (int i = 0; i < 4_000; i++) {
      InlineOptions options = InlineOptions.STANDARD.withMarks(marks).withKeepsLines(i % 2 == 0);
      pieces.clear();
      ids = 0;
      List<String> added = new ArrayList<>();
      addListed(added, 0);
      CodedText source = new CodedText(pieces);
      InlineText inline = InlineText.of(source, options);
      String read = inline.text().replaceAll("｟\\d+｠", "");
      assertThat(added).noneMatch(each -> read.contains(each));
      if (!inline.isTranslatable()) {
        continue;
      }
      checked += added.size();
      // Escapes of line ends and tabulators separate lines.
      long held = added.stream().filter(each -> !each.matches("\\\\[nt]")).count();
      assertThat(inline.placeholders()).as(RandomTexts.shown(source)).isEqualTo((int) held);
      String target = texts.target(inline);
      String left = inline.place(texts.translated(inline.text(), target)).text();
      added.sort(Comparator.comparing(String::length).reversed());
      for (String each : added) {
        assertThat(left).as(() -> RandomTexts.shown(source) + " -> " + target).contains(each);
        left = left.replaceFirst(Pattern.quote(each), "\u0001");
      }
      String own = marks > 0 ? target.replaceAll("｟\\d+｠", "") : target;
      assertThat(left.replaceAll("[\u0001\\s\u00a0]", ""))
          .as(() -> RandomTexts.shown(source) + " -> " + target)
          .isEqualTo(RandomTexts.withoutWhite(own));
    }
    assertThat(checked).isGreaterThan(3_000);
  }
}
