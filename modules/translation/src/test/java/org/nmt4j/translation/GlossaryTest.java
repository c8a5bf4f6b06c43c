package org.nmt4j.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.nmt4j.tokenization.corpus.DataException;
import org.nmt4j.tokenization.corpus.LineReader;

class GlossaryTest {
  private static Glossary read(String text) {
    return new Glossary(GlossaryLines.read(LineReader.of(text, "terms.tsv")));
  }

  private static List<String> found(String glossary, String text) {
    return read(glossary).find(text).stream().map(Term::target).toList();
  }

  @Test
  void commentsBlankLinesAndRepeatedLinesAddNothing() {
    String text =
        "# German\tEnglish\nHaus\thouse\r\n\n \t \n San  Marino \tSt.  Mary\nHaus\thouse\n";
    assertThat(read(text).terms())
        .containsExactly(new Term("Haus", "house"), new Term("San  Marino", "St.  Mary"));
  }

  @Test
  void wrongLinesAreErrors() {
    String expected = ", expected two columns: a term, a tab and its translation";
    assertWrong("Haus house", "terms.tsv:1:1: found 1 column" + expected);
    assertWrong("a\tb\nc\td\te", "terms.tsv:2:1: found 3 columns" + expected);
    assertWrong(" \tb", "terms.tsv:1:1: found no term" + expected);
    assertWrong("a\t", "terms.tsv:1:1: found no translation of 'a'" + expected);
    assertWrong(
        "Bank\tbank\nBank \tbench",
        "terms.tsv:2:1: found 'bench' for 'Bank', expected 'bank' as in line 1");
    assertThatThrownBy(() -> new Glossary(List.of(new Term("a", "b"), new Term("a", "c"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("found 'a' = 'b' and 'c', expected one translation");
    assertThatThrownBy(() -> new Term("a", " ")).isInstanceOf(IllegalArgumentException.class);
  }

  private static void assertWrong(String text, String message) {
    assertThatThrownBy(() -> read(text)).isInstanceOf(DataException.class).hasMessage(message);
  }

  @Test
  void termsAreWholeWords() {
    String glossary = "Haus\t1\nC++\t2\n3\t3\ne-Mail\t4\n";
    assertThat(found(glossary, "Haus, (Haus) Haus-Boot Hausboot Bauhaus HausC++")).hasSize(3);
    assertThat(found(glossary, "C++ und C+++, 3 3. 3rd 13 30")).containsExactly("2", "2", "3", "3");
    assertThat(found(glossary, "eine e-Mail, e-Mails")).containsExactly("4");
    assertThat(found(glossary, "")).isEmpty();
    assertThat(found("", "Haus")).isEmpty();
  }

  @Test
  void theLongestTermOfTheLeftmostPlaceIsFound() {
    String glossary = "rotes\t1\nrotes Haus\t2\nHaus am See\t3\nSee\t4\n";
    assertThat(found(glossary, "rotes Haus am See")).containsExactly("2", "4");
    assertThat(found(glossary, "rotes, Haus am  See\tSee")).containsExactly("1", "3", "4");
    assertThat(found(glossary, "rotes Hausboot")).containsExactly("1");
  }

  @Test
  void onlyTermsInLowerCaseAreOfEveryCase() {
    String glossary = "gehen\tgo\nBank\tbank\nstra\u00dfe\troad\nGEHEN\tGO\n";
    assertThat(found(glossary, "Gehen gehen GEHEN gEhen")).containsExactly("go", "go", "GO", "go");
    assertThat(found(glossary, "Bank bank BANK Stra\u00dfe")).containsExactly("bank", "road");
  }

  @Test
  void sameCharactersInAnotherUnicodeFormAreTheSame() {
    assertThat(found("M\u00fcller\tMiller\n", "Herr Mu\u0308ller")).containsExactly("Miller");
    assertThat(found("Mu\u0308ller\tMiller\n", "Herr M\u00fcller")).containsExactly("Miller");
    assertThat(found("Muller\tMiller\n", "Herr Mu\u0308ller")).isEmpty();
    assertThat(found("gr\u00fcn\tgreen\n", "GR\u00dcN")).containsExactly("green");
    assertThat(found("\ud835\udc00\tA\n", "\ud835\udc00, x\ud835\udc00")).containsExactly("A");
  }

  @Test
  void scriptsWithoutSpacesNeedNone() {
    assertThat(found("\u94f6\u884c\tbank\n\u884c\tline\n", "\u6211\u53bb\u94f6\u884c\u884c"))
        .containsExactly("bank", "line");
  }

  @Test
  void theLongestTermOfBothGlossariesIsFound() {
    Glossary both = read("rotes Haus\t1\nbank\t2\nsee\t3\n").with(read("rotes\t4\nBank\t5\n"));
    assertThat(both.find("rotes Haus, rotes Bank, bank, See"))
        .extracting(Term::target)
        .containsExactly("1", "4", "5", "2", "3");
  }

  /** A server adds the terms of a request for each text. */
  @Test
  void anotherGlossaryIsAddedWithoutACopy() {
    List<Term> terms =
        IntStream.range(0, 10_000).mapToObj(i -> new Term("a" + i, "b" + i)).toList();
    Glossary large = new Glossary(terms);
    Glossary small = new Glossary(List.of(new Term("a1", "c")));
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long thread = Thread.currentThread().getId();
    long before = threads.getThreadAllocatedBytes(thread);
    Glossary both = large.with(small);
    assertThat(threads.getThreadAllocatedBytes(thread) - before).isLessThan(100_000);
    assertThat(both.find("a1 a2")).extracting(Term::target).containsExactly("c", "b2");
  }

  @Test
  void anotherGlossaryAddsAndReplacesTerms() {
    Term dog = new Term("Hund", "dog");
    Term cat = new Term("Katze", "cat");
    Term hound = new Term("Hund", "hound");
    Glossary both = new Glossary(List.of(dog, cat)).with(new Glossary(List.of(hound)));
    assertThat(both.find("Hund Katze Hund")).containsExactly(hound, cat, hound);
    assertThat(both.terms()).containsExactly(hound, cat);
    assertThat(Glossary.EMPTY.with(both)).isSameAs(both);
    assertThat(both.with(Glossary.EMPTY)).isSameAs(both);
  }
}
