package org.nmt4j.experiment.baseline;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tokens of lines, and the one that stands for all that were not in training. */
final class Tokens {

  static final String UNKNOWN = "<unk>";

  private final Set<String> known;

  private Tokens(Set<String> known) {
    this.known = known;
  }

  /** The tokens between spaces; none of an empty line. */
  static List<String> of(String line) {
    return line.isBlank() ? List.of() : List.of(line.strip().split(" +"));
  }

  /** Knows the tokens of these lines. */
  static Tokens in(Collection<String> lines) {
    Set<String> known = new HashSet<>();
    lines.forEach(line -> known.addAll(of(line)));
    return new Tokens(known);
  }

  /** The tokens of a line, the unknown ones as one. */
  List<String> known(String line) {
    return of(line).stream().map(token -> known.contains(token) ? token : UNKNOWN).toList();
  }

  /** Different tokens, the unknown one among them. */
  int size() {
    return known.size() + (known.contains(UNKNOWN) ? 0 : 1);
  }
}
