package org.nmt4j.synthetic.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The links between source and target tokens that express a common part.
 *
 * @param links the links, sorted by source position and then by target position
 */
public record Alignment(List<Link> links) {

  /** Copies the links. */
  public Alignment {
    links = List.copyOf(links);
  }

  /**
   * A pair of aligned tokens.
   *
   * @param source the position of the source token, counted from 0
   * @param target the position of the target token, counted from 0
   */
  public record Link(int source, int target) {}

  /** Links each source token to each target token that expresses a common part. */
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

  /** Returns the links as a line of Pharaoh's format, {@code 0-0 1-2 ...}. */
  public String pharaoh() {
    return links.stream()
        .map(link -> link.source() + "-" + link.target())
        .collect(Collectors.joining(" "));
  }
}
