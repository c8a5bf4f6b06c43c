package org.nmt4j.model.vectors;

import java.util.List;
import java.util.Optional;
import org.nmt4j.tokenization.corpus.SpacedTokens;

/**
 * The first line of a word2vec file. Deeplearning4j writes a third number, which is ignored.
 *
 * @param vectors the number of vectors
 * @param width the number of elements of each vector
 */
record FileHeader(long vectors, long width) {

  /** Parses a line. Returns empty if the line is not a header. */
  static Optional<FileHeader> parse(String line) {
    List<String> fields = SpacedTokens.split(line);
    boolean isHeader =
        (fields.size() == 2 || fields.size() == 3)
            && fields.stream().allMatch(field -> field.matches("\\d{1,18}"));
    return isHeader
        ? Optional.of(new FileHeader(Long.parseLong(fields.get(0)), Long.parseLong(fields.get(1))))
        : Optional.empty();
  }
}
