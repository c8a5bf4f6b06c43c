package org.nmt4j.tokenization;

import java.util.ArrayList;
import java.util.List;
import org.nmt4j.tokenization.normalization.WhiteSpace;

/**
 * Holds a text and returns the tokens of any part of the text. {@link TextPipeline#encode} gives
 * the same tokens for that part.
 *
 * <p>Each run of text between white space is tokenized once, because no token depends on text
 * beyond white space. If a part begins or ends inside a run, only the fragment of that run is
 * tokenized again. A fragment can have tokens that the run does not have.
 */
public final class TokenizedText {
  private final TextPipeline pipeline;
  private final String text;
  private final List<String> space;
  private final List<Run> runs = new ArrayList<>();

  /**
   * A run of text without white space.
   *
   * @param weightBefore the sum of the weights of all earlier runs; see {@link #weight}
   */
  private record Run(int start, int end, List<String> tokens, int weightBefore) {}

  /**
   * Tokenizes a text.
   *
   * @param pipeline cuts text into tokens
   * @param text any text
   */
  public TokenizedText(TextPipeline pipeline, String text) {
    this.pipeline = pipeline;
    this.text = text;
    this.space = pipeline.space();
    int weight = 0;
    for (int start = nextRun(0); start < text.length(); ) {
      int end = start;
      while (end < text.length() && !WhiteSpace.is(text.charAt(end))) {
        end++;
      }
      List<String> own = pipeline.encode(text.substring(start, end));
      runs.add(new Run(start, end, own, weight));
      weight += weight(own);
      start = nextRun(end);
    }
  }

  private int nextRun(int from) {
    int start = from;
    while (start < text.length() && WhiteSpace.is(text.charAt(start))) {
      start++;
    }
    return start;
  }

  /** Returns the number of tokens of the text. */
  public int count() {
    return count(0, text.length());
  }

  /** Returns the number of tokens of a part of the text. */
  public int count(int from, int to) {
    int first = runAt(from);
    int last = runBefore(to);
    if (first > last) {
      return 0;
    }
    int weight = weight(tokensOfRun(first, from, to));
    if (first < last) {
      weight += runs.get(last).weightBefore - runs.get(first + 1).weightBefore;
      weight += weight(tokensOfRun(last, from, to));
    }
    return Math.max(0, weight - space.size());
  }

  /**
   * Returns the number of tokens of a run plus that of the space after the run; 0 if the run has no
   * tokens.
   */
  private int weight(List<String> tokens) {
    return tokens.isEmpty() ? 0 : tokens.size() + space.size();
  }

  /** Returns the tokens of a part of the text. */
  public List<String> tokens(int from, int to) {
    List<String> tokens = new ArrayList<>();
    int last = runBefore(to);
    for (int i = runAt(from); i <= last; i++) {
      List<String> own = tokensOfRun(i, from, to);
      if (!tokens.isEmpty() && !own.isEmpty()) {
        tokens.addAll(space);
      }
      tokens.addAll(own);
    }
    return tokens;
  }

  /** Returns the tokens of a run, or of its fragment between two positions of the text. */
  private List<String> tokensOfRun(int index, int from, int to) {
    Run run = runs.get(index);
    int start = Math.max(from, run.start);
    int end = Math.min(to, run.end);
    boolean isWhole = start == run.start && end == run.end;
    return isWhole ? run.tokens : pipeline.encode(text.substring(start, end));
  }

  /** Returns the index of the first run that ends after a position. */
  private int runAt(int position) {
    int low = 0;
    int high = runs.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (runs.get(middle).end > position) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** Returns the index of the last run that starts before a position, or -1. */
  private int runBefore(int position) {
    int low = 0;
    int high = runs.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (runs.get(middle).start < position) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }
}
