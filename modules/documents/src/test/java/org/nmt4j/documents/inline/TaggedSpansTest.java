package org.nmt4j.documents.inline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TaggedSpansTest {
  private static final InlineOptions TAGS = InlineOptions.STANDARD.withTags(2);

  @ParameterizedTest
  @CsvSource(
      delimiterString = " | ",
      value = {
        "Der <b>große</b> Hund | Der ｟b1｠ große ｟/b1｠ Hund",
        "Der (<b>große</b>) <i> alte </i>Hund | Der (｟b1｠ große ｟/b1｠) ｟b2｠ alte ｟/b2｠ Hund",
        "Der<b> große</b> Hund | Der große Hund",
        "<b>Der</b>, <b>die</b> und <b>das</b> | ｟b1｠ Der ｟/b1｠, ｟b2｠ die ｟/b2｠ und das",
        "<b>ein <i>alter</i> Hund</b> bellt | ｟b1｠ ein alter Hund ｟/b1｠ bellt",
        "<b>ein ganz <i>alter</i> Hund</b> ja | ein ganz ｟b1｠ alter ｟/b1｠ Hund ja",
        "<b>Alles hier</b> | Alles hier",
        "H<sub>zwei</sub>O und <b>-</b> | HzweiO und -",
        "<b>Der Hund.</b> Die Katze | Der Hund. Die Katze",
        "<b>Der</b> Hund hat %s | Der Hund hat ｟1｠",
        "Der </b> Hund <i> bellt | Der Hund bellt",
        "<b>a <i>b</b> c</i> d | a b c d",
        "Das <x/><b>ist</b><x/> gut | Das ｟b1｠ ist ｟/b1｠ gut",
      })
  void shortSpansGetTags(String source, String expected) {
    InlineText text = InlineText.of(InlineTexts.parse(source).text(), TAGS.withMarks(9));
    assertThat(text.text()).isEqualTo(expected);
    assertThat(InlineText.of(InlineTexts.parse(source).text(), TAGS.withTags(0)).text())
        .doesNotContain("｟");
  }

  /** The attention is the same for all words, so that it gives no places. */
  @ParameterizedTest
  @CsvSource(
      delimiterString = " | ",
      value = {
        "der <b>große</b> Hund | the dog ｟b1｠ big ｟/b1｠ | the dog <b>big</b>",
        "der (<b>große</b>) Hund | the dog (｟b1｠ big ｟/b1｠) | the dog (<b>big</b>)",
        "a <b>b</b> c <i>d</i> | ｟b2｠ D ｟/b2｠ C ｟b1｠ B ｟/b1｠ A | <i>D</i> C <b>B</b> A",
        "a <b>b <i>c</i></b> d | D ｟b1｠ B C ｟/b1｠ A | D <b>B <i>C</i></b> A",
        "a <b>b</b><x/> c | C ｟b1｠ B ｟/b1｠ A | C <b>B</b><x/> A",
      })
  void tagsOfTheModelGiveThePlaces(String source, String target, String expected) {
    assertThat(InlineTexts.place(source, TAGS, target, "")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "｟b1｠ B A ｟/b2｠",
    "｟b1｠ B ｟b1｠ A ｟/b1｠",
    "B ｟/b1｠ A ｟b1｠",
    "B ｟b1｠ ｟/b1｠ A",
    "｟b7｠ B A ｟3｠"
  })
  void wrongTagsAreLeftOut(String target) {
    String placed = InlineTexts.place("a <b>b</b>", TAGS, target, "");
    assertThat(placed.replaceAll("</?b>", "")).isEqualTo("B A");
    assertThat(placed).containsPattern("<b>.*</b>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"A ｟b1｠\nC B D", "A\n｟/b1｠ C B D"})
  void aTagAtTheEdgeOfALineKeepsTheLineFeed(String target) {
    InlineOptions lines = TAGS.withKeepsLines(true);
    assertThat(InlineTexts.place("a <b>b</b> c\nd", lines, target, "").replaceAll("</?b>", ""))
        .isEqualTo("A\nC B D");
  }

  @Test
  void literalMarksComeBack() {
    for (InlineOptions options : List.of(TAGS, TAGS.withMarks(9), InlineOptions.STANDARD)) {
      InlineOptions kept = options.marks() > 0 ? options.withKept(Set.of()) : options;
      String target = options.marks() > 0 ? "Press ｟1｠ now ｟2｠" : "Press now";
      assertThat(InlineTexts.place("Drücke ｟2｠ jetzt ｟/b1｠", kept, target, ""))
          .contains("｟2｠", "｟/b1｠")
          .hasSize("Press ｟2｠ now ｟/b1｠".length());
    }
  }

  /** Whatever tags a model writes, each code comes back once, nested, and no tag is left. */
  @Test
  void anyTagsGiveWholeTexts() {
    RandomTexts texts = new RandomTexts();
    int tagged = 0;
    for (int i = 0; i < 5_000; i++) {
      StringBuilder source = new StringBuilder("wort ");
      int parts = 1 + texts.random.nextInt(6);
      for (int k = 0; k < parts; k++) {
        String inside = texts.any(List.of("eins", "<x/>zwei", "<i>drei</i> vier", "", "!"));
        source.append(texts.any(List.of("<b>%</b>", "%", "<u>%</u> ")).replace("%", inside));
        source.append(texts.any(List.of(" ", "", " wort ", "<y/>")));
      }
      StringBuilder target = new StringBuilder();
      for (int k = texts.random.nextInt(12); k > 0; k--) {
        int number = 1 + texts.random.nextInt(2);
        target.append(
            texts.any(List.of("one ", "two", ", ", Marks.opening(number), Marks.closing(number))));
      }
      InlineTexts.Tagged parsed = InlineTexts.parse(source.toString());
      InlineText inline = InlineText.of(parsed.text(), TAGS);
      tagged += inline.text().contains("｟b") ? 1 : 0;
      CodedText placed = inline.place(texts.translated(inline.text(), target.toString()));
      assertThat(placed.codes()).containsExactlyInAnyOrderElementsOf(parsed.text().codes());
      checkNested(placed);
      assertThat(RandomTexts.withoutWhite(placed.text()))
          .isEqualTo(RandomTexts.withoutWhite(target.toString().replaceAll("｟/?b\\d｠", "")));
    }
    assertThat(tagged).isGreaterThan(2_000);
  }

  private static void checkNested(CodedText text) {
    Deque<Integer> open = new ArrayDeque<>();
    for (Piece.Code code : text.codes()) {
      if (code.kind() == Piece.Kind.OPEN) {
        open.push(code.pair());
      } else if (code.kind() == Piece.Kind.CLOSE) {
        assertThat(open.pop()).isEqualTo(code.pair());
      }
    }
  }
}
