package org.nmt4j.cli.command;

import java.nio.file.Path;
import java.util.List;
import org.nmt4j.cli.console.Console;
import org.nmt4j.tokenization.corpus.LineReader;
import org.nmt4j.tokenization.corpus.Lines;
import org.nmt4j.tokenization.vocabulary.TokenCounts;

/** Counts the tokens of files, or of standard input if no file is named. */
final class CountedText {

  private CountedText() {}

  static TokenCounts read(List<Path> files, Console console) {
    TokenCounts counts = new TokenCounts();
    if (files.isEmpty()) {
      counts.addLines(console.in());
    }
    for (Path file : files) {
      try (LineReader lines = Lines.open(file)) {
        counts.addLines(lines);
      }
    }
    return counts;
  }
}
