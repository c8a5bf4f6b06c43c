package org.nmt4j.decoder.search;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Decides by plain comparison at every place which required phrases an output has. */
record PlainConstraints(List<RequiredPhrase> phrases, TokenJoints joints) {

  /** Returns whether the output has every phrase, each as often as it must occur. */
  boolean areMet(List<Integer> output) {
    Set<RequiredPhrase> different = new LinkedHashSet<>(phrases);
    return different.stream().allMatch(phrase -> count(phrase, output) >= needed(phrase));
  }

  private int needed(RequiredPhrase phrase) {
    int needed = Collections.frequency(phrases, phrase);
    for (RequiredPhrase outer : phrases) {
      needed += outer.equals(phrase) ? 0 : places(phrase.tokens(), outer.tokens());
    }
    return needed;
  }

  /** Returns at how many places of an output a phrase ends. */
  private int count(RequiredPhrase phrase, List<Integer> output) {
    return (int)
        IntStream.rangeClosed(1, output.size())
            .filter(
                end ->
                    isAt(phrase.tokens(), output, end - phrase.tokens().size())
                        || end == phrase.opening().size() && isAt(phrase.opening(), output, 0))
            .count();
  }

  private int places(List<Integer> tokens, List<Integer> in) {
    return (int) IntStream.range(0, in.size()).filter(from -> isAt(tokens, in, from)).count();
  }

  private boolean isAt(List<Integer> tokens, List<Integer> in, int from) {
    int to = from + tokens.size();
    return from >= 0
        && to <= in.size()
        && in.subList(from, to).equals(tokens)
        && (from == 0 || !joints.joinsNext()[in.get(from - 1)])
        && (to == in.size() || !joints.joinsPrevious()[in.get(to)]);
  }
}
