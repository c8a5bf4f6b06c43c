package org.nmt4j.labelling;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.nmt4j.tokenization.corpus.DataException;
import org.nmt4j.tokenization.corpus.LineReader;
import org.nmt4j.tokenization.normalization.WhiteSpace;

/** The labels of a training set and their ids. Ids count from 1, since 0 is padding. */
public final class Labels {
  private static final int MAX_LABELS = 1 << 20;

  private final List<String> labels;
  private final Map<String, Integer> ids = new HashMap<>();

  private Labels(Collection<String> labels) {
    this.labels = List.copyOf(labels);
    for (String label : labels) {
      ids.put(label, ids.size() + 1);
    }
  }

  /** Returns the labels that occur in a collection, in the order of their code units. */
  public static Labels of(Collection<String> occurring) {
    return new Labels(new TreeSet<>(occurring));
  }

  /**
   * Reads labels, one on each line.
   *
   * @throws DataException if there is no label, or too many, or if a label is empty, repeated or
   *     contains white space
   */
  public static Labels read(LineReader reader) {
    Set<String> read = new LinkedHashSet<>();
    while (reader.hasNext()) {
      String label = reader.next();
      if (label.isEmpty() || WhiteSpace.isIn(label) || !read.add(label)) {
        throw DataException.at(
            reader.name(),
            reader.lineNumber(),
            1,
            "found '" + label + "', expected a label without white space that was not there yet");
      }
      if (read.size() > MAX_LABELS) {
        throw new DataException(
            String.format(
                Locale.ROOT,
                "%s: found more than %,d labels, expected fewer",
                reader.name(),
                MAX_LABELS));
      }
    }
    if (read.isEmpty()) {
      throw new DataException(reader.name() + ": found no label, expected one a line");
    }
    return new Labels(read);
  }

  /** Returns all labels in the order of their ids. */
  public List<String> all() {
    return labels;
  }

  /** Returns the number of ids, including padding. */
  public int size() {
    return labels.size() + 1;
  }

  /** Returns the id of a label, or 0 for an unknown label. */
  public int id(String label) {
    return ids.getOrDefault(label, 0);
  }

  /** Returns the label of an id, which is at least 1. */
  public String label(int id) {
    return labels.get(id - 1);
  }
}
