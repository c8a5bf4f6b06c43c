package org.nmt4j.translation;

import java.util.ArrayList;
import java.util.List;
import org.nmt4j.translation.Translation.Candidate;
import org.nmt4j.translation.Translation.Part;

/**
 * A part of a text, and the place of its translation.
 *
 * @param part the part
 * @param candidate the candidate of the part that is in the candidate of the text
 * @param offset the index of its first character in the candidate of the text
 */
record PlacedPart(Part part, Candidate candidate, int offset) {
  /**
   * Returns the parts of a translation.
   *
   * @param translation a translation in parts
   * @param candidate one of its candidates
   * @throws IllegalArgumentException if the candidate is that of another translation
   */
  static List<PlacedPart> of(Translation translation, Candidate candidate) {
    int rank = AttentionOfParts.rank(translation, candidate);
    List<PlacedPart> placed = new ArrayList<>();
    StringBuilder soFar = new StringBuilder();
    for (Part part : translation.parts()) {
      Candidate own = Joining.ofRank(part.translation(), rank);
      soFar.append(Joining.separator(soFar, part, own));
      placed.add(new PlacedPart(part, own, soFar.length()));
      soFar.append(own.text());
    }
    return placed;
  }
}
