package org.nmt4j.synthetic.german;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nmt4j.synthetic.lexicon.Adjectives;
import org.nmt4j.synthetic.lexicon.Case;
import org.nmt4j.synthetic.lexicon.Determiner;
import org.nmt4j.synthetic.lexicon.GrammaticalNumber;
import org.nmt4j.synthetic.lexicon.Nouns;
import org.nmt4j.synthetic.meaning.Common;
import org.nmt4j.synthetic.meaning.Numeral;

class GermanNounPhraseTest {

  @ParameterizedTest
  @CsvSource({
    "DEFINITE,   alt,  Mann,   SINGULAR, der alte Mann,      den alten Mann,     dem alten Mann",
    "DEFINITE,   jung, Frau,   SINGULAR, die junge Frau,     die junge Frau,     der jungen Frau",
    "DEFINITE,   müde, Kind,   SINGULAR, das müde Kind,      das müde Kind,      dem müden Kind",
    "DEFINITE,   klug, Hund,   PLURAL,   die klugen Hunde,   die klugen Hunde,   den klugen Hunden",
    "INDEFINITE, rot,  Ball,   SINGULAR, ein roter Ball,     einen roten Ball,   einem roten Ball",
    "INDEFINITE, leer, Kiste,  SINGULAR, eine leere Kiste,   eine leere Kiste,   einer leeren"
        + " Kiste",
    "INDEFINITE, neu,  Auto,   SINGULAR, ein neues Auto,     ein neues Auto,     einem neuen Auto",
    "MY,         alt,  Freund, PLURAL,   meine alten Freunde, meine alten Freunde, meinen alten"
        + " Freunden",
    "OUR,        groß, Garten, SINGULAR, unser großer Garten, unseren großen Garten, unserem großen"
        + " Garten",
    "THIS,       weiß, Hase,   SINGULAR, dieser weiße Hase,  diesen weißen Hasen, diesem weißen"
        + " Hasen",
    "EVERY,      süß,  Ei,     SINGULAR, jedes süße Ei,      jedes süße Ei,      jedem süßen Ei",
    "MANY,       neu,  Auto,   PLURAL,   viele neue Autos,   viele neue Autos,   vielen neuen"
        + " Autos",
    "BARE,       kalt, Tee,    SINGULAR, kalter Tee,         kalten Tee,         kaltem Tee",
    "BARE,       warm, Milch,  SINGULAR, warme Milch,        warme Milch,        warmer Milch"
  })
  void determinerAdjectiveAndNounAgree(
      Determiner determiner,
      String adjective,
      String noun,
      GrammaticalNumber count,
      String nominative,
      String accusative,
      String dative) {
    Common phrase = Common.of(1, determiner, Nouns.of(noun), count).with(Adjectives.of(adjective));
    assertThat(GermanNounPhrase.phrase(phrase, Case.NOMINATIVE)).hasToString(nominative);
    assertThat(GermanNounPhrase.phrase(phrase, Case.ACCUSATIVE)).hasToString(accusative);
    assertThat(GermanNounPhrase.phrase(phrase, Case.DATIVE)).hasToString(dative);
  }

  @ParameterizedTest
  @CsvSource({
    "alt,   Hund, SINGULAR, keinen alten Hund",
    "neu,   Uhr,  SINGULAR, keine neue Uhr",
    "klein, Boot, SINGULAR, kein kleines Boot",
    "süß,   Ei,   PLURAL,   keine süßen Eier"
  })
  void keinTakesThePlaceOfTheArticle(
      String adjective, String noun, GrammaticalNumber count, String expected) {
    Common phrase =
        Common.of(1, Determiner.INDEFINITE, Nouns.of(noun), count).with(Adjectives.of(adjective));
    assertThat(GermanNounPhrase.negated(phrase, 2)).hasToString(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "2, zwei",
    "11, elf",
    "16, sechzehn",
    "17, siebzehn",
    "20, zwanzig",
    "21, einundzwanzig",
    "36, sechsunddreißig",
    "70, siebzig",
    "77, siebenundsiebzig",
    "99, neunundneunzig"
  })
  void unitsComeBeforeTens(int value, String words) {
    assertThat(GermanNumber.of(new Numeral(value, false))).isEqualTo(words);
    assertThat(GermanNumber.of(new Numeral(value, true))).isEqualTo(Integer.toString(value));
  }
}
