package org.nmt4j.synthetic.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.nmt4j.synthetic.corpus.LinePair;

class MelodiesTest {

  private static final List<LinePair> MELODIES = Melodies.generate(42);

  @Test
  void fortyNamesHaveFortyMelodies() {
    assertThat(MELODIES).extracting(LinePair::source).hasSize(40).doesNotHaveDuplicates();
    assertThat(MELODIES).extracting(LinePair::target).doesNotHaveDuplicates();
    assertThat(MELODIES).extracting(LinePair::source).allMatch(name -> name.matches("[a-z-]+"));
  }

  @Test
  void melodiesHaveEightToTwentyFourNotesAndEndOnTheirKey() {
    for (LinePair melody : MELODIES) {
      assertThat(melody.target()).matches("[a-g][',]*( [a-g][',]*){7,23}");
      assertThat(melody.target()).endsWith(melody.source().substring(melody.source().length() - 1));
    }
  }

  /** Equal motifs of the form are equal in the melody, except for its last note. */
  @Test
  void motifsComeAgainAsTheFormSays() {
    for (LinePair melody : MELODIES) {
      String name = melody.source().substring(0, melody.source().indexOf('-'));
      Dance dance = Dance.valueOf(name.toUpperCase(Locale.ROOT));
      List<String> notes = Arrays.asList(melody.target().split(" "));
      assertThat(notes).hasSize(dance.notes() * dance.form().size());
      Set<List<String>> motifs = new HashSet<>();
      for (int i = 0; i < dance.form().size() - 1; i++) {
        motifs.add(notes.subList(i * dance.notes(), (i + 1) * dance.notes()));
      }
      assertThat(motifs.size()).isLessThanOrEqualTo((int) dance.form().stream().distinct().count());
    }
  }
}
