package org.nmt4j.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nmt4j.cli.Ran;
import org.nmt4j.cli.TinyRun;

/** Tests {@code translate} with several models. */
class EnsembleCommandTest {
  private static final String LINES = "Der Hund schläft.\n\nEine Katze!\nEins und Zwei und Drei\n";

  @TempDir private static Path folder;
  private static TinyRun tiny;
  private static String one;
  private static String two;

  @BeforeAll
  static void train() {
    tiny = new TinyRun(folder);
    one = train("one", "seed=1");
    two = train("two", "seed=2");
  }

  private static String train(String name, String change) {
    Ran ran = tiny.run("train", "name=" + name, change);
    assertThat(ran.code()).as(ran.err()).isZero();
    return folder.resolve("runs").resolve(name).resolve("best.nmt4j").toString();
  }

  private static Ran translate(String input, List<String> models, String... options) {
    List<String> all = new ArrayList<>(List.of("translate"));
    models.forEach(model -> all.addAll(List.of("--model", model)));
    all.addAll(List.of(options));
    return Ran.with(input, all.toArray(String[]::new));
  }

  private static String both(String... options) {
    Ran ran = translate(LINES, List.of(one, two), options);
    assertThat(ran.code()).as(ran.err()).isZero();
    return ran.out();
  }

  @Test
  void scoresAreThoseOfBothModels() {
    String together = both("--scores");

    assertThat(together)
        .isEqualTo(both("--scores", "--ensemble", "probabilities"))
        .isEqualTo(translate(LINES, List.of(two, one), "--scores").out())
        .isNotEqualTo(both("--scores", "--ensemble", "log-probabilities"))
        .isNotEqualTo(translate(LINES, List.of(one), "--scores").out())
        .isNotEqualTo(translate(LINES, List.of(two), "--scores").out())
        .hasLineCount(4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"probabilities", "log-probabilities"})
  void batchAndThreadsChangeNoByte(String mean) {
    String[] options = {"--scores", "--alignments", "--ensemble", mean};
    String expected = both(options);

    for (String batch : new String[] {"1", "3"}) {
      List<String> all = new ArrayList<>(List.of(options));
      all.addAll(List.of("--batch-size", batch, "--threads", batch));
      assertThat(both(all.toArray(String[]::new))).isEqualTo(expected);
    }
  }

  @Test
  void otherOptionsWorkAsWithOneModel() throws IOException {
    String terms = tiny.write("terms.tsv", "Hund\tcat\n");
    Path maps = folder.resolve("maps");
    Path status = folder.resolve("status");
    assertThat(both("--glossary", terms).lines().toList().get(0).toLowerCase(Locale.ROOT))
        .contains("cat");
    assertThat(both("--n-best", "2")).contains("0 ||| ").contains("3 ||| ");
    assertThat(both("--precision", "int8", "--beam-size", "1")).hasLineCount(4);
    both("--heatmap", maps.toString(), "--status", status.toString());
    assertThat(maps).isDirectoryContaining("glob:**/1.svg");
    assertThat(Files.readString(status)).hasLineCount(5);
  }

  @Test
  void modelsOfOtherTextsAreRefusedInALine() {
    String other = train("other", "tokenization.bpe.merges=15");
    Ran ran = translate(LINES, List.of(one, two, other));

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err())
        .isEqualTo(
            one
                + " and "
                + other
                + " cannot translate together: found different source subwords (20 and 15"
                + " merges)\n");
  }

  @Test
  void aMeanOfOneModelIsRefused() {
    Ran ran = translate(LINES, List.of(one), "--ensemble", "probabilities");

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err())
        .startsWith("nmt4j translate: --ensemble is given with one --model, expected two or more")
        .hasLineCount(1);
  }

  @Test
  void anUnknownMeanIsRefused() {
    assertThat(translate(LINES, List.of(one, two), "--ensemble", "log").err())
        .contains("found 'log', expected one of probabilities, log-probabilities");
  }

  @Test
  void noModelIsReplaced() {
    Ran ran = translate(LINES, List.of(one, two), "-o", two);

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("--output " + two + " would replace --model " + two);
  }

  /** Interrupted work goes on with the same models in the same order only. */
  @Test
  void interruptedWorkNamesOtherModels() {
    String out = tiny.file("out.en");
    String[] options = {"-o", out, "--batch-size", "1"};
    InputStream broken =
        new SequenceInputStream(
            new ByteArrayInputStream(LINES.repeat(40).getBytes(StandardCharsets.UTF_8)),
            new InputStream() {
              @Override
              public int read() throws IOException {
                throw new IOException("the cable is out");
              }

              @Override
              public int read(byte[] bytes, int from, int count) throws IOException {
                return read();
              }
            });
    List<String> arguments = new ArrayList<>(List.of("translate", "-m", one, "-m", two));
    arguments.addAll(List.of(options));
    assertThat(Ran.with(broken, arguments.toArray(String[]::new)).code()).isEqualTo(1);

    assertThat(translate(LINES.repeat(40), List.of(two, one), options).err())
        .isEqualTo(out + ".part was begun with another --model; delete it to begin anew\n");
    assertThat(translate(LINES.repeat(40), List.of(one, two), options).code()).isZero();
    assertThat(Path.of(out)).hasContent(both().repeat(40));
  }
}
