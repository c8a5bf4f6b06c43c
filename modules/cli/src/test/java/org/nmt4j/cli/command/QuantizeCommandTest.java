package org.nmt4j.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nmt4j.cli.Ran;
import org.nmt4j.cli.TinyRun;

class QuantizeCommandTest {
  private static final String TEXT = "Der Hund\n\nZwei Hunde, eine Katze!\nEins und zwei.\n";

  @TempDir private static Path folder;
  private static TinyRun tiny;
  private static String model;
  private static String small;
  private static Ran quantized;

  @BeforeAll
  static void train() {
    tiny = new TinyRun(folder);
    assertThat(tiny.run("train").code()).isZero();
    model = tiny.result("best.nmt4j").toString();
    small = folder.resolve("small.nmt4j").toString();
    quantized = Ran.with("", "quantize", model, "-o", small);
  }

  @Test
  void quantizedModelKnowsWhereItComesFrom() {
    assertThat(quantized.code()).isZero();
    assertThat(quantized.out()).isEmpty();
    assertThat(quantized.err())
        .startsWith(model + ", ")
        .contains(" MB, in eight bits: " + small + ", ")
        .hasLineCount(1);
    String summary = Ran.with("", "inspect", small).out();
    assertThat(summary)
        .startsWith("name: tiny\n")
        .contains(", format 2, written ", "\n  quantized by: nmt4j ", "\n  quantized from: best")
        .contains("output.weight")
        .doesNotContain(".scale");
    assertThat(Ran.with("", "inspect", "--recipe", small).out()).contains("precision: int8\n");
  }

  @Test
  void batchesThreadsAndTheDefaultPrecisionGiveTheSame() {
    Ran translated = Ran.with(TEXT, "translate", "-m", small);
    assertThat(translated.code()).isZero();
    assertThat(translated.out()).hasLineCount(4);
    for (String[] options :
        new String[][] {
          {"--precision", "int8"}, {"--batch-size", "1"}, {"--threads", "1", "--batch-size", "3"}
        }) {
      String[] all = new String[3 + options.length];
      System.arraycopy(new String[] {"translate", "-m", small}, 0, all, 0, 3);
      System.arraycopy(options, 0, all, 3, options.length);
      assertThat(Ran.with(TEXT, all).out()).isEqualTo(translated.out());
    }
    assertThat(Ran.with(TEXT, "translate", "-m", small, "--precision", "fp32").code()).isZero();
    assertThat(Ran.with(TEXT, "translate", "-m", model, "--precision", "int8").code()).isZero();
  }

  @Test
  void linesAreScored() {
    Ran ran = Ran.with("", "score", "-m", small, tiny.file("dev.de"), tiny.file("dev.en"));
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out()).hasLineCount(4);
  }

  @Test
  void aQuantizedModelIsNeitherQuantizedNorAveraged() {
    String none = folder.resolve("none.nmt4j").toString();
    Ran again = Ran.with("", "quantize", small, "-o", none);
    assertThat(again).isEqualTo(new Ran(1, "", small + ": the model is quantized already\n"));
    Ran averaged = Ran.with("", "average", small, small, "-o", none);
    assertThat(averaged.code()).isEqualTo(1);
    assertThat(averaged.err())
        .isEqualTo(small + ": a quantized model; expected one in single precision\n");
    assertThat(Path.of(none)).doesNotExist();
  }

  @Test
  void noTrainingGoesOnWithIt() throws IOException {
    Path checkpoint = tiny.result("checkpoint.nmt4j");
    Path kept = Files.copy(checkpoint, folder.resolve("kept.nmt4j"));
    try {
      Files.copy(Path.of(small), checkpoint, StandardCopyOption.REPLACE_EXISTING);
      Ran ran = tiny.run("train", "training.epochs=4");
      assertThat(ran.code()).isEqualTo(1);
      assertThat(ran.err())
          .endsWith(
              "checkpoint.nmt4j: has no training.properties, expected a checkpoint;"
                  + " --fresh begins anew\n");
    } finally {
      Files.copy(kept, checkpoint, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  @Test
  void checkpointsDamagedFilesAndInputsAsOutputAreRefused() throws IOException {
    String none = folder.resolve("none.nmt4j").toString();
    String checkpoint = tiny.result("checkpoint.nmt4j").toString();
    Ran ofCheckpoint = Ran.with("", "quantize", checkpoint, "-o", none);
    assertThat(ofCheckpoint.code()).isEqualTo(1);
    assertThat(ofCheckpoint.err()).startsWith(checkpoint + ": ").hasLineCount(1);

    Path damaged = folder.resolve("damaged.nmt4j");
    byte[] bytes = Files.readAllBytes(Path.of(small));
    bytes[bytes.length / 2] ^= 1;
    Files.write(damaged, bytes);
    Ran translated = Ran.with(TEXT, "translate", "-m", damaged.toString());
    assertThat(translated.code()).isEqualTo(1);
    assertThat(translated.err()).startsWith(damaged + ": ").hasLineCount(1);

    Ran over = Ran.with("", "quantize", model, "-o", model);
    assertThat(over.code()).isEqualTo(2);
    assertThat(over.err())
        .startsWith("nmt4j quantize: --output " + model + " would replace MODEL " + model)
        .hasLineCount(1);
    assertThat(Path.of(none)).doesNotExist();
  }
}
