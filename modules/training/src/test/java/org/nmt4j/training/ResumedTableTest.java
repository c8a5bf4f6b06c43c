package org.nmt4j.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nmt4j.training.ResumeTest.CHANGES;
import static org.nmt4j.training.ResumeTest.crashAt;
import static org.nmt4j.training.ResumeTest.task;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nmt4j.model.Validation;
import org.nmt4j.nn.kernel.Loss;

/** Tests what a resumed run reads of its earlier validations. */
@Timeout(60)
class ResumedTableTest {
  @TempDir Path temporary;

  @Test
  void scoresOfAnotherKindAreForgotten() {
    Run run = new Run(temporary.resolve("run"));
    run.train(task().validated(n -> scored(90)), 1, "max_updates=2");
    run.trainChanged(task().validated(n -> scored(10)), true, "max_updates=3");
    assertThat(run.state().best).isEqualTo(90);
    run.trainChanged(task().validated(n -> scored(10)), false, "max_updates=4");
    assertThat(run.state().best).isEqualTo(10);
    assertThat(run.bytes("best.nmt4j")).isEqualTo(run.bytes("last.nmt4j"));
  }

  @Test
  void scoresOfAnotherMetricLeaveTheTable() {
    Run run = new Run(temporary.resolve("run"));
    String metric = "early_stopping={metric: ter, patience: 0}";
    run.train(task().validated(n -> scored(90)), 1, "max_updates=2");
    run.trainChanged(task().validated(n -> erring(70)), false, "max_updates=3", metric);
    run.trainChanged(task().validated(n -> erring(60)), true, "max_updates=4", metric);
    assertThat(run.metrics("ter")).containsExactly("NaN", "70.00", "60.00");
    assertThat(run.state().best).isEqualTo(-60);
    assertThat(run.text("curve.svg")).contains("ter (%)").doesNotContain("BLEU");
  }

  private static Validation erring(double ter) {
    return new Validation(new Loss(1, 1, 1), Map.of("ter", ter), List.of());
  }

  private static Validation scored(double bleu) {
    return new Validation(new Loss(1, 1, 1), Map.of("bleu", bleu), List.of());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"%s\n\n  \n", "\uFEFF%s", "%s\r\n\r\n", "%s# my notes\n", "%s", "notes\n%s"})
  void tableThatSomebodyEditedIsReadAsFarAsItGoes(String edited) throws IOException {
    Run whole = new Run(temporary.resolve("whole")).train(task(), 1, CHANGES);
    Run broken = new Run(temporary.resolve("broken"));
    assertThatThrownBy(() -> broken.train(task(), 1, crashAt(20), CHANGES));
    Path table = broken.folder.metrics();
    String rows = Files.readString(table);
    assertThat(rows.lines().count()).isGreaterThan(2);
    Files.writeString(
        table,
        String.format(
            Locale.ROOT,
            edited,
            edited.contains("\r") ? rows.replace("\n", "\r\n").replace("\t", "\"\t\"") : rows));
    if (edited.contains("\r")) {
      Files.writeString(table, Files.readString(table).replaceAll("(?m)^(.+?)\r?$", "\"$1\""));
    }
    broken.log.clear();
    broken.train(task(), 1, CHANGES);
    assertThat(broken.metrics("update")).isEqualTo(whole.metrics("update"));
    assertThat(broken.log.stream().filter(line -> line.contains("metrics.tsv")).count())
        .isEqualTo(edited.contains("notes") ? 1 : 0);
  }

  @Test
  void rowsThatAreNoneAreNamedAndLeftOut() throws IOException {
    Run broken = new Run(temporary.resolve("broken"));
    assertThatThrownBy(() -> broken.train(task(), 1, crashAt(20), CHANGES));
    Path table = broken.folder.metrics();
    Files.writeString(table, "update\tepoch\n4\t1\n8,1,0.5\n");
    Files.delete(broken.folder.samples());
    broken.train(task(), 1, CHANGES);
    assertThat(broken.log)
        .contains(
            table
                + ":2: found '4\t1', expected 10 numbers with tabs between them; left out, with"
                + " 1 more lines")
        .anyMatch(line -> line.startsWith(broken.folder.samples() + ": found no line '== after "));
    Files.delete(table);
    broken.log.clear();
    broken.trainChanged(task(), true, "epochs=6");
    assertThat(broken.log)
        .contains(table + ": found no row of an earlier validation; the table begins anew");
  }
}
