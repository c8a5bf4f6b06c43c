package org.nmt4j.embeddings;

import java.util.List;
import java.util.Optional;
import org.nmt4j.tokenization.corpus.SpacedTokens;

/**
 * The first line of a file of word2vec: how many vectors of what width; Deeplearning4j adds a third
 * number.
 */
record FileHeader(long vectors, long width) {

  /** The header in a line; empty if the line is none. */
  static Optional<FileHeader> in(String line) {
    List<String> fields = SpacedTokens.split(line);
    boolean isHeader =
        (fields.size() == 2 || fields.size() == 3)
            && fields.stream().allMatch(field -> field.matches("\\d{1,18}"));
    return isHeader
        ? Optional.of(new FileHeader(Long.parseLong(fields.get(0)), Long.parseLong(fields.get(1))))
        : Optional.empty();
  }
}
