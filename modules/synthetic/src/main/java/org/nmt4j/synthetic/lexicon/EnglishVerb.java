package org.nmt4j.synthetic.lexicon;

import java.util.regex.Pattern;

/**
 * The forms of an English verb.
 *
 * @param base the bare infinitive
 * @param past the simple past
 * @param ing the present participle
 * @param particle the particle, as in "turn on"; pronoun objects precede it; empty for most verbs
 * @param preposition the preposition before every object, as in "listen to"; empty for most verbs
 */
public record EnglishVerb(
    String base, String past, String ing, String particle, String preposition) {

  private static final Pattern CONSONANT_Y = Pattern.compile(".*[^aeiou]y");
  private static final Pattern HISSING = Pattern.compile(".*(s|sh|ch|x|z|o)");

  /** Returns a regular verb. The other methods replace its irregular forms. */
  static EnglishVerb of(String base) {
    return new EnglishVerb(base, regularPast(base), regularIng(base), "", "");
  }

  EnglishVerb past(String changed) {
    return new EnglishVerb(base, changed, ing, particle, preposition);
  }

  EnglishVerb ing(String changed) {
    return new EnglishVerb(base, past, changed, particle, preposition);
  }

  EnglishVerb particle(String changed) {
    return new EnglishVerb(base, past, ing, changed, preposition);
  }

  EnglishVerb preposition(String changed) {
    return new EnglishVerb(base, past, ing, particle, changed);
  }

  /** Returns the simple present. */
  public String present(Agreement subject) {
    if (!subject.isThirdSingular()) {
      return base;
    }
    if (base.equals("have")) {
      return "has";
    }
    if (CONSONANT_Y.matcher(base).matches()) {
      return base.substring(0, base.length() - 1) + "ies";
    }
    return HISSING.matcher(base).matches() ? base + "es" : base + "s";
  }

  private static String regularPast(String base) {
    if (base.endsWith("e")) {
      return base + "d";
    }
    return CONSONANT_Y.matcher(base).matches()
        ? base.substring(0, base.length() - 1) + "ied"
        : base + "ed";
  }

  private static String regularIng(String base) {
    return base.endsWith("e") ? base.substring(0, base.length() - 1) + "ing" : base + "ing";
  }
}
