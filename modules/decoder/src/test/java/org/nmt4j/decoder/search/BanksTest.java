package org.nmt4j.decoder.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BanksTest {
  @Test
  void constraintTokensAddPlacesUpToALimit() {
    assertThat(Banks.beamSize(1, 1)).isEqualTo(2);
    assertThat(Banks.beamSize(5, 7)).isEqualTo(12);
    assertThat(Banks.beamSize(5, 15)).isEqualTo(20);
    assertThat(Banks.beamSize(5, 1000)).isEqualTo(20);
  }

  @Test
  void placesAreDividedEvenlyAndTheRestGoesToTheBanksThatHaveMetMost() {
    assertPlaces(6, new int[] {9, 9, 9}, 2, 2, 2);
    assertPlaces(8, new int[] {9, 9, 9}, 2, 3, 3);
    assertPlaces(2, new int[] {9, 9, 9}, 0, 1, 1);
  }

  @Test
  void noBankGetsMorePlacesThanItHasCandidates() {
    assertPlaces(6, new int[] {9, 1, 0, 2}, 3, 1, 0, 2);
    assertPlaces(9, new int[] {2, 0, 1}, 2, 0, 1);
    assertPlaces(5, new int[] {0, 0}, 0, 0);
    assertPlaces(5, new int[] {7}, 5);
  }

  private static void assertPlaces(int size, int[] counts, int... expected) {
    assertThat(Banks.places(counts, size)).containsExactly(expected);
  }
}
