package org.nmt4j.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.nmt4j.tokenization.corpus.DataException;

/**
 * Chooses the output file of each input: {@code --output} itself, or a file with the input's name
 * in that folder.
 */
final class OutputFiles {
  private OutputFiles() {}

  /**
   * Returns the output of each input, in the order of the inputs.
   *
   * @throws IllegalArgumentException if two inputs have the same output, or several inputs have a
   *     file in place of the folder
   * @throws DataException if an input is missing
   */
  static Map<Path, Path> plan(List<Path> inputs, Path output) throws IOException {
    boolean isFolder = inputs.size() > 1 || Files.isDirectory(output);
    if (isFolder && Files.isRegularFile(output)) {
      throw new IllegalArgumentException(
          "--output " + output + " is a file, expected a folder for several inputs");
    }
    Map<Path, Path> inputOf = new LinkedHashMap<>();
    Map<Path, Path> outputs = new LinkedHashMap<>();
    for (Path input : inputs) {
      if (!Files.exists(input)) {
        throw new DataException(input + ": no such file");
      }
      Path to = isFolder ? output.resolve(input.getFileName()) : output;
      Path other = inputOf.putIfAbsent(to, input);
      if (other != null) {
        throw new IllegalArgumentException(
            String.format(Locale.ROOT, "%s and %s would both become %s", other, input, to));
      }
      outputs.put(input, to);
    }
    return outputs;
  }
}
