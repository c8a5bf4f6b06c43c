package org.nmt4j.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.api.buffer.DataType;
import org.nmt4j.cli.Ran;
import org.nmt4j.cli.TinyRun;
import org.nmt4j.model.file.ModelContents;
import org.nmt4j.model.file.ModelFile;
import org.nmt4j.model.file.ModelTexts;
import org.nmt4j.nn.array.Matrix;

class InspectCommandTest {

  @TempDir private static Path folder;
  private static TinyRun tiny;
  private static String model;

  @BeforeAll
  static void train() {
    tiny = new TinyRun(folder);
    assertThat(tiny.run("train").code()).isZero();
    model = tiny.result("best.nmt4j").toString();
  }

  @Test
  void networkVocabulariesAndOriginAreShown() {
    Ran ran = Ran.with("", "inspect", model);

    assertThat(ran.code()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out())
        .startsWith("name: tiny\ntask: translation\nfile: " + model + ", ")
        .containsPattern(", format 1, written \\d{4}-\\d\\d-\\d\\dT\\S+Z\n")
        .contains(
            "\n  nmt4j: ",
            "\n  jdk: ",
            "\n  blas: ",
            "\n  kernels: ",
            "\n  sha256 of data.train.source train.de: ")
        .containsSubsequence(
            "source embedding",
            "encoder: 1 layer of lstm 8 in each of 2 directions",
            "bridge: dense",
            "target embedding",
            "attention: ",
            "decoder: 1 layer of lstm 12",
            "readout",
            "output")
        .containsPattern("encoder\\.layer0\\.forward\\.recurrent\\.weight +8 x 32 +256\n")
        .contains("tokens: <pad> <s> </s> <unk> ")
        .containsPattern("source BPE: \\d+ merges: \\S+\\+\\S+ ")
        .containsPattern(
            "\n"
                + "training lines: the longest has \\d+ source tokens; 0\\.0% hold several"
                + " sentences\n"
                + "$");
  }

  @Test
  void whatAModelHoldsDoesNotMoveTheTerminal() {
    String clear = "\u001b[2J";
    Path hostile = folder.resolve("hostile.nmt4j");
    try (ModelFile open = ModelFile.open(Path.of(model))) {
      ModelContents sound = open.readContents();
      Map<String, String> texts = new HashMap<>(sound.texts());
      texts.merge(ModelTexts.SOURCE_VOCABULARY, clear + "\\u{1b}\n", String::concat);
      texts.put(ModelTexts.TARGET_VOCABULARY, clear + "\n");
      ModelFile.write(
          hostile,
          new ModelContents(sound.recipe(), texts, Map.of("made" + clear, "by\r" + clear)),
          Map.of("encoder." + clear, Matrix.create(DataType.FLOAT, 1, 2)));
    }
    Ran summary = Ran.with("", "inspect", hostile.toString());
    Ran words = Ran.with("", "inspect", "--vocabulary", "source", hostile.toString());

    assertThat(summary.out())
        .contains("\n  made\\u{1b}[2J: by\\u{d}\\u{1b}[2J\n")
        .containsPattern("\n    encoder\\.\\\\u\\{1b}\\[2J +1 x 2 +2\n")
        .containsPattern("\ntarget vocabulary: .* \\\\u\\{1b}\\[2J\n");
    assertThat(words.out()).endsWith("\n\\u{1b}[2J\\u{5c}u{1b}\n");
    assertThat(summary.out() + words.out()).doesNotContain("\u001b", "\r");
  }

  @Test
  void partsAddUpToTheParametersThatTrainingTold() {
    List<String> lines = Ran.with("", "inspect", model).out().lines().toList();
    long parts = sum(lines, "  \\S.*");
    long matrices = sum(lines, "    \\S.*");
    String trained = tiny.run("train", "name=other").err();
    Matcher told = Pattern.compile("network: ([\\d,]+) parameters").matcher(trained);

    assertThat(told.find()).isTrue();
    long total = Long.parseLong(told.group(1).replace(",", ""));
    assertThat(matrices).isEqualTo(total);
    assertThat(parts).as("parts and their sum").isEqualTo(2 * total);
  }

  private static long sum(List<String> lines, String form) {
    return lines.stream()
        .filter(line -> line.matches(form + " {3,}[\\d,]+"))
        .mapToLong(line -> Long.parseLong(line.replaceAll(".* ", "").replace(",", "")))
        .sum();
  }

  @Test
  void theRecipeTrainsTheSameModelAgain() throws IOException {
    Ran ran = Ran.with("", "inspect", "--recipe", model);
    assertThat(ran.out()).startsWith("recipe: 1\nname: tiny\n");
    String again = tiny.write("again.yaml", ran.out());
    Ran trained = Ran.with("", "train", again, "--runs", tiny.file("more"));

    assertThat(trained.code()).as(trained.err()).isZero();
    assertThat(weights(folder.resolve("more/tiny/best.nmt4j"))).isEqualTo(weights(Path.of(model)));
  }

  private static byte[] weights(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return zip.getInputStream(zip.getEntry("weights.safetensors")).readAllBytes();
    }
  }

  @Test
  void vocabulariesArePrintedATokenALine() {
    Ran source = Ran.with("", "inspect", "--vocabulary", "source", model);
    Ran target = Ran.with("", "inspect", "--vocabulary", "target", model);

    assertThat(source.out()).startsWith("<pad>\n<s>\n</s>\n<unk>\n").isNotEqualTo(target.out());
    assertThat(target.out().lines()).allMatch(line -> !line.contains(" ")).contains("\uFFED.");
  }

  @Test
  void aCheckpointShowsItsOptimizerApart() {
    Ran ran = Ran.with("", "inspect", tiny.result("checkpoint.nmt4j").toString());

    assertThat(ran.code()).isZero();
    assertThat(ran.out())
        .contains("state, to go on with training:\n    adam.first ")
        .contains(
            Ran.with("", "inspect", model)
                .out()
                .replaceAll("(?s).*\n( {2}parameters [^\n]*)\n.*", "$1"));
  }

  @Test
  void whatIsNoModelIsNamed() throws IOException {
    String text = Files.writeString(folder.resolve("text"), "text\n").toString();
    Ran ran = Ran.with("", "inspect", text);

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).startsWith(text + ": not a model file").hasLineCount(1);
    assertThat(Ran.with("", "inspect", model, "--recipe", "--vocabulary", "source").code())
        .isEqualTo(2);
  }
}
