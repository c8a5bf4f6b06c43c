package org.nmt4j.documents.inline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodePlacementTest {
  /** Target words attend to source words by pairs of indexes from 0, which count punctuation. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        // Spans follow their words.
        "Der <b>alte</b> Hund.;The old dog.;0-0 1-1 2-2 3-3;The <b>old</b> dog.",
        "Ich <b>habe</b> ihn gesehen.;I saw him.;0-0 1-1 3-1 2-2 4-3;I <b>saw</b> him.",
        "er <b>hat</b> ihn <i>gesehen</i>;he has seen him;0-0 1-1 3-2 2-3;"
            + "he <b>has</b> <i>seen</i> him",
        "<b>rot</b> und <i>grün</i>;green and red;0-2 1-1 2-0;<i>green</i> and <b>red</b>",
        "<a><b>Haus</b></a>;house;0-0;<a><b>house</b></a>",
        "ein <a>sehr <b>altes</b></a> Haus;a very old house;0-0 1-1 2-2 3-3;"
            + "a <a>very <b>old</b></a> house",
        "ein <a>sehr <b>altes</b></a> Haus;a house, old very;0-0 3-1 2-3 1-4;"
            + "a house, <a><b>old</b> very</a>",
        "<b>Alles fett.</b>;All is bold now!;0-0 1-2;<b>All is bold now!</b>",
        // A bridge over one word in the middle is taken.
        "<b>rufe an</b> dich;call you up;0-0 1-2 2-1;<b>call you up</b>",
        // Codes that stand alone go with their neighbours.
        "Hund <x/> Katze;cat dog;0-1 1-0;<x/> cat dog",
        "der Hund<x/> schläft heute;today sleeps the dog;0-2 1-3 2-1 3-0;"
            + "today sleeps the dog<x/>",
        "Foo<br/>bar;Foo bar;0-0 1-1;Foo<br/>bar",
        "Foo.<br/>Bar.;Foo. Bar.;0-0 1-1 2-2 3-3;Foo.<br/>Bar.",
        "<x/>Hund Katze;cat dog;0-1 1-0;<x/>cat dog",
        "Hund Katze<x/>;cat dog;0-1 1-0;cat dog<x/>",
        "ein<x/><y/> zwei <z/>drei;one two three;0-0 1-1 2-2;one<x/><y/> two <z/>three",
        // A pair without words stays together, and codes that touch a span stay beside it.
        "ein <a></a>zwei;one two;0-0 1-1;one <a></a>two",
        "ein <a><img/></a> zwei;two one;0-1 1-0;<a><img/></a> two one",
        "<b>rot</b><x/> und grün;green and red;0-2 1-1 2-0;green and <b>red</b><x/>",
        "rot und <x/><b>grün</b> hier;here green and red;0-3 1-2 2-1 3-0;"
            + "here <x/><b>green</b> and red",
        // The other end of a span is in another text.
        "Ende</b> und <i>Anfang;end and start;0-0 1-1 2-2;end</b> and <i>start",
        "eins</b> zwei</c> drei;three one two;0-1 1-2 2-0;three one</b> two</c>",
        "<a>eins <b>zwei drei;one two three;0-0 1-1 2-2;<a>one <b>two three",
        "</b> foo;foo;0-0;</b> foo",
        // Spans that cross stay in order.
        "eins <a>zwei <b>drei</a> vier</b>;one two three four;0-0 1-1 2-2 3-3;"
            + "one <a>two <b>three</a> four</b>",
        "zwei </b> eins <b> drei;two one three;0-0 1-1 2-2;two </b> one <b> three",
        // No target words are left.
        "<b>ein</b> <i>zwei</i>;both;0-0 1-0;<b>both</b><i></i>",
        "<b>ein</b> <x/> zwei;;;<b></b><x/>",
      })
  void codesFollowTheirWords(String source, String target, String pairs, String expected) {
    assertThat(
            InlineTexts.place(
                source,
                InlineOptions.CODES_ONLY,
                target == null ? "" : target,
                pairs == null ? "" : pairs))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "foo <b>bar</b>, baz;foo bar, baz;0-0 1-1 2-2 3-3;foo <b>bar</b>, baz",
        "foo<b> bar</b>;foo bar;0-0 1-1;foo<b> bar</b>",
        "foo <b>bar </b>baz;foo bar baz;0-0 1-1 2-2;foo <b>bar </b>baz",
        "( <x/> ) foo;() foo;0-0 1-1 2-2;( <x/> ) foo",
        "(<b>foo</b>);(foo);0-0 1-1 2-2;(<b>foo</b>)",
        "  <b> foo </b> ;foo;0-0;  <b> foo </b> ",
        " \t<x/>  foo <y/>⏎;foo;0-0; \t<x/>  foo <y/>⏎",
        " <b> rot</b> und grün ;green and red;0-2 1-1 2-0;  green and <b>red</b> ",
        "foo\u00a0<b>bar</b>;foo bar;0-0 1-1;foo\u00a0<b>bar</b>",
        "foo</b>  <i>bar;foo bar;0-0 1-1;foo</b>  <i>bar",
        "<b>rot</b>, <i>grün</i>;green red;0-1 2-0;<i>green</i> <b>red</b>",
        "<b>un</b>schön;ugly;0-0 1-0;<b>ugly</b>",
        "H<sub>2</sub>O;H2O;0-0;H<sub>2</sub>O",
        "a <b>c</b>⏎<i>d</i>;a c d;0-0 1-1 2-2;a <b>c</b>⏎<i>d</i>",
        "a <x/>, c;a, c;0-0 1-1 2-2;a <x/>, c",
        "a<x/>, c;c, a;0-2 1-1 2-0;c, a<x/>",
      })
  void whiteSpaceIsThatOfTheSource(String source, String target, String pairs, String expected) {
    assertThat(
            InlineTexts.place(source.replace('⏎', '\n'), InlineOptions.CODES_ONLY, target, pairs))
        .isEqualTo(expected.replace('⏎', '\n'));
  }
}
