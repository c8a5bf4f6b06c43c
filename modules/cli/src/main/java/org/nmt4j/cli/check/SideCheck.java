package org.nmt4j.cli.check;

import java.util.ArrayList;
import java.util.List;
import org.nmt4j.recipe.SideTokenization;
import org.nmt4j.tokenization.TextPipeline;
import org.nmt4j.tokenization.bpe.BpeCodes;
import org.nmt4j.tokenization.vocabulary.Coverage;
import org.nmt4j.tokenization.vocabulary.TokenCounts;
import org.nmt4j.tokenization.vocabulary.Vocabulary;

/** Checks the tokens of one side of the training text. */
final class SideCheck {
  private final String side;
  private final TextPipeline pipeline;
  private final UndividedText undivided;
  private final TokenCounts counts = new TokenCounts();
  private int lines;

  /**
   * Creates a check without any lines.
   *
   * @param side {@code source} or {@code target}
   */
  SideCheck(String side, TextPipeline pipeline, SideTokenization settings) {
    this.side = side;
    this.pipeline = pipeline;
    this.undivided = new UndividedText(side, pipeline, settings.tokenizer());
  }

  /**
   * Checks a line and counts its tokens.
   *
   * @return the number of its tokens
   */
  int add(String line, String place) {
    lines++;
    undivided.add(line, place);
    return count(line);
  }

  /**
   * Counts the tokens of a line for the vocabulary, without checking the line.
   *
   * @return their number
   */
  int count(String line) {
    List<String> tokens = pipeline.encode(line);
    counts.addAll(tokens);
    return tokens.size();
  }

  /** Returns the number of occurrences of each token. */
  TokenCounts counts() {
    return counts;
  }

  /** Returns the problems. */
  List<Finding> findings(String corpus, Vocabulary vocabulary) {
    List<Finding> findings = new ArrayList<>(undivided.findings(corpus, lines));
    pipeline
        .codes()
        .flatMap(BpeCodes::doubt)
        .ifPresent(line -> findings.add(Finding.warning("tokenization.bpe.codes", line)));
    Coverage.of(counts, vocabulary)
        .warning(side)
        .ifPresent(line -> findings.add(Finding.warning(corpus, line)));
    return findings;
  }
}
