package org.nmt4j.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import org.nmt4j.cli.console.Console;
import org.nmt4j.cli.console.ExitCode;

/**
 * Runs the most common commands on a few sentences, so that the JVM can archive the classes that
 * they use. The build runs this class and keeps the archive. {@link Main} starts faster with it.
 */
final class ArchivedCommands {
  private static final String RECIPE =
      """
      recipe: 1
      name: archived
      data:
        train: {source: text, target: text}
        dev: {source: text, target: text}
        test: {source: text, target: text}
      tokenization:
        source: {language: de, subword: bpe}
        target: {language: en, subword: bpe}
        bpe: {merges: 10, joint: true}
      model: {embedding_size: 8, encoder: {hidden_size: 8}, decoder: {hidden_size: 8}}
      training:
        max_updates: 2
        batch_size: 4
        batch_type: sentences
        validate_every: 1 update
        products: {many_rows: blas, large_weights: blas, gradients: blas, large_gradients: blas}
      expect: {bleu: ">= 0"}
      """;

  private ArchivedCommands() {}

  /**
   * Runs the commands, and ends the process. The recipe names its products, so that the build does
   * not measure those of the machine.
   *
   * @param arguments an empty folder, which takes the files
   * @throws IllegalStateException if a command fails
   */
  public static void main(String[] arguments) throws IOException {
    Locale.setDefault(Locale.ROOT);
    Path folder = Path.of(arguments[0]);
    String text = "Der Hund schläft. Die Katze schläft nicht.";
    Path lines = Files.write(folder.resolve("text"), Collections.nCopies(8, text));
    Path recipe = Files.writeString(folder.resolve("archived.yaml"), RECIPE);
    String model = folder.resolve("runs/archived/best.nmt4j").toString();
    String output = folder.resolve("output").toString();
    run(lines, "run", recipe.toString(), "--runs", folder.resolve("runs").toString());
    run(lines, "translate", "-m", model, lines.toString(), "-o", output);
    run(lines, "translate", "-m", model, "--beam-size", "5");
    run(lines, "evaluate", lines.toString());
    run(lines, "--help");
    Main.main(
        new String[] {
          "translate", "-m", model, lines.toString(), "-o", output + " of the process"
        });
  }

  private static void run(Path input, String... arguments) throws IOException {
    OutputStream nowhere = OutputStream.nullOutputStream();
    try (InputStream in = Files.newInputStream(input)) {
      int code = Main.run(new Console(in, nowhere, nowhere), arguments);
      if (code != ExitCode.DONE) {
        throw new IllegalStateException(String.join(" ", arguments) + " ended with code " + code);
      }
    }
  }
}
