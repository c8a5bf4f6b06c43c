package org.nmt4j.evaluation.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WhitespaceTest {

  /** The characters for which {@code str.isspace} of Python is true. */
  @Test
  void charactersAreThoseOfPython() {
    int[] expected =
        IntStream.of(
                0x9, 0xa, 0xb, 0xc, 0xd, 0x1c, 0x1d, 0x1e, 0x1f, 0x20, 0x85, 0xa0, 0x1680, 0x2000,
                0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2007, 0x2008, 0x2009, 0x200a,
                0x2028, 0x2029, 0x202f, 0x205f, 0x3000)
            .toArray();
    assertThat(IntStream.range(0, 0x110000).filter(Whitespace::is).toArray()).isEqualTo(expected);
  }

  @Test
  void endsAreStripped() {
    assertThat(Whitespace.stripLeading("\t\u00a0a b ")).isEqualTo("a b ");
    assertThat(Whitespace.stripLeading("a")).isEqualTo("a");
    assertThat(Whitespace.stripLeading(" \t")).isEmpty();
    assertThat(Whitespace.stripTrailing(" a b\u3000\n")).isEqualTo(" a b");
    assertThat(Whitespace.stripTrailing("a")).isEqualTo("a");
    assertThat(Whitespace.stripTrailing(" \t")).isEmpty();
  }

  @Test
  void runsOfOtherCharactersAreTokens() {
    assertThat(Whitespace.split(" a  bc\u2003d")).containsExactly("a", "bc", "d");
    assertThat(Whitespace.split("")).isEmpty();
    assertThat(Whitespace.split(" ")).isEmpty();
  }
}
