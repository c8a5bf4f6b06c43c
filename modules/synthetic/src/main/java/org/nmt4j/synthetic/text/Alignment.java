package org.nmt4j.synthetic.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Which source token says the same as which target token.
 *
 * @param links pairs of places, by source and then target place
 */
public record Alignment(List<Link> links) {

  /** Copies the links. */
  public Alignment {
    links = List.copyOf(links);
  }

  /**
   * A pair of aligned tokens.
   *
   * @param source place of the source token, from 0
   * @param target place of the target token, from 0
   */
  public record Link(int source, int target) {}

  /** Links every two tokens that express a part in common. */
  public static Alignment of(List<Token> source, List<Token> target) {
    List<Link> links = new ArrayList<>();
    for (int i = 0; i < source.size(); i++) {
      for (int j = 0; j < target.size(); j++) {
        if (!Collections.disjoint(source.get(i).parts(), target.get(j).parts())) {
          links.add(new Link(i, j));
        }
      }
    }
    return new Alignment(links);
  }

  /** The line of Pharaoh's format, {@code 0-0 1-2 ...}. */
  public String pharaoh() {
    return links.stream()
        .map(link -> link.source() + "-" + link.target())
        .collect(Collectors.joining(" "));
  }
}
