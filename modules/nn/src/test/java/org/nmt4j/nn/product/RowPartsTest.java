package org.nmt4j.nn.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowPartsTest {
  @ParameterizedTest
  @CsvSource({
    "1024, 7, 7",
    "1024, 127, 112 15",
    "1024, 423, 384 32 7",
    "1024, 2500, 1024 1024 384 64 4",
    "128, 128, 128",
    "128, 423, 128 128 128 32 7",
    "64, 150, 64 64 16 6",
    "16, 15, 15",
    "16, 37, 16 16 5",
    "8, 9, 8 1",
    "8, 37, 8 8 8 8 5",
  })
  void rowsAreCutIntoPartsOfFewSizes(int most, int rows, String parts) {
    List<Integer> expected = Arrays.stream(parts.split(" ")).map(Integer::valueOf).toList();
    assertThat(parts(rows, most)).isEqualTo(expected);
  }

  private static List<Integer> parts(int rows, int most) {
    List<Integer> parts = new ArrayList<>();
    for (int left = rows; left > 0; left -= parts.get(parts.size() - 1)) {
      parts.add(RowParts.next(left, most));
    }
    return parts;
  }
}
