package org.nmt4j.recipe.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RangeTest {

  @ParameterizedTest
  @CsvSource({
    "from 1 to 64, 0, false",
    "from 1 to 64, 1, true",
    "from 1 to 64, 64, true",
    "from 1 to 64, 65, false",
    ">= 1, 0.999, false",
    ">= 1, 1, true",
    ">= 1, 1e300, true",
    "> 0, 0, false",
    "> 0, 1e-300, true",
    ">= 0 and < 1, 0, true",
    ">= 0 and < 1, 1, false",
    "> 0 and <= 0.5, 0.5, true",
    "> 0 and <= 0.5, 0.51, false",
    ">= -2 and < 1, -2, true"
  })
  void holdsTheNumbersThatItsTextSays(String range, BigDecimal value, boolean holds) {
    assertThat(Range.parse(range).contains(value)).isEqualTo(holds);
    assertThat(Range.parse(range).text()).isEqualTo(range);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1 to 64", "from 1", "< 3", ">= x", ">= 1 or < 0", "from 1 to"})
  void refusesAnotherForm(String text) {
    assertThatThrownBy(() -> Range.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(text);
  }
}
