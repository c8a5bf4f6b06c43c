package org.nmt4j.synthetic.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerbFormsTest {

  @ParameterizedTest
  @CsvSource({
    "schlafen,   schlafe,   schläfst,   schläft,   schlafen,   schlaf",
    "arbeiten,   arbeite,   arbeitest,  arbeitet,  arbeiten,   arbeite",
    "lesen,      lese,      liest,      liest,     lesen,      lies",
    "essen,      esse,      isst,       isst,      essen,      iss",
    "sprechen,   spreche,   sprichst,   spricht,   sprechen,   sprich",
    "tanzen,     tanze,     tanzt,      tanzt,     tanzen,     tanz",
    "einladen,   lade,      lädst,      lädt,      laden,      lade",
    "wegwerfen,  werfe,     wirfst,     wirft,     werfen,     wirf",
    "aufmachen,  mache,     machst,     macht,     machen,     mach",
    "waschen,    wasche,    wäschst,    wäscht,    waschen,    wasch",
    "reparieren, repariere, reparierst, repariert, reparieren, reparier"
  })
  void germanPresentAndImperative(
      String lemma, String ich, String du, String er, String wir, String imperative) {
    GermanVerb verb = Verbs.of(lemma).german();
    assertThat(verb.present()).isEqualTo(new Paradigm(ich, du, er, wir));
    assertThat(verb.imperative()).isEqualTo(imperative);
  }

  @ParameterizedTest
  @CsvSource({
    "schlafen,  sleeps,  slept,  sleeping",
    "weinen,    cries,   cried,  crying",
    "tanzen,    dances,  danced, dancing",
    "schwimmen, swims,   swam,   swimming",
    "gehen,     goes,    went,   going",
    "waschen,   washes,  washed, washing",
    "tragen,    carries, carried, carrying",
    "spielen,   plays,   played, playing",
    "geben,     gives,   gave,   giving",
    "laufen,    runs,    ran,    running",
    "aufstehen, gets,    got,    getting"
  })
  void englishForms(String lemma, String third, String past, String ing) {
    EnglishVerb verb = Verbs.of(lemma).english();
    assertThat(verb.present(Agreement.THIRD_SINGULAR)).isEqualTo(third);
    assertThat(verb.past()).isEqualTo(past);
    assertThat(verb.ing()).isEqualTo(ing);
  }
}
