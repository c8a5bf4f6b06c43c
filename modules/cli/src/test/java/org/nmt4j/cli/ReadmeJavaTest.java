package org.nmt4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program of the README, compiled as it stands there and run on a model trained here. */
class ReadmeJavaTest {
  private static final Pattern PROGRAM = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

  @TempDir private Path folder;

  @Test
  void programPrintsWhatTheCommandPrints() throws Exception {
    TinyRun run = new TinyRun(folder);
    assertThat(run.run("train").code()).isZero();
    String model = run.result("best.nmt4j").toString();
    compile(program());
    String[] two = {"Er schläft.", "Sie soll lesen."};
    String[] others = {"Die Katze trinkt.", "Anna lacht."};

    assertThat(run(model))
        .isEqualTo(
            columns(translate(model, two, "--n-best", "2", "--alignments"))
                + translate(model, others));
  }

  private static String program() throws Exception {
    String readme = Files.readString(Path.of(System.getProperty("nmt4j.root"), "README.md"));
    List<String> programs = PROGRAM.matcher(readme).results().map(found -> found.group(1)).toList();
    assertThat(programs).hasSize(1);
    return programs.get(0);
  }

  private void compile(String program) throws Exception {
    Path source = Files.writeString(folder.resolve("Example.java"), program);
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

  private String run(String model) throws Exception {
    PrintStream before = System.out;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
      System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
      loader
          .loadClass("Example")
          .getMethod("main", String[].class)
          .invoke(null, (Object) new String[] {model});
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

  /** From {@code NUMBER ||| TEXT ||| SCORE ||| ALIGNMENT} to what the program prints. */
  private static String columns(String nBest) {
    return Pattern.compile("\\d+ \\|\\|\\| (.*) \\|\\|\\| (.*) \\|\\|\\| (.*)\n")
        .matcher(nBest)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    found.group(2) + "\t" + found.group(1) + "\t" + found.group(3) + "\n"));
  }
}
