package org.nmt4j.synthetic.lexicon;

import java.util.Set;

/**
 * A noun.
 *
 * @param gender of the German noun
 * @param singular German nominative singular, which names the noun
 * @param plural German nominative plural; the singular where there is none
 * @param oblique German accusative and dative singular: another form for weak nouns only
 * @param english English singular
 * @param englishPlural English plural
 * @param kinds what it is
 */
public record Noun(
    Gender gender,
    String singular,
    String plural,
    String oblique,
    String english,
    String englishPlural,
    Set<SemanticClass> kinds) {

  /** Whether it is of this kind. */
  public boolean is(SemanticClass kind) {
    return kinds.contains(kind);
  }

  /** The German form. The dative plural adds n where the plural does not end in n or s. */
  public String german(Case wanted, GrammaticalNumber count) {
    if (count == GrammaticalNumber.SINGULAR) {
      return wanted == Case.NOMINATIVE ? singular : oblique;
    }
    boolean bare = wanted != Case.DATIVE || plural.endsWith("n") || plural.endsWith("s");
    return bare ? plural : plural + "n";
  }

  /** The English form. */
  public String english(GrammaticalNumber count) {
    return count == GrammaticalNumber.SINGULAR ? english : englishPlural;
  }
}
