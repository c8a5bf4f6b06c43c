package org.nmt4j.synthetic.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.nmt4j.synthetic.corpus.LinePair;

class TablesTest {

  @Test
  void exclusiveOrIsOneWhereBitsDiffer() {
    assertThat(Tables.xor())
        .containsExactly(
            new LinePair("0,0", "0"),
            new LinePair("0,1", "1"),
            new LinePair("1,0", "1"),
            new LinePair("1,1", "0"));
  }

  @Test
  void everyDigitLooksDifferent() {
    assertThat(Tables.digits()).extracting(LinePair::target).hasSize(10).doesNotHaveDuplicates();
    Set<String> seen = new HashSet<>();
    assertThat(Tables.digits()).allMatch(row -> seen.add(row.source()));
    assertThat(seen).allMatch(row -> row.matches("[01](,[01]){6}"));
    assertThat(Tables.digits()).contains(new LinePair("0,1,1,0,0,0,0", "1"));
    assertThat(Tables.digits()).contains(new LinePair("1,1,1,1,1,1,1", "8"));
    assertThat(Tables.digits()).contains(new LinePair("0,1,1,0,0,1,1", "4"));
  }
}
