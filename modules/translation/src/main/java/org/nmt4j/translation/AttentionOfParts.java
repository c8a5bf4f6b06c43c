package org.nmt4j.translation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.nmt4j.translation.Translation.Candidate;
import org.nmt4j.translation.Translation.Part;

/**
 * Joins the attention of the parts of a text. Target words of a part attend to source words of the
 * same part, or to the end mark of the text.
 */
final class AttentionOfParts {
  private final List<String> source = new ArrayList<>();
  private final List<String> target = new ArrayList<>();
  private final List<WordWeights> rows = new ArrayList<>();

  private AttentionOfParts() {}

  /**
   * Joins the attention of all parts.
   *
   * @param each returns the attention of a part
   * @param betweenSpaces whether words continue in the next part if no space is between the parts
   */
  static WordAttention join(
      Translation translation,
      Candidate candidate,
      BiFunction<Translation, Candidate, WordAttention> each,
      boolean betweenSpaces) {
    AttentionOfParts joined = new AttentionOfParts();
    int rank = rank(translation, candidate);
    StringBuilder text = new StringBuilder();
    List<WordWeights> endRow = List.of();
    for (Part part : translation.parts()) {
      Candidate own = Joining.ofRank(part.translation(), rank);
      String separator = Joining.separator(text, part, own);
      text.append(separator).append(own.text());
      if (!part.translation().source().isEmpty()) {
        endRow =
            joined.add(
                each.apply(part.translation(), own),
                betweenSpaces && part.before().isEmpty(),
                betweenSpaces && separator.isEmpty());
      }
    }
    return joined.attention(endRow);
  }

  /** Returns the rank of a candidate in its translation. */
  static int rank(Translation translation, Candidate candidate) {
    int rank = translation.candidates().indexOf(candidate);
    if (rank < 0) {
      throw new IllegalArgumentException("found a candidate of another translation");
    }
    return rank;
  }

  /**
   * Adds the attention of a part. Returns the row of its end mark, or an empty list without one.
   */
  private List<WordWeights> add(
      WordAttention part, boolean goesOnInSource, boolean goesOnInTarget) {
    int words = part.source().size() - 1;
    int from = source.size();
    boolean isSameWord = goesOnInSource && from > 0 && words > 0;
    if (isSameWord) {
      from--;
      source.set(from, source.get(from) + part.source().get(0));
    }
    source.addAll(part.source().subList(isSameWord ? 1 : 0, words));
    boolean isEnded =
        !part.target().isEmpty()
            && part.target().get(part.target().size() - 1).equals(WordAttention.END);
    int count = part.target().size() - (isEnded ? 1 : 0);
    boolean isSameTarget = goesOnInTarget && !target.isEmpty() && count > 0;
    for (int i = 0; i < count; i++) {
      if (i == 0 && isSameTarget) {
        target.set(target.size() - 1, target.get(target.size() - 1) + part.target().get(0));
      } else {
        target.add(part.target().get(i));
      }
    }
    if (part.weights().isEmpty()) {
      return List.of();
    }
    for (int i = 0; i < count; i++) {
      WordWeights row = part.weights().get(i).movedBy(from);
      if (i == 0 && isSameTarget && !rows.isEmpty()) {
        rows.set(rows.size() - 1, mean(rows.get(rows.size() - 1), row));
      } else {
        rows.add(row);
      }
    }
    return isEnded ? List.of(part.weights().get(count).movedBy(from)) : List.of();
  }

  /** Returns the mean of two rows of one word that continues from one part to the next. */
  private static WordWeights mean(WordWeights first, WordWeights next) {
    int from = first.from();
    double[] mean = new double[Math.max(first.to(), next.to()) - from + 1];
    for (int word = from; word < first.to(); word++) {
      mean[word - from] += first.weight(word) / 2;
    }
    for (int word = next.from(); word < next.to(); word++) {
      mean[word - from] += next.weight(word) / 2;
    }
    mean[mean.length - 1] = (first.end() + next.end()) / 2;
    return new WordWeights(from, mean);
  }

  private WordAttention attention(List<WordWeights> endRow) {
    if (!endRow.isEmpty()) {
      target.add(WordAttention.END);
      rows.addAll(endRow);
    }
    source.add(WordAttention.END);
    return new WordAttention(source, target, rows);
  }
}
