package org.nmt4j.tokenization.tokenizer;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Makes each tag that stands between spaces one token, and cuts the text between tags.
 *
 * @param tokenizer cuts text without tags
 * @param tags the tags, which contain no space
 */
record TagTokenizer(Tokenizer tokenizer, Set<String> tags) implements Tokenizer {

  @Override
  public List<String> tokenize(String line) {
    if (tags.stream().noneMatch(line::contains)) {
      return tokenizer.tokenize(line);
    }
    List<String> tokens = new ArrayList<>();
    List<String> between = new ArrayList<>();
    for (String run : line.split(" ")) {
      if (tags.contains(run)) {
        add(between, tokens);
        addSpace(tokens);
        tokens.add(run);
      } else {
        between.add(run);
      }
    }
    add(between, tokens);
    return tokens;
  }

  /** Adds the tokens of the runs between two tags, and forgets the runs. */
  private void add(List<String> runs, List<String> tokens) {
    if (!runs.isEmpty()) {
      addSpace(tokens);
      tokens.addAll(tokenizer.tokenize(String.join(" ", runs)));
      runs.clear();
    }
  }

  private void addSpace(List<String> tokens) {
    if (!tokens.isEmpty()) {
      tokens.addAll(tokenizer.space());
    }
  }

  @Override
  public List<String> space() {
    return tokenizer.space();
  }

  @Override
  public String detokenize(List<String> tokens) {
    return tokenizer.detokenize(tokens);
  }
}
