package org.nmt4j.cli.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nmt4j.recipe.CorpusFiles;
import org.nmt4j.tokenization.corpus.SentencePair;

class PairChecksTest {

  @Test
  void soundPairsGiveNothing() {
    assertThat(findings(pair("ein Hund", "a dog"), pair("eine Katze", "a cat"))).isEmpty();
  }

  @Test
  void emptySidesAreCounted() {
    assertThat(findings(pair("", "a dog"), pair("eine Katze", " "), pair("ja", "yes")))
        .containsExactly("train: warning: 2 of 3 pairs have an empty side: s:1, t:2");
  }

  @Test
  void repeatedPairsNameTheFirst() {
    assertThat(
            findings(pair("ja", "yes"), pair("nein", "no"), pair("ja", "yes"), pair("ja", "yeah")))
        .containsExactly("train: warning: 1 of 4 pairs are there already: s:3 as line 1");
  }

  @Test
  void untranslatedPairsAreCounted() {
    assertThat(findings(pair("Taxi", "Taxi"), pair("ja", "yes"), pair("", "")))
        .containsExactly(
            "train: warning: 1 of 3 pairs have an empty side: s:3",
            "train: warning: 1 of 3 pairs have the same text on both sides: s:1");
    CorpusFiles files = new CorpusFiles.Tsv(Path.of("s"));
    Corpus oneLanguage = new Corpus("train", files, List.of(pair("a b", "a b")));
    assertThat(PairChecks.of(oneLanguage, "de", "de")).isEmpty();
  }

  @Test
  void garbledTextIsFound() {
    assertThat(findings(pair("\uFFFDber", "over"), pair("ja", "y\u0000es"), pair("a\tb", "a b")))
        .containsExactly(
            "train: warning: 2 of 3 pairs have control or replacement characters: s:1, t:2");
  }

  @Test
  void oddLengthsAreHeldAgainstTheMean() {
    // Sources are about twice as long as targets. A source of the same length as its target is as
    // unusual as one of four times the length, and neither is odd. The last pair is odd.
    List<SentencePair> pairs = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      pairs.add(pair("x".repeat(40) + i, "y".repeat(20) + i));
    }
    pairs.add(pair("x".repeat(40), "y".repeat(40)));
    pairs.add(pair("x".repeat(80), "y".repeat(20)));
    pairs.add(pair("x".repeat(20), "y".repeat(40)));

    assertThat(findings(pairs.toArray(SentencePair[]::new)))
        .containsExactly(
            "train: warning: 1 of 103 pairs have sides whose lengths do not fit together: s:103");
  }

  @Test
  void textInARareScriptIsFound() {
    SentencePair[] pairs = new SentencePair[40];
    for (int i = 0; i < pairs.length; i++) {
      pairs[i] = pair("Satz " + i, "sentence " + i);
    }
    pairs[20] = pair("Satz \u0434\u0432\u0430 \u0441\u043b\u043e\u0432\u0430", "two words");
    pairs[30] = pair("Alpha \u03b1 und Beta \u03b2", "\u03b1 and \u03b2 \u03b3 \u03b4 \u03b5");
    assertThat(findings(pairs))
        .containsExactly(
            "train: warning: 2 of 40 pairs have a side in a script that is rare there: s:21, t:31");
  }

  @Test
  void severalSentencesOnOneSideAreCounted() {
    assertThat(
            findings(
                pair("Er geht.", "He goes. She comes."),
                pair("Sie lacht. Er weint.", "She laughs. He cries."),
                pair("Ja. Nein. Doch.", "Yes")))
        .containsExactly(
            "train: warning: 2 of 3 pairs have several sentences on one side and one on the other:"
                + " t:1, s:3");
    SentencePair[] free = new SentencePair[40];
    for (int i = 0; i < free.length; i++) {
      free[i] = pair("Satz " + i + ".", i == 7 ? "Sentence 7. Yes." : "Sentence " + i + ".");
    }
    assertThat(findings(free)).isEmpty();
  }

  @Test
  void sentencesAreToldByTheLanguageOfTheirSide() {
    assertThat(findings(pair("Am 3. Mai kam z. B. Anna.", "Mr. Smith, e.g., came on May 3.")))
        .isEmpty();
    assertThat(findings(pair("Er ist im 3. Haus.", "He lives in 3. House.")))
        .containsExactly(
            "train: warning: 1 of 1 pairs have several sentences on one side and one on the other:"
                + " t:1");
  }

  private static List<String> findings(SentencePair... pairs) {
    CorpusFiles files = new CorpusFiles.Aligned(Path.of("s"), Path.of("t"));
    return PairChecks.of(new Corpus("train", files, List.of(pairs)), "de", "en").stream()
        .map(Finding::toString)
        .toList();
  }

  private static SentencePair pair(String source, String target) {
    return new SentencePair(source, target);
  }
}
