package org.nmt4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compiles the programs of the pages and compares their output with that of the commands. */
class PageProgramsTest {
  @TempDir private Path folder;

  @Test
  void programPrintsWhatTheCommandPrints() throws Exception {
    TinyRun run = new TinyRun(folder);
    assertThat(run.run("train").code()).isZero();
    String model = run.result("best.nmt4j").toString();
    compile("Example");
    String[] two = {"Er schläft.", "Sie soll lesen."};
    String[] others = {"Die Katze trinkt.", "Anna lacht."};

    assertThat(run("Example", model))
        .isEqualTo(
            columns(translate(model, two, "--n-best", "2", "--alignments"))
                + translate(model, others));
  }

  @Test
  void severalModelsPrintWhatTheCommandPrints() throws Exception {
    TinyRun tiny = new TinyRun(folder);
    assertThat(tiny.run("train").code()).isZero();
    assertThat(tiny.run("train", "name=second", "seed=2").code()).isZero();
    String one = tiny.result("best.nmt4j").toString();
    String two = tiny.file("runs/second/best.nmt4j");
    compile("Together");

    assertThat(run("Together", one, two))
        .isEqualTo(translate(one, new String[] {"Er schläft."}, "--model", two));
  }

  @Test
  void interactiveTranslationPrintsWhatTheCommandPrints() throws Exception {
    TinyRun tiny = new TinyRun(folder);
    assertThat(tiny.run("train").code()).isZero();
    String model = tiny.result("best.nmt4j").toString();
    String[] lines = Collections.nCopies(4, "Der Hund schläft.").toArray(String[]::new);
    String prefixes = tiny.write("prefixes", "\nA\nA c\nA cat \n");
    String forbidden = tiny.write("forbidden", "dog\n".repeat(4));
    compile("Interactive");

    assertThat(run("Interactive", model))
        .isEqualTo(translate(model, lines, "--prefix", prefixes, "--forbid", forbidden));
  }

  @Test
  void documentsAreThoseOfTheCommand() throws Exception {
    TinyRun tiny = new TinyRun(folder);
    assertThat(tiny.run("train").code()).isZero();
    String model = tiny.result("best.nmt4j").toString();
    String page = tiny.write("page.html", "<p>Der <b>Hund</b> schläft.</p>");
    compile("Documents");

    assertThat(run("Documents", model, page, tiny.file("program.html")))
        .isEqualTo("1 texts, 1 translated\n");
    assertThat(Ran.with("", "translate", "-m", model, page, "-o", tiny.file("command.html")).code())
        .isZero();
    assertThat(folder.resolve("program.html"))
        .hasSameTextualContentAs(folder.resolve("command.html"));
  }

  @Test
  void trainingPrintsWhatRunPrints() throws Exception {
    TinyRun tiny = new TinyRun(folder);
    compile("Training");
    String printed = run("Training", tiny.file("tiny.yaml"), tiny.file("other"));
    Ran ran = tiny.run("run");
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(printed).contains(" updates: {bleu=").endsWith("}\n" + ran.out());
  }

  @Test
  void searchingPrintsWhatSearchPrints() throws Exception {
    TinyRun tiny = new TinyRun(folder);
    compile("Searching");
    String printed = run("Searching", tiny.file("tiny.yaml"), tiny.file("runs"));
    // The search of the program is at its end, so the command trains nothing.
    String command =
        "search --trials 4 --over model.dropout=0.1,0.3 --over"
            + " training.learning_rate=log:1e-3..1e-2";
    List<String> arguments = new ArrayList<>(List.of(command.split(" ")));
    arguments.addAll(List.of(tiny.file("tiny.yaml"), "--runs", tiny.file("runs")));
    Ran ran = Ran.with("", arguments.toArray(String[]::new));
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(printed).contains("best: trial ").isEqualTo(ran.out());
  }

  @Test
  void comparisonPrintsWhatEvaluatePrints() throws Exception {
    compile("Comparison");
    Path reference =
        Files.writeString(folder.resolve("ref"), "The cat sat on the mat.\nA dog barks.\n");
    Path one = Files.writeString(folder.resolve("one"), "The cat sat on a mat.\nA dog barks.\n");
    Path other = Files.writeString(folder.resolve("other"), "A cat on a mat.\nA dog.\n");
    String[] metric = {"-m", "chrf", "--chrf-word-order", "2"};
    List<String> lines = run("Comparison").lines().toList();

    assertThat(lines).hasSize(2);
    assertThat(evaluate(metric, "-ci", reference, one)).isEqualTo(lines.get(0) + "\n");
    assertThat(evaluate(metric, "-par", reference, one, other))
        .contains(String.format(Locale.ROOT, ", p = %.4f", Double.parseDouble(lines.get(1))));
  }

  private static String evaluate(String[] metric, String option, Path reference, Path... systems) {
    List<String> arguments = new ArrayList<>(List.of("evaluate", reference.toString(), option));
    arguments.addAll(List.of(metric));
    arguments.add("-i");
    Stream.of(systems).map(Path::toString).forEach(arguments::add);
    Ran ran = Ran.with("", arguments.toArray(String[]::new));
    assertThat(ran.code()).as(ran.err()).isZero();
    return ran.out();
  }

  private static String program(String name) throws Exception {
    return Pages.programs().stream()
        .filter(text -> text.contains("public class " + name + " "))
        .findFirst()
        .orElseThrow();
  }

  private void compile(String name) throws Exception {
    Path source = Files.writeString(folder.resolve(name + ".java"), program(name));
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    int code =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                told,
                told,
                "-Xlint:all,-processing,-path",
                "-encoding",
                "UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                "-d",
                folder.toString(),
                source.toString());
    assertThat(told.toString(StandardCharsets.UTF_8)).isEmpty();
    assertThat(code).isZero();
  }

  private String run(String name, String... arguments) throws Exception {
    PrintStream before = System.out;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
      System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
      loader.loadClass(name).getMethod("main", String[].class).invoke(null, (Object) arguments);
    } finally {
      System.setOut(before);
    }
    return out.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }

  private static String translate(String model, String[] lines, String... options) {
    String[] arguments = new String[options.length + 3];
    arguments[0] = "translate";
    arguments[1] = "--model";
    arguments[2] = model;
    System.arraycopy(options, 0, arguments, 3, options.length);
    Ran ran = Ran.with(String.join("\n", lines) + "\n", arguments);
    assertThat(ran.code()).as(ran.err()).isZero();
    return ran.out();
  }

  /** Turns lines {@code NUMBER ||| TEXT ||| SCORE ||| ALIGNMENT} into the program's columns. */
  private static String columns(String nBest) {
    return Pattern.compile("\\d+ \\|\\|\\| (.*) \\|\\|\\| (.*) \\|\\|\\| (.*)\n")
        .matcher(nBest)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    found.group(2) + "\t" + found.group(1) + "\t" + found.group(3) + "\n"));
  }
}
