package org.nmt4j.synthetic.lexicon;

import static org.nmt4j.synthetic.lexicon.Frame.ACCUSATIVE;
import static org.nmt4j.synthetic.lexicon.Frame.DATIVE;
import static org.nmt4j.synthetic.lexicon.Frame.DITRANSITIVE;
import static org.nmt4j.synthetic.lexicon.SemanticClass.ANIMAL;
import static org.nmt4j.synthetic.lexicon.SemanticClass.DEVICE;
import static org.nmt4j.synthetic.lexicon.SemanticClass.DRINK;
import static org.nmt4j.synthetic.lexicon.SemanticClass.FOOD;
import static org.nmt4j.synthetic.lexicon.SemanticClass.OPENABLE;
import static org.nmt4j.synthetic.lexicon.SemanticClass.PERSON;
import static org.nmt4j.synthetic.lexicon.SemanticClass.ROOM;
import static org.nmt4j.synthetic.lexicon.SemanticClass.TEXT;
import static org.nmt4j.synthetic.lexicon.SemanticClass.THING;
import static org.nmt4j.synthetic.lexicon.SemanticClass.VEHICLE;
import static org.nmt4j.synthetic.lexicon.VerbEntry.separable;
import static org.nmt4j.synthetic.lexicon.VerbEntry.verb;
import static org.nmt4j.synthetic.lexicon.Whereabouts.DIRECTION;
import static org.nmt4j.synthetic.lexicon.Whereabouts.HOME;
import static org.nmt4j.synthetic.lexicon.Whereabouts.JOURNEY;
import static org.nmt4j.synthetic.lexicon.Whereabouts.LOCATION;

import java.util.List;
import java.util.stream.Stream;

/** The verbs. */
public final class Verbs {

  /** To have, the only full verb whose past is a preterite. */
  public static final Verb HAVE =
      verb("haben", "hat", "gehabt")
          .present(Paradigm.HAVE)
          .means("have", "had")
          .takes(ACCUSATIVE, ANIMAL, THING, DEVICE, VEHICLE, TEXT, FOOD)
          .simple()
          .entry();

  /** To cost, whose object is a price. */
  public static final Verb COST =
      verb("kosten", "kostet", "gekostet")
          .means("cost", "cost")
          .by(THING, DEVICE, VEHICLE, TEXT, FOOD, DRINK)
          .takes(ACCUSATIVE)
          .simple()
          .entry();

  /** To know a fact. */
  public static final Verb KNOW =
      fact(verb("wissen", "weiß", "gewusst").present(Paradigm.KNOW).means("know", "knew"));

  /** To hope. */
  public static final Verb HOPE = fact(verb("hoffen", "hofft", "gehofft").means("hope"));

  /** To believe. */
  public static final Verb BELIEVE = fact(verb("glauben", "glaubt", "geglaubt").means("believe"));

  /** To say. */
  public static final Verb SAY = fact(verb("sagen", "sagt", "gesagt").means("say", "said"));

  /** To ask. */
  public static final Verb ASK = fact(verb("fragen", "fragt", "gefragt").means("ask"));

  private static final List<VerbEntry> ALONE =
      List.of(
          verb("schlafen", "schläft", "geschlafen").means("sleep", "slept").by(PERSON, ANIMAL),
          verb("arbeiten", "arbeitet", "gearbeitet").means("work"),
          verb("lachen", "lacht", "gelacht").means("laugh"),
          verb("weinen", "weint", "geweint").means("cry"),
          verb("singen", "singt", "gesungen").means("sing", "sang").by(PERSON, ANIMAL),
          verb("tanzen", "tanzt", "getanzt").means("dance"),
          verb("kochen", "kocht", "gekocht").means("cook"),
          verb("schwimmen", "schwimmt", "geschwommen")
              .sein()
              .means(EnglishVerb.of("swim").past("swam").ing("swimming"))
              .by(PERSON, ANIMAL),
          separable("ein", "kaufen", "kauft", "eingekauft")
              .means(EnglishVerb.of("go").past("went").particle("shopping")),
          separable("fern", "sehen", "sieht", "ferngesehen")
              .means(EnglishVerb.of("watch").particle("television"))
              .command("sieh"),
          separable("auf", "stehen", "steht", "aufgestanden")
              .sein()
              .means(EnglishVerb.of("get").past("got").ing("getting").particle("up"))
              .by(PERSON, ANIMAL),
          separable("auf", "wachen", "wacht", "aufgewacht")
              .sein()
              .means(EnglishVerb.of("wake").past("woke").particle("up"))
              .by(PERSON, ANIMAL),
          separable("ein", "schlafen", "schläft", "eingeschlafen")
              .sein()
              .means(EnglishVerb.of("fall").past("fell").particle("asleep"))
              .by(PERSON, ANIMAL),
          separable("zurück", "kommen", "kommt", "zurückgekommen")
              .sein()
              .means(EnglishVerb.of("come").past("came").particle("back"))
              .by(PERSON, ANIMAL));

  private static final VerbEntry ARRIVING =
      separable("an", "kommen", "kommt", "angekommen").sein().means("arrive");

  private static final List<VerbEntry> MOVING =
      List.of(
          verb("laufen", "läuft", "gelaufen")
              .means(EnglishVerb.of("run").past("ran").ing("running"))
              .by(PERSON, ANIMAL)
              .at(DIRECTION),
          verb("gehen", "geht", "gegangen").means("go", "went").by(PERSON, ANIMAL).at(DIRECTION),
          verb("fahren", "fährt", "gefahren").means("drive", "drove").at(JOURNEY));

  private static final List<VerbEntry> DOING =
      List.of(
          verb("suchen", "sucht", "gesucht")
              .means(EnglishVerb.of("look").preposition("for"))
              .takes(ACCUSATIVE, PERSON, ANIMAL, THING, TEXT),
          verb("kaufen", "kauft", "gekauft")
              .means("buy", "bought")
              .takes(ACCUSATIVE, FOOD, DRINK, TEXT, THING, DEVICE, VEHICLE),
          verb("verkaufen", "verkauft", "verkauft")
              .means("sell", "sold")
              .takes(ACCUSATIVE, FOOD, ANIMAL, TEXT, THING, DEVICE, VEHICLE),
          verb("essen", "isst", "gegessen")
              .means("eat", "ate")
              .by(PERSON, ANIMAL)
              .takes(ACCUSATIVE, FOOD)
              .command("iss"),
          verb("trinken", "trinkt", "getrunken")
              .means("drink", "drank")
              .by(PERSON, ANIMAL)
              .takes(ACCUSATIVE, DRINK),
          verb("lesen", "liest", "gelesen")
              .means("read", "read")
              .takes(ACCUSATIVE, TEXT)
              .command("lies"),
          verb("schreiben", "schreibt", "geschrieben")
              .means("write", "wrote")
              .takes(ACCUSATIVE, TEXT),
          verb("tragen", "trägt", "getragen").means("carry").takes(ACCUSATIVE, THING, ANIMAL),
          verb("waschen", "wäscht", "gewaschen")
              .means("wash")
              .takes(ACCUSATIVE, ANIMAL, VEHICLE, FOOD),
          verb("malen", "malt", "gemalt")
              .means("paint")
              .takes(ACCUSATIVE, PERSON, ANIMAL, OPENABLE, THING),
          verb("reparieren", "repariert", "repariert")
              .means("repair")
              .takes(ACCUSATIVE, DEVICE, VEHICLE),
          verb("besuchen", "besucht", "besucht").means("visit").takes(ACCUSATIVE, PERSON),
          separable("auf", "machen", "macht", "aufgemacht")
              .means("open")
              .takes(ACCUSATIVE, OPENABLE),
          separable("zu", "machen", "macht", "zugemacht")
              .means("close")
              .takes(ACCUSATIVE, OPENABLE),
          separable("an", "machen", "macht", "angemacht")
              .means(EnglishVerb.of("turn").particle("on"))
              .takes(ACCUSATIVE, DEVICE),
          separable("aus", "machen", "macht", "ausgemacht")
              .means(EnglishVerb.of("turn").particle("off"))
              .takes(ACCUSATIVE, DEVICE),
          separable("an", "rufen", "ruft", "angerufen").means("call").takes(ACCUSATIVE, PERSON),
          separable("ein", "laden", "lädt", "eingeladen").means("invite").takes(ACCUSATIVE, PERSON),
          separable("ab", "holen", "holt", "abgeholt")
              .means(EnglishVerb.of("pick").particle("up"))
              .takes(ACCUSATIVE, PERSON, TEXT, VEHICLE),
          separable("auf", "räumen", "räumt", "aufgeräumt")
              .means(EnglishVerb.of("tidy").particle("up"))
              .takes(ACCUSATIVE, ROOM),
          separable("weg", "werfen", "wirft", "weggeworfen")
              .means(EnglishVerb.of("throw").past("threw").particle("away"))
              .takes(ACCUSATIVE, FOOD, TEXT, THING)
              .command("wirf"),
          separable("mit", "bringen", "bringt", "mitgebracht")
              .means(EnglishVerb.of("bring").past("brought").particle("along"))
              .takes(ACCUSATIVE, FOOD, DRINK, PERSON, THING),
          verb("helfen", "hilft", "geholfen").means("help").takes(DATIVE, PERSON).command("hilf"),
          verb("danken", "dankt", "gedankt").means("thank").takes(DATIVE, PERSON),
          verb("antworten", "antwortet", "geantwortet").means("answer").takes(DATIVE, PERSON),
          separable("zu", "hören", "hört", "zugehört")
              .means(EnglishVerb.of("listen").preposition("to"))
              .takes(DATIVE, PERSON),
          verb("folgen", "folgt", "gefolgt")
              .sein()
              .means("follow")
              .by(PERSON, ANIMAL)
              .takes(DATIVE, PERSON, ANIMAL),
          verb("warten", "wartet", "gewartet")
              .means(EnglishVerb.of("wait").preposition("for"))
              .takes(Frame.prepositional("auf", Case.ACCUSATIVE), PERSON),
          verb("denken", "denkt", "gedacht")
              .means(EnglishVerb.of("think").past("thought").preposition("about"))
              .takes(Frame.prepositional("an", Case.ACCUSATIVE), PERSON, ANIMAL, VEHICLE),
          verb("sprechen", "spricht", "gesprochen")
              .means(EnglishVerb.of("speak").past("spoke").preposition("with"))
              .takes(Frame.prepositional("mit", Case.DATIVE), PERSON)
              .command("sprich"),
          verb("spielen", "spielt", "gespielt")
              .means(EnglishVerb.of("play").preposition("with"))
              .by(PERSON, ANIMAL)
              .takes(Frame.prepositional("mit", Case.DATIVE), PERSON, ANIMAL),
          verb("geben", "gibt", "gegeben")
              .means("give", "gave")
              .takes(DITRANSITIVE, FOOD, DRINK, TEXT, THING, ANIMAL)
              .command("gib"),
          verb("zeigen", "zeigt", "gezeigt")
              .means("show")
              .takes(DITRANSITIVE, TEXT, THING, ANIMAL, VEHICLE, DEVICE),
          verb("schicken", "schickt", "geschickt")
              .means("send", "sent")
              .takes(DITRANSITIVE, TEXT, THING, DEVICE),
          verb("bringen", "bringt", "gebracht")
              .means("bring", "brought")
              .takes(DITRANSITIVE, FOOD, DRINK, TEXT, THING),
          verb("leihen", "leiht", "geliehen")
              .means("lend", "lent")
              .takes(DITRANSITIVE, TEXT, THING, VEHICLE, DEVICE));

  private static final List<VerbEntry> BEING =
      List.of(
          verb("wohnen", "wohnt", "gewohnt").means("live").simple().at(HOME),
          verb("sehen", "sieht", "gesehen")
              .simple()
              .means("see", "saw")
              .by(PERSON, ANIMAL)
              .takes(ACCUSATIVE, PERSON, ANIMAL, VEHICLE, THING)
              .at(LOCATION),
          verb("hören", "hört", "gehört")
              .simple()
              .means("hear", "heard")
              .by(PERSON, ANIMAL)
              .takes(ACCUSATIVE, PERSON, ANIMAL, DEVICE, VEHICLE)
              .at(LOCATION),
          verb("finden", "findet", "gefunden")
              .simple()
              .means("find", "found")
              .takes(ACCUSATIVE, ANIMAL, THING, TEXT)
              .at(LOCATION),
          verb("kennen", "kennt", "gekannt")
              .state()
              .means("know", "knew")
              .takes(ACCUSATIVE, PERSON, TEXT),
          verb("lieben", "liebt", "geliebt")
              .state()
              .means("love")
              .takes(ACCUSATIVE, PERSON, ANIMAL),
          verb("brauchen", "braucht", "gebraucht")
              .state()
              .means("need")
              .takes(ACCUSATIVE, FOOD, DRINK, TEXT, THING, DEVICE, VEHICLE),
          verb("vergessen", "vergisst", "vergessen")
              .simple()
              .means("forget", "forgot")
              .takes(ACCUSATIVE, THING, TEXT),
          verb("gehören", "gehört", "gehört")
              .state()
              .means(EnglishVerb.of("belong").preposition("to"))
              .by(THING, DEVICE, VEHICLE, ANIMAL)
              .takes(DATIVE, PERSON)
              .noPerfect());

  private static final List<Verb> ALL =
      Stream.of(
              ALONE.stream().map(entry -> entry.at(LOCATION).command()),
              Stream.of(ARRIVING.at(LOCATION)),
              MOVING.stream().map(entry -> entry.sein().command()),
              DOING.stream().map(entry -> entry.at(LOCATION).command()),
              BEING.stream())
          .flatMap(entries -> entries)
          .map(VerbEntry::entry)
          .toList();

  private Verbs() {}

  /**
   * Returns the verbs that go with any noun of their kinds, in a fixed order, without those of
   * {@link #special}.
   */
  public static List<Verb> all() {
    return ALL;
  }

  /**
   * Returns the verbs that only some sentences use: {@code haben}, {@code kosten}, and the verbs of
   * facts.
   */
  public static List<Verb> special() {
    return List.of(HAVE, COST, KNOW, HOPE, BELIEVE, SAY, ASK);
  }

  /**
   * Returns the verb of {@link #all} with the given German infinitive.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Verb of(String lemma) {
    return ALL.stream()
        .filter(verb -> verb.lemma().equals(lemma))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no verb " + lemma));
  }

  /** Returns a verb whose object is a clause. */
  private static Verb fact(VerbEntry entry) {
    return entry.simple().entry();
  }
}
