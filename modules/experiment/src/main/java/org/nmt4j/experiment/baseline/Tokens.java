package org.nmt4j.experiment.baseline;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Splits lines into tokens. One token stands for all tokens that training did not see. */
final class Tokens {

  static final String UNKNOWN = "<unk>";

  private final Set<String> known;

  private Tokens(Set<String> known) {
    this.known = known;
  }

  /** Returns the tokens between spaces; none for an empty line. */
  static List<String> of(String line) {
    return line.isBlank() ? List.of() : List.of(line.strip().split(" +"));
  }

  /** Creates the set of the tokens of these lines. */
  static Tokens in(Collection<String> lines) {
    Set<String> known = new HashSet<>();
    lines.forEach(line -> known.addAll(of(line)));
    return new Tokens(known);
  }

  /** Returns the tokens of a line. Replaces each unknown token. */
  List<String> known(String line) {
    return of(line).stream().map(token -> known.contains(token) ? token : UNKNOWN).toList();
  }

  /** Returns the number of different tokens, including the unknown token. */
  int size() {
    return known.size() + (known.contains(UNKNOWN) ? 0 : 1);
  }
}
