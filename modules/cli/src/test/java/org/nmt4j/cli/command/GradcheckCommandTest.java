package org.nmt4j.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nmt4j.cli.Ran;
import org.nmt4j.cli.TinyRun;

class GradcheckCommandTest {

  @TempDir private Path folder;

  private String write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private static void assertRight(Ran ran) {
    assertThat(ran.code()).as(ran.out() + ran.err()).isZero();
    List<String> lines = ran.out().lines().toList();
    assertThat(lines.get(lines.size() - 1))
        .matches("PASS gradient = \\d\\.\\de-\\d\\d \\(required < 1e-06\\)");
    assertThat(lines.subList(0, lines.size() - 1))
        .allMatch(line -> line.matches("[a-z0-9.]+ +\\d+ x \\d+  \\d\\.\\de[-+]\\d\\d"));
  }

  @Test
  void translation() {
    TinyRun tiny = new TinyRun(folder);
    // Three steps of each network: enough for a weight's gradient to be a sum over steps.
    tiny.write("train.de", "a\nb c a\n");
    tiny.write("train.en", "x\ny x\n");
    Ran ran =
        Ran.with(
            "",
            "gradcheck",
            tiny.file("tiny.yaml"),
            "--set=model.embedding_size=2",
            "--set=model.encoder.hidden_size=2",
            "--set=model.decoder.hidden_size=3");
    assertRight(ran);
    assertThat(ran.out())
        .contains("encoder.layer0.backward.recurrent.weight", "source.embedding", "2 x 8");
    assertThat(folder.resolve("runs")).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource({
    "classification, lstm,     true,  'x\\ny\\nx\\n',                 whitespace",
    "tagging,        gru,      true,  'A\\nB A\\nA B B\\n',           whitespace",
    "regression,     rnn,      false, '0.5\\n1\\n-1\\n',              whitespace",
    "language-model, lstm-peepholes, false, '',                       whitespace"
  })
  void labelsNumbersAndText(String task, String cell, boolean both, String target, String tokenizer)
      throws IOException {
    write("source", "a\nb a\nc b a\n");
    write("target", target.replace("\\n", "\n"));
    boolean text = task.equals("language-model");
    String recipe =
        write(
            "recipe.yaml",
            String.format(
                Locale.ROOT,
                """
                recipe: 1
                name: tiny
                task: %s
                data: {train: {%s}}
                tokenization: {source: {tokenizer: %s}}
                model: {embedding_size: 2, encoder: {cell: %s, hidden_size: 2, layers: 2%s}, dropout: 0.2}
                training: {early_stopping: {patience: 0}}
                """,
                task,
                text ? "text: source" : "source: source, target: target",
                tokenizer,
                cell,
                text ? "" : ", bidirectional: " + both));
    assertRight(Ran.with("", "gradcheck", recipe));
  }

  @Test
  void eachArmIsCheckedAndSetKeysWin() throws IOException {
    write("source", "1,0 2,1\n3,0\n");
    write("target", "x\ny\n");
    String recipe =
        write(
            "recipe.yaml",
            """
            recipe: 1
            name: tiny
            task: classification
            seeds: [1, 2]
            data: {train: {source: source, target: target}}
            tokenization: {source: {tokenizer: numbers}}
            training: {early_stopping: {patience: 0}}
            arms:
              one: {model: {encoder: {cell: gru}}}
              two: {model: {encoder: {cell: lstm}}}
              none: {baseline: majority}
            """);
    Ran ran = Ran.with("", "gradcheck", recipe, "--set", "model.encoder.hidden_size=2");
    assertThat(ran.code()).as(ran.out() + ran.err()).isZero();
    assertThat(ran.out())
        .contains("one:\n", "PASS one gradient = ", "two:\n", "PASS two gradient = ", "2 x 8 ")
        .doesNotContain("none");
  }
}
