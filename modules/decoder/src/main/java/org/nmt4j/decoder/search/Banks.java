package org.nmt4j.decoder.search;

/** Divides the places of a beam among banks of hypotheses; see {@link ConstrainedBeam}. */
final class Banks {
  /** The most places that constraints add to a beam. This limit bounds the memory of a sentence. */
  private static final int MOST_ADDED = 15;

  private Banks() {}

  /**
   * Returns the size of the beam of a sentence with constraints: one more hypothesis for each
   * constraint token, up to 15 more.
   *
   * @param beamSize the size of the beam without constraints
   * @param tokens the number of constraint tokens
   * @return the number of hypotheses
   */
  static int beamSize(int beamSize, int tokens) {
    return beamSize + Math.min(tokens, MOST_ADDED);
  }

  /**
   * Returns the number of places of each bank. All banks get the same number of places, except that
   * no bank gets more places than it has candidates. If some places cannot be divided equally, the
   * banks with the most met tokens get them.
   *
   * @param counts the number of candidates in each bank
   * @param size the number of places
   */
  static int[] places(int[] counts, int size) {
    int[] places = new int[counts.length];
    int left = size;
    boolean isFull = false;
    while (left > 0 && !isFull) {
      isFull = true;
      for (int bank = counts.length - 1; bank >= 0 && left > 0; bank--) {
        if (places[bank] < counts[bank]) {
          places[bank]++;
          left--;
          isFull = false;
        }
      }
    }
    return places;
  }
}
