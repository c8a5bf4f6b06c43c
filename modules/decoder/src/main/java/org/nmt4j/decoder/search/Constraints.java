package org.nmt4j.decoder.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The phrases that the output of one sentence must have (Hokamp and Liu 2017, "Lexically
 * constrained decoding for sequence generation using grid beam search"; with an automaton of all
 * phrases as in Hu et al. 2019, "Improved lexically constrained decoding for translation and
 * monolingual rewriting").
 *
 * <p>The phrases may occur in any order. A phrase that is given twice must occur twice. A phrase
 * that also occurs inside another phrase must occur once more outside of it. Two phrases may share
 * tokens if the end of one is the beginning of the other.
 */
public final class Constraints {
  private final List<RequiredPhrase> phrases;
  private final TokenJoints joints;
  private final SpecialTokens special;
  private final PhraseAutomaton automaton;

  /** The index of each different phrase. */
  private final Map<RequiredPhrase, Integer> numbers = new LinkedHashMap<>();

  /** For each different phrase: its tokens, how often it was given, and how often it must occur. */
  private final int[] lengths;

  private final int[] given;
  private final int[] needed;

  /** How often each different phrase occurs inside each other one: inside[outer][inner]. */
  private final int[][] inside;

  private final int total;

  /**
   * Creates the constraints of a sentence.
   *
   * @param phrases the phrases; none for an output without constraints
   * @param joints the tokens that are joined to words, for the whole vocabulary
   * @param special the ids of BOS and EOS
   * @throws IllegalArgumentException if a phrase has EOS, or an id outside the vocabulary
   */
  public Constraints(List<RequiredPhrase> phrases, TokenJoints joints, SpecialTokens special) {
    this.phrases = List.copyOf(phrases);
    this.joints = joints;
    this.special = special;
    automaton = new PhraseAutomaton(joints);
    for (RequiredPhrase phrase : phrases) {
      phrase.tokens().forEach(this::requireWord);
      phrase.opening().forEach(this::requireWord);
      numbers.putIfAbsent(phrase, numbers.size());
    }
    numbers.forEach(
        (phrase, number) -> {
          automaton.add(number, phrase.tokens());
          if (!phrase.opening().isEmpty()) {
            automaton.add(number, behindStart(phrase.opening()));
          }
        });
    automaton.link();
    lengths = numbers.keySet().stream().mapToInt(phrase -> phrase.tokens().size()).toArray();
    given = new int[lengths.length];
    phrases.forEach(phrase -> given[numbers.get(phrase)]++);
    inside = numbers.keySet().stream().map(this::inside).toArray(int[][]::new);
    needed = given.clone();
    for (int outer = 0; outer < lengths.length; outer++) {
      for (int inner = 0; inner < lengths.length; inner++) {
        needed[inner] += given[outer] * inside[outer][inner];
      }
    }
    int sum = 0;
    for (int i = 0; i < lengths.length; i++) {
      sum += needed[i] * lengths[i];
    }
    total = sum;
  }

  private void requireWord(int token) {
    int size = joints.joinsNext().length;
    if (token < 0 || token >= size || token == special.eos()) {
      throw new IllegalArgumentException(
          "required phrase: found token id "
              + token
              + ", expected one below "
              + size
              + ", not EOS");
    }
  }

  /** Returns the tokens that begin an output, with BOS before them. */
  private List<Integer> behindStart(List<Integer> tokens) {
    List<Integer> all = new ArrayList<>(List.of(special.bos()));
    all.addAll(tokens);
    return all;
  }

  private int[] inside(RequiredPhrase outer) {
    int[] counts = new int[lengths.length];
    count(outer.tokens(), counts);
    counts[numbers.get(outer)] = 0;
    return counts;
  }

  private void count(List<Integer> tokens, int[] counts) {
    PhraseAutomaton.Node node = automaton.start();
    for (int token : tokens) {
      node = next(node, token, counts);
    }
  }

  private PhraseAutomaton.Node next(PhraseAutomaton.Node node, int token, int[] counts) {
    if (automaton.undoes(token)) {
      node.ends().forEach(phrase -> counts[phrase]--);
    }
    PhraseAutomaton.Node next = automaton.next(node, token);
    next.ends().forEach(phrase -> counts[phrase]++);
    return next;
  }

  /** Returns the ids of all phrases, in any order. */
  public IntStream tokens() {
    return phrases.stream()
        .flatMap(phrase -> Stream.of(phrase.tokens(), phrase.opening()))
        .flatMapToInt(tokens -> tokens.stream().mapToInt(Integer::intValue));
  }

  /**
   * Returns which phrases an output has.
   *
   * @param tokens the ids of the output, without EOS
   * @return for each phrase, true if the output has it. If a phrase was given several times and
   *     occurs less often, the first ones are met
   */
  public boolean[] met(int[] tokens) {
    int[] counts = new int[lengths.length];
    count(behindStart(Arrays.stream(tokens).boxed().toList()), counts);
    int[] own = counts.clone();
    for (int outer = 0; outer < lengths.length; outer++) {
      for (int inner = 0; inner < lengths.length; inner++) {
        own[inner] -= Math.min(counts[outer], given[outer]) * inside[outer][inner];
      }
    }
    boolean[] met = new boolean[phrases.size()];
    for (int i = 0; i < met.length; i++) {
      met[i] = own[numbers.get(phrases.get(i))]-- > 0;
    }
    return met;
  }

  /**
   * Returns the constraints without the phrases that cannot be met. A phrase cannot be met if one
   * of its tokens is never predicted, or if the output has no room for it after all earlier
   * phrases.
   *
   * @param room the most tokens of an output
   * @param never the tokens that are never predicted
   */
  Constraints fitting(int room, Set<Integer> never) {
    List<RequiredPhrase> possible =
        phrases.stream()
            .filter(phrase -> phrase.tokens().stream().noneMatch(never::contains))
            .toList();
    Constraints all =
        possible.size() == phrases.size() ? this : new Constraints(possible, joints, special);
    if (all.total <= room) {
      return all;
    }
    Constraints fitting = new Constraints(List.of(), joints, special);
    for (RequiredPhrase phrase : possible) {
      List<RequiredPhrase> more = new ArrayList<>(fitting.phrases);
      more.add(phrase);
      Constraints longer = new Constraints(more, joints, special);
      fitting = longer.total <= room ? longer : fitting;
    }
    return fitting;
  }

  /** Returns the number of tokens of all phrases, as often as they must occur. */
  int total() {
    return total;
  }

  /** Returns the progress of a hypothesis without tokens. */
  Progress start() {
    return progress(automaton.next(automaton.start(), special.bos()), new int[lengths.length]);
  }

  /** Returns the progress of a hypothesis that is longer by one token. */
  Progress next(Progress from, int token) {
    int[] counts = from.counts().clone();
    return progress(next(from.node(), token, counts), counts);
  }

  private Progress progress(PhraseAutomaton.Node node, int[] counts) {
    int begun = 0;
    for (PhraseAutomaton.Node each = node; each != null; each = each.shorter()) {
      for (Map.Entry<Integer, Integer> entry : each.left().entrySet()) {
        int phrase = entry.getKey();
        if (counts[phrase] < needed[phrase]) {
          begun = Math.max(begun, lengths[phrase] - entry.getValue());
        }
      }
    }
    int met = begun;
    for (int i = 0; i < lengths.length; i++) {
      met += Math.min(counts[i], needed[i]) * lengths[i];
    }
    return new Progress(node, counts, begun, met);
  }

  /** Returns whether all phrases are met. */
  boolean isMet(Progress progress) {
    return progress.met() == total;
  }

  /** Returns the number of tokens with which the unmet phrases can certainly be met. */
  int left(Progress progress) {
    boolean isEndOfWordMissing =
        progress.begun() == 0 && !isMet(progress) && !automaton.isAtEdge(progress.node());
    return total - progress.met() + (isEndOfWordMissing ? 1 : 0);
  }

  /** Calls an action for each token that begins or continues an unmet phrase. */
  void forEachNeeded(Progress progress, IntConsumer action) {
    for (PhraseAutomaton.Node each = progress.node(); each != null; each = each.shorter()) {
      each.children()
          .forEach(
              (token, child) -> {
                if (isNeeded(child, progress.counts())) {
                  action.accept(token);
                }
              });
    }
  }

  private boolean isNeeded(PhraseAutomaton.Node node, int[] counts) {
    return node.left().keySet().stream().anyMatch(phrase -> counts[phrase] < needed[phrase])
        || node.ends().stream().anyMatch(phrase -> counts[phrase] < needed[phrase]);
  }

  /** Returns a mask of the given tokens and of those after which the word continues. */
  boolean[] withinWords(boolean[] excluded) {
    boolean[] mask = excluded.clone();
    for (int token = 0; token < mask.length; token++) {
      mask[token] |= joints.joinsNext()[token];
    }
    return mask;
  }
}
