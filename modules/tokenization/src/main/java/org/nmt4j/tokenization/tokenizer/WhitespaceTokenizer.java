package org.nmt4j.tokenization.tokenizer;

import java.util.ArrayList;
import java.util.List;
import org.nmt4j.tokenization.normalization.WhiteSpace;

/** Cuts at white space only and adds no marks. It is for text that is tokenized already. */
final class WhitespaceTokenizer implements Tokenizer {

  @Override
  public List<String> tokenize(String line) {
    List<String> tokens = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= line.length(); i++) {
      if (i == line.length() || WhiteSpace.is(line.charAt(i))) {
        if (i > start) {
          tokens.add(line.substring(start, i));
        }
        start = i + 1;
      }
    }
    return tokens;
  }

  @Override
  public String detokenize(List<String> tokens) {
    return String.join(" ", tokens);
  }
}
