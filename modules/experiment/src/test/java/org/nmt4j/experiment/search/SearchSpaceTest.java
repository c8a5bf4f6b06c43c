package org.nmt4j.experiment.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchSpaceTest {
  private static final int DRAWS = 2000;

  private static List<String> draw(String over) {
    SearchSpace space = SearchSpace.parse(List.of(over));
    return IntStream.range(1, DRAWS)
        .mapToObj(trial -> space.draw(7, trial, 0).get(space.names().get(0)))
        .toList();
  }

  private static double shareBelow(double limit, List<String> values) {
    return (double) values.stream().filter(value -> Double.parseDouble(value) < limit).count()
        / values.size();
  }

  @Test
  void choicesAreEquallyLikely() {
    List<String> values = draw("training.optimizer=adam,sgd");
    assertThat(new HashSet<>(values)).containsExactlyInAnyOrder("adam", "sgd");
    assertThat((double) values.stream().filter("adam"::equals).count() / values.size())
        .isCloseTo(0.5, within(0.05));
  }

  @Test
  void choicesMayHoldCommasWithinBrackets() {
    SearchSpace space =
        SearchSpace.parse(
            List.of("training.schedule={type: linear, decay_updates: 5}, {type: 'a,b'},[1,2]"));
    assertThat(space.keys().get(0).limits())
        .containsExactly("{type: linear, decay_updates: 5}", "{type: 'a,b'}", "[1,2]");
  }

  @Test
  void numbersAreUniformAndShort() {
    List<String> values = draw("model.dropout=0.1..0.5");
    assertThat(values)
        .allMatch(value -> value.matches("0\\.[1-5][0-9]{0,3}"))
        .allMatch(value -> Double.parseDouble(value) >= 0.1 && Double.parseDouble(value) <= 0.5);
    assertThat(shareBelow(0.2, values)).isCloseTo(0.25, within(0.05));
    assertThat(shareBelow(0.4, values)).isCloseTo(0.75, within(0.05));
  }

  @Test
  void logarithmsOfNumbersAreUniform() {
    List<String> values = draw("training.learning_rate=log:1e-5..1e-1");
    assertThat(values).allMatch(value -> value.matches("0\\.0*[1-9][0-9]{0,3}"));
    assertThat(shareBelow(1e-4, values)).isCloseTo(0.25, within(0.05));
    assertThat(shareBelow(1e-2, values)).isCloseTo(0.75, within(0.05));
  }

  @Test
  void wholeNumbersHaveBothEnds() {
    List<String> values = draw("model.encoder.layers=1..3");
    assertThat(new HashSet<>(values)).containsExactlyInAnyOrder("1", "2", "3");
    assertThat(shareBelow(2, values)).isCloseTo(1.0 / 3, within(0.05));
    Set<String> sizes = new HashSet<>(draw("training.batch_size=log:16..64"));
    assertThat(sizes).contains("16", "64").hasSize(64 - 16 + 1);
    // Recipes do not tell the kind of a variable.
    assertThat(draw("variables.width=1..2")).containsOnly("1", "2");
    assertThat(draw("variables.width=1.0..2")).anyMatch(value -> value.contains("."));
  }

  @Test
  void drawsDependOnSeedTrialAndKeyAlone() {
    SearchSpace two = SearchSpace.parse(List.of("model.dropout=0..1", "seed=1..1000000"));
    SearchSpace turned = SearchSpace.parse(List.of("seed=1..1000000", "model.dropout=0..1"));
    assertThat(two.draw(1, 2, 3)).isEqualTo(turned.draw(1, 2, 3)).isEqualTo(two.draw(1, 2, 3));
    assertThat(List.of(two.draw(1, 2, 3), two.draw(2, 2, 3), two.draw(1, 3, 3), two.draw(1, 2, 4)))
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "model.dropout | found no key with values, expected KEY=a,b,c",
        "=0.1,0.2 | found no key with values",
        "model.dropout= | found no key with values",
        "model.dropout=0.1 | found fewer than two values",
        "model.dropout=0.1,,0.2 | found fewer than two values",
        "model.dropout=0.1,0.2,0.1 | found a value twice",
        "model.dropout=0.3..0.1 | found the range 0.3 to 0.1, expected the lower number first",
        "model.dropout=1..1e999 | found the range 1 to 1e999, expected smaller numbers",
        "model.dropout=0.3..0.3 | found the range 0.3 to 0.3, expected the lower number first",
        "model.dropout=log:0..0.3 | found the logarithmic range 0 to 0.3, expected numbers above 0",
        "model.dropout=log:0.1,0.3 | found 'log:0.1,0.3', expected KEY=a,b,c",
        "model.encoder.layers=1..2.5 | found the range 1 to 2.5, expected whole numbers",
        "variables.n=1..2147483648 | found the range 1 to 2147483648, expected whole numbers up to",
        "training.optimizer=1..2 | found a range for a key without numbers",
        "training.epochs=1..2 | found a key that a search cannot vary: the search derives",
        "training.validate_every=1 epoch,2 epochs | found a key that a search cannot vary",
        "training.early_stopping.metric=bleu,loss | found a key that a search cannot vary: scores",
        "data.dev.source=a,b | found a key that a search cannot vary: scores",
        "data.test={},{} | found a key that a search cannot vary: training does not",
        "evaluation.metrics=[bleu],[exact] | found a key that a search cannot vary",
        "name=a,b | found a key that a search cannot vary",
      })
  void wrongTextsAreToldInOneLine(String over, String message) {
    assertThatThrownBy(() -> SearchSpace.parse(List.of(over)))
        .isInstanceOf(SearchException.class)
        .hasMessageStartingWith("--over " + over + ": " + message)
        .hasMessageNotContaining("\n");
  }

  @Test
  void aKeyIsSearchedOnce() {
    assertThatThrownBy(() -> SearchSpace.parse(List.of("model.dropout=0,1", "model.dropout=0..1")))
        .hasMessage("--over model.dropout=0..1: found 'model.dropout' searched too, expected one");
    assertThatThrownBy(
            () ->
                SearchSpace.parse(
                    List.of("model.encoder={},{layers: 2}", "model.encoder.layers=1,2")))
        .hasMessageContaining("found 'model.encoder' searched too");
  }
}
