package org.nmt4j.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nmt4j.cli.Ran;
import org.nmt4j.cli.TinyRun;

/** Tests {@code calibrate}, and {@code translate --word-confidence}. */
class CalibrateCommandTest {
  private static final String LINES = "Der Hund schläft.\n\nEine Katze!\nEins und Zwei und Drei\n";
  private static final Pattern FIT =
      Pattern.compile(
          "fitted to [\\d,]+ words? \\([\\d,]+ wrong\\) of \\S+: slope (\\S+),"
              + " intercept (\\S+)\n");

  @TempDir private static Path folder;
  private static TinyRun tiny;
  private static String model;
  private static String calibrated;
  private static Ran fitted;

  @BeforeAll
  static void train() {
    tiny = new TinyRun(folder);
    model = train("tiny", "seed=1");
    calibrated = tiny.file("calibrated.nmt4j");
    tiny.write("test.de", "Der Hund schläft nicht.\nZwei Katzen.\nEins.\n");
    tiny.write("test.en", "The dog does not sleep.\nTwo cats.\nOne.\n");
    fitted = calibrate("-o", calibrated);
    assertThat(fitted.code()).as(fitted.err()).isZero();
  }

  private static String train(String name, String change) {
    Ran ran =
        tiny.run(
            "train",
            "name=" + name,
            change,
            "model.dropout=0",
            "training.learning_rate=0.02",
            "training.epochs=20",
            "training.validate_every=20 epochs");
    assertThat(ran.code()).as(ran.err()).isZero();
    return folder.resolve("runs").resolve(name).resolve("best.nmt4j").toString();
  }

  private static Ran calibrate(String... options) {
    return calibrate(List.of(model), options);
  }

  private static Ran calibrate(List<String> models, String... options) {
    List<String> all =
        new ArrayList<>(List.of("calibrate", tiny.file("dev.de"), tiny.file("dev.en")));
    models.forEach(each -> all.addAll(List.of("-m", each)));
    all.addAll(List.of(options));
    return Ran.with("", all.toArray(String[]::new));
  }

  private static Ran translate(String with, String... options) {
    List<String> all = new ArrayList<>(List.of("translate", "-m", with));
    all.addAll(List.of(options));
    Ran ran = Ran.with(LINES, all.toArray(String[]::new));
    assertThat(ran.code()).as(ran.err()).isZero();
    return ran;
  }

  private static String withoutSpace(String text) {
    return text.replaceAll("\\s", "");
  }

  @Test
  void eachWordHasAConfidence() {
    Ran ran = translate(calibrated, "--word-confidence");
    List<String> texts = translate(model).out().lines().toList();
    List<String> lines = ran.out().lines().toList();

    assertThat(ran.err()).isEmpty();
    assertThat(lines).hasSameSizeAs(texts);
    for (int i = 0; i < lines.size(); i++) {
      String[] columns = lines.get(i).split("\t", -1);
      assertThat(columns).hasSize(2);
      assertThat(columns[0]).isEqualTo(texts.get(i));
      List<String> pairs = columns[1].isEmpty() ? List.of() : List.of(columns[1].split(" "));
      assertThat(pairs).allMatch(pair -> pair.matches("\\S+:(0\\.\\d{4}|1\\.0000)"));
      String words =
          pairs.stream().map(it -> it.replaceAll(":[^:]*$", "")).collect(Collectors.joining());
      assertThat(words).isEqualTo(withoutSpace(columns[0]));
    }
    assertThat(lines.get(1)).isEqualTo("\t");
    assertThat(lines.get(0)).contains(":");
  }

  @Test
  void withoutACalibrationTheProbabilityIsTheConfidence() {
    Ran ran = translate(model, "--word-confidence");

    assertThat(ran.err())
        .isEqualTo(
            model
                + " has no calibration for 1 model, so the confidence in a word is its"
                + " probability; see nmt4j calibrate\n");
    assertThat(ran.out().replaceAll("\t.*", ""))
        .isEqualTo(translate(calibrated, "--word-confidence").out().replaceAll("\t.*", ""));
    assertThat(ran.out()).isNotEqualTo(translate(calibrated, "--word-confidence").out());
  }

  @Test
  void batchAndThreadsChangeNoByte() {
    String expected = translate(calibrated, "--word-confidence").out();
    for (String batch : new String[] {"1", "3"}) {
      String[] options = {"--word-confidence", "--batch-size", batch, "--threads", batch};
      assertThat(translate(calibrated, options).out()).isEqualTo(expected);
    }
  }

  @Test
  void otherColumnsStandBeforeIt() {
    String first =
        translate(calibrated, "--scores", "--alignments", "--word-confidence")
            .out()
            .lines()
            .findFirst()
            .orElseThrow();
    String line =
        translate(calibrated, "--word-confidence").out().lines().findFirst().orElseThrow();

    assertThat(first.split("\t")).hasSize(4);
    assertThat(first.split("\t")[1] + "\t" + first.split("\t")[3]).isEqualTo(line);
    assertThat(first.split("\t")[2]).matches("(\\d+-\\d+ ?)+");
  }

  @Test
  void listsHaveItAsAFeature() {
    String lists = translate(calibrated, "--n-best", "2", "--word-confidence").out();
    String plain = translate(calibrated, "--n-best", "2").out();

    assertThat(lists.lines()).allMatch(line -> line.contains(" ||| WordConfidence= "));
    assertThat(lists.replaceAll(" WordConfidence= .*? \\|\\|\\|", "")).isEqualTo(plain);
    String file = tiny.write("lists", lists);
    assertThat(Ran.with("", "choose", "--by", "score", file).out())
        .isEqualTo(Ran.with("", "choose", "--by", "score", tiny.write("plain", plain)).out())
        .hasLineCount(4);
  }

  @Test
  void theCalibratedModelKnowsItsFit() throws IOException {
    Matcher fit = FIT.matcher(fitted.err());
    assertThat(fit.find()).as(fitted.err()).isTrue();
    assertThat(fitted.out()).isEmpty();
    assertThat(fitted.err()).endsWith(model + ", calibrated: " + calibrated + "\n").hasLineCount(2);
    assertThat(Ran.with("", "inspect", calibrated).out())
        .contains("\n  calibrated by: nmt4j ")
        .contains("\n  calibrated with model 1: best.nmt4j, sha256 ")
        .contains("\n  calibrated on source: dev.de, sha256 ")
        .contains("\n  calibrated on reference: dev.en, sha256 ")
        .endsWith(
            String.format(
                Locale.ROOT,
                "\nconfidence in words: slope %s, intercept %s, for 1 model\n",
                fit.group(1),
                fit.group(2)));
    assertThat(Files.readAllBytes(Path.of(calibrated)))
        .isEqualTo(again("again.nmt4j", "--batch-size", "1", "--threads", "1"));
    String small = tiny.file("small.nmt4j");
    assertThat(Ran.with("", "quantize", calibrated, "-o", small).code()).isZero();
    assertThat(translate(small, "--word-confidence").err()).isEmpty();
  }

  private static byte[] again(String name, String... options) throws IOException {
    List<String> all = new ArrayList<>(List.of(options));
    all.addAll(List.of("-o", tiny.file(name)));
    assertThat(calibrate(all.toArray(String[]::new)).code()).isZero();
    return Files.readAllBytes(Path.of(tiny.file(name)));
  }

  @Test
  void aTestMeasuresTheConfidence() {
    Ran ran =
        calibrate("--test-source", tiny.file("test.de"), "--test-reference", tiny.file("test.en"));

    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.err())
        .matches(FIT.pattern() + "measured on \\d+ words? \\(\\d+ wrong\\) of \\S+test\\.de\n");
    List<String> lines = ran.out().lines().toList();
    assertThat(lines).hasSize(8);
    assertThat(Arrays.asList(lines.get(0).split(" *\\| *")))
        .containsExactly("", "measure", "probability", "confidence");
    assertThat(lines.subList(2, 8))
        .allMatch(
            line -> line.matches("\\| [a-zA-Z ]+ \\| (-?\\d\\.\\d{4}|-) +\\| (-?\\d.*|- .*) \\|"));
  }

  @Test
  void severalModelsHaveACalibrationOfTheirOwn() {
    String other = train("other", "seed=2");
    String both = tiny.file("both.nmt4j");
    Ran alone = translate(calibrated, "-m", other, "--word-confidence");
    assertThat(alone.err()).startsWith(calibrated + " has no calibration for 2 models, ");

    Ran ran = calibrate(List.of(model, other), "-o", both);
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(Ran.with("", "inspect", both).out()).endsWith(", for 2 models\n");
    Ran together = translate(both, "-m", other, "--word-confidence");
    assertThat(together.err()).isEmpty();
    assertThat(together.out().replaceAll("\t.*", "")).isEqualTo(alone.out().replaceAll("\t.*", ""));
    assertThat(translate(both, "--word-confidence").err()).contains("no calibration for 1 model,");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "calibrate dev.de -m MODEL | missing required parameter: 'REFERENCE'",
        "calibrate dev.de dev.en -m MODEL | expected --output, or --test-source and"
            + " --test-reference, or all",
        "calibrate dev.de dev.en -m MODEL -o x --test-source test.de | --test-source and"
            + " --test-reference go together",
        "calibrate dev.de dev.en -m MODEL --test-source dev.de --test-reference dev.en | the test"
            + " has the lines of SOURCE and REFERENCE, expected others",
        "calibrate dev.de dev.en -m MODEL -o MODEL | --output MODEL would replace --model MODEL",
        "calibrate dev.de dev.en -m MODEL -o dev.en | --output dev.en would replace REFERENCE",
        "calibrate dev.de dev.en -m MODEL -o x --ensemble probabilities | --ensemble is given with"
            + " one --model",
      })
  void wrongCommandLinesAreRefused(String command, String message) {
    Ran ran = Ran.with("", words(command));

    assertThat(ran.code()).as(ran.err()).isEqualTo(2);
    assertThat(ran.err())
        .startsWith("nmt4j calibrate: " + String.join(" ", words(message)))
        .hasLineCount(1);
    assertThat(Path.of(tiny.file("x"))).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "calibrate none.de dev.en -m MODEL -o x | none.de: no such file",
        "calibrate dev.de test.en -m MODEL -o x | test.en",
        "calibrate empty empty -m MODEL -o x | empty: found translations without words",
        "calibrate dev.de dev.en -m dev.de -o x | dev.de: not a model file",
      })
  void filesThatDoNotFitAreTold(String command, String message) {
    tiny.write("empty", "");
    Ran ran = Ran.with("", words(command));

    assertThat(ran.code()).as(ran.err()).isEqualTo(1);
    assertThat(ran.err()).contains(words(message)[0]).hasLineCount(1);
    assertThat(Path.of(tiny.file("x"))).doesNotExist();
  }

  /** Returns the words of a command. Names of files become paths. */
  private static String[] words(String command) {
    return Arrays.stream(command.split(" "))
        .map(word -> word.equals("MODEL") ? model : word)
        .map(word -> word.matches("(dev|test|none)\\.(de|en):?|empty:?|x") ? tiny.file(word) : word)
        .toArray(String[]::new);
  }

  @Test
  void documentsAndMemoriesHaveNoConfidence() {
    String page = tiny.write("page.html", "<p>Der Hund.</p>");
    Ran document =
        Ran.with(
            "", "translate", "-m", model, page, "-o", tiny.file("out.html"), "--word-confidence");
    assertThat(document.code()).isEqualTo(2);
    assertThat(document.err()).contains("'--word-confidence' goes only with lines of text");
    String memory = tiny.write("m.tmx", "");
    Ran looked = Ran.with(LINES, "translate", "-m", model, "--memory", memory, "--word-confidence");
    assertThat(looked.code()).isEqualTo(2);
    assertThat(looked.err()).contains("'--word-confidence' does not go with --memory");
  }
}
