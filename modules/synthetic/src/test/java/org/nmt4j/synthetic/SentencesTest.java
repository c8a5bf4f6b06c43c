package org.nmt4j.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nmt4j.synthetic.Meanings.ask;
import static org.nmt4j.synthetic.Meanings.asked;
import static org.nmt4j.synthetic.Meanings.at;
import static org.nmt4j.synthetic.Meanings.count;
import static org.nmt4j.synthetic.Meanings.does;
import static org.nmt4j.synthetic.Meanings.hour;
import static org.nmt4j.synthetic.Meanings.id;
import static org.nmt4j.synthetic.Meanings.is;
import static org.nmt4j.synthetic.Meanings.isOld;
import static org.nmt4j.synthetic.Meanings.isVery;
import static org.nmt4j.synthetic.Meanings.many;
import static org.nmt4j.synthetic.Meanings.named;
import static org.nmt4j.synthetic.Meanings.one;
import static org.nmt4j.synthetic.Meanings.pronoun;
import static org.nmt4j.synthetic.Meanings.related;
import static org.nmt4j.synthetic.Meanings.say;
import static org.nmt4j.synthetic.Meanings.time;
import static org.nmt4j.synthetic.Meanings.to;
import static org.nmt4j.synthetic.lexicon.Determiner.BARE;
import static org.nmt4j.synthetic.lexicon.Determiner.DEFINITE;
import static org.nmt4j.synthetic.lexicon.Determiner.EVERY;
import static org.nmt4j.synthetic.lexicon.Determiner.HER;
import static org.nmt4j.synthetic.lexicon.Determiner.INDEFINITE;
import static org.nmt4j.synthetic.lexicon.Determiner.MANY;
import static org.nmt4j.synthetic.lexicon.Determiner.MY;
import static org.nmt4j.synthetic.lexicon.Determiner.OUR;
import static org.nmt4j.synthetic.lexicon.Determiner.THIS;
import static org.nmt4j.synthetic.lexicon.Personal.HE;
import static org.nmt4j.synthetic.lexicon.Personal.I;
import static org.nmt4j.synthetic.lexicon.Personal.SHE;
import static org.nmt4j.synthetic.lexicon.Personal.THEY;
import static org.nmt4j.synthetic.lexicon.Personal.WE;
import static org.nmt4j.synthetic.lexicon.Personal.YOU;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nmt4j.synthetic.lexicon.InvariantWord;
import org.nmt4j.synthetic.lexicon.Modal;
import org.nmt4j.synthetic.lexicon.Tense;
import org.nmt4j.synthetic.lexicon.Title;
import org.nmt4j.synthetic.lexicon.Verbs;
import org.nmt4j.synthetic.meaning.Clause;
import org.nmt4j.synthetic.meaning.Common;
import org.nmt4j.synthetic.meaning.Price;
import org.nmt4j.synthetic.meaning.SentenceMeaning;
import org.nmt4j.synthetic.meaning.SentenceMeaning.Front;

/** Tests the German and English sentences of meanings. */
class SentencesTest {

  @ParameterizedTest
  @MethodSource({"mainClauses", "verbs", "subordinateClauses", "relativeClauses", "others"})
  void isSaidInBothLanguages(SentenceMeaning meaning, String german, String english) {
    BilingualSentence pair = BilingualSentence.of(meaning);
    assertThat(pair.german()).isEqualTo(german);
    assertThat(pair.english()).isEqualTo(english);
  }

  @Test
  void wordsAlignWhereverTheyMove() {
    Clause clause =
        does(named("Anna"), "aufmachen", one(DEFINITE, "Fenster")).with(time("heute")).negate();
    BilingualSentence pair = BilingualSentence.of(say(clause, Front.TIME));
    assertThat(pair.german()).isEqualTo("Heute macht Anna das Fenster nicht auf.");
    assertThat(pair.english()).isEqualTo("Today Anna is not opening the window.");
    assertThat(pair.alignment().pharaoh()).isEqualTo("0-0 1-2 1-4 2-1 3-5 4-6 5-3 6-4");
  }

  static Stream<Arguments> mainClauses() {
    return Stream.of(
        row(
            say(does(named("Paul"), "schlafen").with(at("Garten")), Front.PLACE),
            "Im Garten schläft Paul.",
            "In the garden, Paul is sleeping."),
        row(
            say(
                does(named("Anna"), "geben", one(DEFINITE, "Kind"), one(INDEFINITE, "Apfel"))
                    .with(time("heute")),
                Front.TIME),
            "Heute gibt Anna dem Kind einen Apfel.",
            "Today Anna is giving the child an apple."),
        row(
            say(does(one(DEFINITE, "Frau"), "sehen", one(MY, "alt", "Hund")), Front.OBJECT),
            "Meinen alten Hund sieht die Frau.",
            "The woman sees my old dog."),
        row(
            say(does(pronoun(HE), "kennen", pronoun(SHE)).negate()),
            "Er kennt sie nicht.",
            "He does not know her."),
        row(
            say(does(many(DEFINITE, "Kind"), "kaufen", many(BARE, "frisch", "Ei")).negate()),
            "Die Kinder kaufen keine frischen Eier.",
            "The children are not buying any fresh eggs."),
        row(
            say(does(pronoun(WE), Verbs.HAVE, one(INDEFINITE, "Auto")).with(Tense.PAST).negate()),
            "Wir hatten kein Auto.",
            "We did not have a car."),
        row(
            say(does(one(DEFINITE, "Lehrer"), "einladen", many(OUR, "Student")).with(time("oft"))),
            "Der Lehrer lädt unsere Studenten oft ein.",
            "The teacher often invites our students."),
        row(
            say(
                does(named("Lena"), "sprechen", many(MANY, "alt", "Freund"))
                    .with(at("Bahnhof"))
                    .with(Tense.PAST)),
            "Lena hat am Bahnhof mit vielen alten Freunden gesprochen.",
            "Lena spoke with many old friends at the station."),
        row(
            say(is(one(EVERY, "Katze"), "müde").with(Tense.PAST)),
            "Jede Katze war müde.",
            "Every cat was tired."),
        row(
            say(isVery(one(THIS, "Buch"), "interessant")),
            "Dieses Buch ist sehr interessant.",
            "This book is very interesting."));
  }

  static Stream<Arguments> verbs() {
    return Stream.of(
        row(
            say(does(pronoun(YOU), "abholen", pronoun(HE)).with(Tense.PAST).with(time("gestern"))),
            "Du hast ihn gestern abgeholt.",
            "You picked him up yesterday."),
        row(
            say(does(pronoun(I), "abholen", one(DEFINITE, "Junge")).with(Modal.CAN).negate()),
            "Ich kann den Jungen nicht abholen.",
            "I cannot pick up the boy."),
        row(
            say(does(pronoun(SHE), "arbeiten").with(Modal.MUST).negate()),
            "Sie muss nicht arbeiten.",
            "She does not have to work."),
        row(
            say(
                does(pronoun(THEY), "gehen")
                    .with(Modal.WANT)
                    .with(Tense.PAST)
                    .with(to("Schule"))
                    .negate()),
            "Sie wollten nicht in die Schule gehen.",
            "They did not want to go to the school."),
        row(
            say(does(pronoun(I), "fernsehen").with(Modal.MAY).with(time("immer"))),
            "Ich darf immer fernsehen.",
            "I am always allowed to watch television."),
        row(
            say(does(named("Max"), "fahren").with(Tense.PAST).with(to(InvariantWord.MUNICH))),
            "Max ist nach München gefahren.",
            "Max drove to Munich."),
        row(
            say(does(named("Eva"), "laufen").with(Tense.FUTURE).with(to("Bahnhof"))),
            "Eva wird zum Bahnhof laufen.",
            "Eva will run to the station."),
        row(
            say(is(one(DEFINITE, "Zimmer"), "warm").with(Tense.FUTURE).with(time("morgen"))),
            "Das Zimmer wird morgen warm sein.",
            "The room will be warm tomorrow."));
  }

  static Stream<Arguments> subordinateClauses() {
    Clause tired = is(one(DEFINITE, "Hund"), "müde");
    return Stream.of(
        row(
            complex(does(one(DEFINITE, "Kind"), "weinen"), InvariantWord.BECAUSE, tired, false),
            "Das Kind weint, weil der Hund müde ist.",
            "The child is crying because the dog is tired."),
        row(
            complex(does(one(DEFINITE, "Kind"), "weinen"), InvariantWord.WHEN, tired, true),
            "Wenn der Hund müde ist, weint das Kind.",
            "When the dog is tired, the child is crying."),
        row(
            complex(
                does(named("Nina"), Verbs.KNOW),
                InvariantWord.THAT,
                does(named("Otto"), "zumachen", one(DEFINITE, "Tür")).with(Modal.SHOULD),
                false),
            "Nina weiß, dass Otto die Tür zumachen soll.",
            "Nina knows that Otto should close the door."),
        row(
            complex(
                does(pronoun(I), Verbs.KNOW).negate(),
                InvariantWord.WHETHER,
                does(one(HER, "Schwester"), "anrufen", named(Title.MISTER, "Koch"))
                    .with(Tense.PAST),
                false),
            "Ich weiß nicht, ob ihre Schwester Herrn Koch angerufen hat.",
            "I do not know whether her sister called Mr. Koch."),
        row(
            complex(
                does(pronoun(WE), "lachen"),
                InvariantWord.ALTHOUGH,
                does(named("Felix"), "ausmachen", one(DEFINITE, "Lampe")),
                true),
            "Obwohl Felix die Lampe ausmacht, lachen wir.",
            "Although Felix is turning off the lamp, we are laughing."));
  }

  static Stream<Arguments> relativeClauses() {
    Common dog = one(DEFINITE, "klein", "Hund");
    Common woman = one(DEFINITE, "Frau");
    Common children = many(DEFINITE, "Kind");
    Common letter = one(DEFINITE, "Brief");
    return Stream.of(
        row(
            say(
                does(
                        dog.with(
                            does(named("Anna"), "sehen", related(dog))
                                .with(Tense.PAST)
                                .with(time("gestern"))),
                        "schlafen")
                    .negate()),
            "Der kleine Hund, den Anna gestern gesehen hat, schläft nicht.",
            "The little dog that Anna saw yesterday is not sleeping."),
        row(
            say(does(woman.with(does(pronoun(I), "warten", related(woman))), "singen")),
            "Die Frau, auf die ich warte, singt.",
            "The woman whom I am waiting for is singing."),
        row(
            say(is(children.with(does(named("Julia"), "helfen", related(children))), "glücklich")),
            "Die Kinder, denen Julia hilft, sind glücklich.",
            "The children whom Julia is helping are happy."),
        row(
            say(
                does(
                        pronoun(SHE),
                        "lesen",
                        letter.with(does(related(letter), "gehören", one(MY, "Vater"))))
                    .with(Tense.PAST)),
            "Sie hat den Brief gelesen, der meinem Vater gehört.",
            "She read the letter that belongs to my father."));
  }

  static Stream<Arguments> others() {
    return Stream.of(
        row(
            ask(does(pronoun(YOU), "aufräumen", one(DEFINITE, "Küche")).with(Tense.PAST)),
            "Hast du die Küche aufgeräumt?",
            "Did you tidy up the kitchen?"),
        row(
            ask(does(asked(true), "einschlafen").with(Tense.PAST)),
            "Wer ist eingeschlafen?",
            "Who fell asleep?"),
        row(
            ask(does(named("Maria"), "denken", asked(true))),
            "An wen denkt Maria?",
            "Who is Maria thinking about?"),
        row(
            ask(does(pronoun(HE), "leihen", pronoun(I), asked(false)).with(Modal.CAN)),
            "Was kann er mir leihen?",
            "What can he lend me?"),
        row(
            new SentenceMeaning.Question(
                id(),
                does(one(DEFINITE, "Vogel"), "singen").negate(),
                Optional.of(InvariantWord.ASK_WHY)),
            "Warum singt der Vogel nicht?",
            "Why is the bird not singing?"),
        row(
            new SentenceMeaning.Command(
                does(pronoun(YOU), "lesen", one(INDEFINITE, "Gedicht")).negate(),
                Optional.of(named("David"))),
            "David, lies kein Gedicht!",
            "David, do not read a poem!"),
        row(
            new SentenceMeaning.Compound(
                id(),
                say(isOld(named("Clara"), 21)),
                InvariantWord.BUT,
                say(
                    does(pronoun(SHE), Verbs.HAVE, count(36, false, "Schaf")).with(hour(3)),
                    Front.TIME)),
            "Clara ist einundzwanzig Jahre alt, aber um 3 Uhr hat sie sechsunddreißig Schafe.",
            "Clara is twenty-one years old, but at 3 o'clock she has thirty-six sheep."),
        row(
            say(does(count(12, true, "Bild"), Verbs.COST, new Price(id(), 2_500_00))),
            "12 Bilder kosten 2.500 Euro.",
            "12 pictures cost 2,500 euros."),
        row(
            say(does(one(DEFINITE, "Milch"), Verbs.COST, new Price(id(), 150)).with(time("oft"))),
            "Die Milch kostet oft 1,50 Euro.",
            "The milk often costs 1.50 euros."),
        row(
            new SentenceMeaning.Quotation(
                id(),
                one(DEFINITE, "Mutter"),
                say(does(pronoun(I), "trinken", one(BARE, "Tee"))),
                false),
            "„Ich trinke Tee“, sagte die Mutter.",
            "\"I am drinking tea,\" the mother said."),
        row(
            new SentenceMeaning.Quotation(
                id(),
                named(Title.MISSES, "Weber"),
                ask(does(named("Emma"), "tanzen").with(at(MY, "Küche"))),
                true),
            "Frau Weber fragte: „Tanzt Emma in meiner Küche?“",
            "Mrs. Weber asked: \"Is Emma dancing in my kitchen?\""),
        row(
            new SentenceMeaning.Answer(
                id(), false, say(does(pronoun(WE), "wohnen").with(at("Dorf")).negate())),
            "Nein, wir wohnen nicht im Dorf.",
            "No, we do not live in the village."));
  }

  private static SentenceMeaning complex(
      Clause main, InvariantWord subordinator, Clause subordinate, boolean subordinateFirst) {
    return new SentenceMeaning.Complex(id(), main, subordinator, subordinate, subordinateFirst);
  }

  private static Arguments row(SentenceMeaning meaning, String german, String english) {
    return Arguments.of(meaning, german, english);
  }
}
