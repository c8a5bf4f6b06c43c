package org.nmt4j.synthetic.lexicon;

import java.util.Set;

/**
 * A noun.
 *
 * @param gender the gender of the German noun
 * @param singular the German nominative singular, which identifies the noun
 * @param plural the German nominative plural; the singular if there is no plural
 * @param oblique the German accusative and dative singular, which differs only for weak nouns
 * @param english the English singular
 * @param englishPlural the English plural
 * @param kinds the kinds of the noun
 */
public record Noun(
    Gender gender,
    String singular,
    String plural,
    String oblique,
    String english,
    String englishPlural,
    Set<SemanticClass> kinds) {

  /** Returns whether the noun is of this kind. */
  public boolean is(SemanticClass kind) {
    return kinds.contains(kind);
  }

  /** Returns the German form. The dative plural adds n if the plural does not end in n or s. */
  public String german(Case wanted, GrammaticalNumber count) {
    if (count == GrammaticalNumber.SINGULAR) {
      return wanted == Case.NOMINATIVE ? singular : oblique;
    }
    boolean bare = wanted != Case.DATIVE || plural.endsWith("n") || plural.endsWith("s");
    return bare ? plural : plural + "n";
  }

  /** Returns the English form. */
  public String english(GrammaticalNumber count) {
    return count == GrammaticalNumber.SINGULAR ? english : englishPlural;
  }
}
