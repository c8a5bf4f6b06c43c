package org.nmt4j.labelling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nmt4j.tokenization.corpus.DataException;

class LabellerTest {
  @TempDir Path folder;
  private Corpora corpora;

  @BeforeEach
  void setUp() {
    corpora = new Corpora(folder);
  }

  private LabellingModel untrained(String task, String tokenizer, String target) {
    boolean numbers = tokenizer.equals("numbers");
    corpora.write("train.in", numbers ? "1,2 3,4\n" : "a b\n");
    corpora.write("train.out", target + "\n");
    corpora.write("dev.in", numbers ? "1,2 3,4\n" : "a b\n");
    corpora.write("dev.out", target + "\n");
    return Corpora.prepare(corpora.recipe(task, tokenizer, "model.encoder.layers=2")).model();
  }

  /** The comparison is exact, since numbers are written with all digits of single precision. */
  @ParameterizedTest
  @CsvSource({
    "regression, whitespace, 1",
    "regression, numbers, 1",
    "tagging, whitespace, X Y",
    "classification, numbers, X"
  })
  void nothingButTheLineDecides(String task, String tokenizer, String target) {
    LabellingModel model = untrained(task, tokenizer, target);
    List<String> lines = new ArrayList<>(Corpora.lines(5, 60));
    lines.addAll(List.of("", "a", String.join(" ", Collections.nCopies(300, "b a d"))));
    if (tokenizer.equals("numbers")) {
      lines.replaceAll(line -> line.replaceAll("[a-d]", "0.25,-$0").replaceAll("-[a-d]", "-3e-1"));
    }
    Collections.shuffle(lines, new Random(1));
    List<String> alone = Corpora.label(model, 1, 1, lines);
    assertThat(alone.stream().distinct().count()).isGreaterThan(1);
    for (int batch : new int[] {2, 7, 64}) {
      for (int threads = 1; threads <= 2; threads++) {
        assertThat(Corpora.label(model, batch, threads, lines))
            .as("batches of %d, %d threads", batch, threads)
            .isEqualTo(alone);
      }
    }
    List<Integer> order = new ArrayList<>(IntStream.range(0, lines.size()).boxed().toList());
    Collections.shuffle(order, new Random(2));
    assertThat(Corpora.label(model, 7, 2, order.stream().map(lines::get).toList()))
        .isEqualTo(order.stream().map(alone::get).toList());
  }

  @Test
  void everyTokenHasATagAndAnEmptyLineNone() {
    LabellingModel model = untrained("tagging", "whitespace", "X Y");
    List<String> found = Corpora.label(model, 8, 1, List.of("", " a\u00a0b  zzz ", "\t"));
    assertThat(found.get(0)).isEmpty();
    assertThat(found.get(1).split(" ")).hasSize(3).containsAnyOf("X", "Y");
    assertThat(found.get(2)).isEmpty();
    assertThat(Corpora.label(model, 8, 1, List.of())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'1,2 3', 'text:2:5: found the step ''3'', expected 2 numbers with commas between them'",
    "'1,2 3,x', 'text:2:7: found ''x'', expected a number'",
    "'1,1e99', 'text:2:3: found ''1e99'', expected a number'",
    "'1,NaN', 'text:2:3: found ''NaN'', expected a number'",
    "'1,', 'text:2:3: found '''', expected a number'"
  })
  void aLineOfOtherNumbersIsNamed(String line, String message) {
    LabellingModel model = untrained("classification", "numbers", "X");
    assertThatThrownBy(() -> Corpora.label(model, 8, 1, List.of("1,2", line)))
        .isInstanceOf(DataException.class)
        .hasMessage(message);
  }
}
