package org.nmt4j.synthetic.intent;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nmt4j.synthetic.corpus.LinePair;
import org.nmt4j.synthetic.sample.Dice;

/**
 * Draws requests. In each of the four kinds, two words or names change places between the two
 * labels of its pair. Everything else is drawn without regard to the label.
 */
final class Requests {

  private static final List<String> FILLERS = List.of("", "", "um", "well", "okay", "so", "hey");
  private static final List<String> POLITE =
      List.of(
          "", "", "please", "could you", "can you", "would you please", "i want you to", "just");
  private static final List<String> CLOSINGS =
      List.of("", "", "please", "thanks", "for me", "thank you", "today", "that is all");

  private static final List<String> VERBS = List.of("turn", "switch", "put");
  private static final List<String> LIGHTS = List.of("light", "lamp", "lights");
  private static final List<String> DEVICES = List.of("fan", "radio", "oven", "heating", "alarm");
  private static final List<String> CONDITIONS = List.of("when", "if", "once", "because", "while");
  private static final List<String> HEATINGS = List.of("heating", "radiator", "temperature");
  private static final List<String> LOUD = List.of("music", "volume", "radio", "television");
  private static final List<String> TIMES = List.of("before", "after", "when", "if", "while");

  private static final List<String> MOVES = List.of("move", "transfer", "send", "shift");
  private static final List<String> AMOUNTS =
      List.of("ten", "twenty", "thirty", "fifty", "sixty", "ninety", "a hundred", "two hundred");
  private static final List<String> CURRENCIES = List.of("euros", "dollars", "pounds");
  private static final List<String> OWNERS = List.of("my", "our", "the");

  private static final List<String> PLAYS = List.of("play", "start", "read out", "switch on");
  private static final List<String> NEWS = List.of("the news", "the headlines", "the forecast");
  private static final List<String> MUSIC = List.of("the music", "the playlist", "some jazz");

  private final Dice dice;

  Requests(Dice dice) {
    this.dice = dice;
  }

  /** Draws a request and its label. */
  LinePair next() {
    return request(dice.percent(50));
  }

  /**
   * Draws a request with the first or the second label of a pair. Equal dice give the same words
   * for both labels.
   */
  LinePair request(boolean first) {
    return switch (dice.below(4)) {
      case 0 -> new LinePair(said(light(first)), first ? "light-on" : "light-off");
      case 1 -> new LinePair(said(heating(first)), first ? "warmer" : "colder");
      case 2 -> new LinePair(said(money(first)), first ? "save" : "spend");
      default -> new LinePair(said(play(first)), first ? "news-first" : "music-first");
    };
  }

  private String said(String request) {
    return joined(dice.one(FILLERS), request, dice.one(CLOSINGS));
  }

  private String light(boolean on) {
    String device = dice.one(DEVICES) + " is " + (on ? "off" : "on");
    return turned(on ? "on" : "off", dice.one(LIGHTS), dice.one(CONDITIONS) + " the " + device);
  }

  private String heating(boolean up) {
    String goes = dice.percent(50) ? " goes " : " is going ";
    String loud = dice.one(LOUD) + goes + (up ? "down" : "up");
    return turned(up ? "up" : "down", dice.one(HEATINGS), dice.one(TIMES) + " the " + loud);
  }

  /**
   * Returns a command with a condition. The particle precedes or follows the noun, and the
   * condition precedes or follows the command.
   */
  private String turned(String particle, String thing, String condition) {
    String verb = dice.one(VERBS);
    String command =
        dice.percent(50)
            ? joined(polite(), verb, particle, "the", thing)
            : joined(polite(), verb, "the", thing, particle);
    return dice.percent(60) ? joined(command, condition) : joined(condition, command);
  }

  private String money(boolean save) {
    String savings = dice.one(OWNERS) + " savings";
    String wallet = dice.one(OWNERS) + " wallet";
    String from = "from " + (save ? wallet : savings);
    String to = "to " + (save ? savings : wallet);
    String amount = dice.one(AMOUNTS) + " " + dice.one(CURRENCIES);
    String moved = joined(polite(), dice.one(MOVES), amount);
    return dice.percent(50) ? joined(moved, from, to) : joined(moved, to, from);
  }

  private String play(boolean newsFirst) {
    String news = dice.one(NEWS);
    String music = dice.one(MUSIC);
    String early = newsFirst ? news : music;
    String late = newsFirst ? music : news;
    String verb = dice.one(PLAYS);
    return switch (dice.below(5)) {
      case 0 -> joined(polite(), verb, early, "before", late);
      case 1 -> joined(polite(), verb, late, "after", early);
      case 2 -> joined("before", late, polite(), verb, early);
      case 3 -> joined("after", early, polite(), verb, late);
      default -> joined(polite(), verb, early, "and then", late);
    };
  }

  private String polite() {
    return dice.one(POLITE);
  }

  private static String joined(String... words) {
    return Stream.of(words).filter(word -> !word.isEmpty()).collect(Collectors.joining(" "));
  }
}
