package org.nmt4j.documents.inline;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.nmt4j.tokenization.normalization.WhiteSpace;
import org.nmt4j.translation.TextAlignment.Span;
import org.nmt4j.translation.WordWeights;

/**
 * The words of a text and of its translation, and how much each target word belongs to each source
 * word. Source words are ranges of the characters that the model reads, without white space.
 */
final class WordLinks {
  /** The part of the shares of a target word that moves to an equal source word. */
  private static final double COPY = 0.6;

  private static final int MANY = -1;

  private final SourceElements elements;
  private final String visibleText;
  private final String target;
  private final List<Cut> source;
  private final List<Cut> words = new ArrayList<>();
  private final List<Integer> held = new ArrayList<>();

  /** The elements that a target word stands for. */
  private final BitSet isHeld = new BitSet();

  private final WordShares shares;
  private final LetterCounts letters;
  private final TagPlaces tags;
  private final List<Integer> lineEnds = new ArrayList<>();

  /**
   * The source word of a fixed target word.
   *
   * @param source the source word; null for a tag, and for a mark that the translation has in error
   * @param element the index of the held text of a mark; -1 for other words
   * @param mark the mark; null for a word that is not a mark
   */
  private record Tie(Span source, int element, Marks.Found mark) {}

  private WordLinks(SourceElements elements, AlignedText translated) {
    this.elements = elements;
    this.visibleText = elements.visibleText();
    this.target = translated.target();
    this.tags = new TagPlaces(elements);
    TargetWords.Words all = TargetWords.complete(target, translated.alignment().target());
    List<Span> sourceSpans = visibleSpans(translated);
    TreeMap<Integer, Span> fixedTarget = new TreeMap<>();
    TreeMap<Integer, Tie> ties = new TreeMap<>();
    tieMarks(fixedTarget, ties);
    tieCopies(sourceSpans, all.spans(), fixedTarget, ties);
    this.source = sourceWords(sourceSpans, ties.values());
    List<Cut> cuts = Cut.around(all.spans(), List.copyOf(fixedTarget.values()));
    List<Tie> inOrder = List.copyOf(ties.values());
    List<WordShares.Row> rows = new ArrayList<>();
    Map<Span, Integer> sourceWords = new HashMap<>();
    for (int i = 0; i < source.size(); i++) {
      sourceWords.put(source.get(i).span(), i);
    }
    int[] cutsBefore = cutsBefore(sourceSpans.size());
    for (Cut cut : cuts) {
      Tie tie = cut.fixed() < 0 ? null : inOrder.get(cut.fixed());
      if (tie != null && tie.source == null) {
        // This is a tag, or the source lacks this mark, or the translation has it twice.
        tags.add(tie.mark.kind(), tie.mark.index(), words.size());
        continue;
      }
      words.add(cut);
      held.add(tie == null ? -1 : tie.element);
      if (tie != null && tie.element >= 0) {
        isHeld.set(tie.element);
      }
      rows.add(
          tie == null
              ? row(all.rows().get(cut.words().get(0)), cutsBefore, translated)
              : tiedRow(sourceWords.get(tie.source)));
    }
    strengthenCopies(rows);
    shares = new WordShares(rows, source.size());
    letters = new LetterCounts(source.stream().map(Cut::span).toList(), visibleText);
    for (int i = 1; i < words.size(); i++) {
      if (gap(i).indexOf('\n') >= 0) {
        lineEnds.add(i);
      }
    }
  }

  /** Returns the words of the source. Tied words are cut, and tags are left out. */
  private List<Cut> sourceWords(List<Span> spans, Collection<Tie> ties) {
    Set<Span> ofTags = new HashSet<>();
    elements.tags().forEach(tag -> ofTags.addAll(List.of(tag.opening(), tag.closing())));
    List<Span> fixed = new ArrayList<>(ofTags);
    ties.stream().map(Tie::source).filter(Objects::nonNull).forEach(fixed::add);
    fixed.sort((a, b) -> Integer.compare(a.from(), b.from()));
    return Cut.around(spans, fixed).stream()
        .filter(cut -> cut.fixed() < 0 || !ofTags.contains(cut.span()))
        .toList();
  }

  static WordLinks of(SourceElements elements, AlignedText translated) {
    return new WordLinks(elements, translated);
  }

  /** Finds the marks of the target, and the held text of the source to which each belongs. */
  private void tieMarks(TreeMap<Integer, Span> fixedTarget, TreeMap<Integer, Tie> ties) {
    if (!elements.readsMarks()) {
      return;
    }
    Set<Integer> used = new HashSet<>();
    for (Marks.Found mark : Marks.find(target)) {
      int number = mark.kind() == Marks.Kind.PLACEHOLDER ? mark.index() : -1;
      boolean isKnown = number >= 0 && number < elements.marked().size() && used.add(number);
      Span own = null;
      int element = -1;
      if (isKnown) {
        element = elements.marked().get(number);
        int from = elements.get(element).visible();
        own = new Span(from, from + Marks.text(number + 1).length());
      }
      fixedTarget.put(mark.span().from(), mark.span());
      ties.put(mark.span().from(), new Tie(own, element, mark));
    }
  }

  /**
   * Cuts each word that has codes inside, such as {@code H2O}, if the translation has the same
   * word. Each code then gets its place inside the word.
   */
  private void tieCopies(
      List<Span> from,
      List<Span> to,
      TreeMap<Integer, Span> fixedTarget,
      TreeMap<Integer, Tie> ties) {
    String text = visibleText;
    Map<String, Integer> sourceWords = places(from, text);
    Map<String, Integer> targetWords = places(to, target);
    for (Span word : from) {
      List<Integer> places = elements.codesInside(word);
      if (places.isEmpty()) {
        continue;
      }
      String own = word.in(text);
      int same = targetWords.getOrDefault(own, MANY);
      boolean isOnly = sourceWords.get(own) != MANY;
      if (same == MANY || !isOnly || own.contains("｟") || own.contains("｠")) {
        continue;
      }
      int start = word.from();
      int offset = to.get(same).from() - word.from();
      List<Integer> ends = new ArrayList<>(places);
      ends.add(word.to());
      for (int end : ends) {
        fixedTarget.put(start + offset, new Span(start + offset, end + offset));
        ties.put(start + offset, new Tie(new Span(start, end), -1, null));
        start = end;
      }
    }
  }

  /** Returns the source words in characters without white space. */
  private List<Span> visibleSpans(AlignedText translated) {
    String text = translated.source();
    int[] visible = new int[text.length() + 1];
    for (int i = 0; i < text.length(); i++) {
      visible[i + 1] = visible[i] + (WhiteSpace.is(text.charAt(i)) ? 0 : 1);
    }
    int total = visible[text.length()];
    List<Span> spans = new ArrayList<>();
    int end = 0;
    for (Span span : translated.alignment().source()) {
      int from = Math.max(end, scaled(visible[Math.min(span.from(), text.length())], total));
      end = Math.max(from, scaled(visible[Math.min(span.to(), text.length())], total));
      spans.add(new Span(from, end));
    }
    return spans;
  }

  /**
   * Scales a position if the translated text is not the text of the model, for example because it
   * has other placeholders.
   */
  private int scaled(int visible, int total) {
    int expected = elements.visibleLength();
    return total == expected || total == 0 ? visible : (int) ((long) visible * expected / total);
  }

  /** Returns the number of source words before each word of the alignment. */
  private int[] cutsBefore(int alignedWords) {
    int[] before = new int[alignedWords + 1];
    for (int i = 0; i < source.size(); i++) {
      if (source.get(i).fixed() < 0) {
        before[source.get(i).words().get(0) + 1] = i + 1;
      }
    }
    for (int word = 1; word <= alignedWords; word++) {
      before[word] = Math.max(before[word], before[word - 1]);
    }
    return before;
  }

  /** Returns the shares of a target word by its row of the alignment, which may be -1 for none. */
  private WordShares.Row row(int index, int[] cutsBefore, AlignedText translated) {
    List<WordWeights> all = translated.alignment().weights();
    if (index < 0 || index >= all.size()) {
      return WordShares.Row.NONE;
    }
    WordWeights weights = all.get(index);
    int most = cutsBefore.length - 1;
    int from = cutsBefore[Math.min(weights.from(), most)];
    int to = cutsBefore[Math.min(weights.to(), most)];
    double[] row = new double[to - from];
    double sum = 0;
    for (int i = from; i < to; i++) {
      if (source.get(i).fixed() < 0) {
        double weight = weights.weight(source.get(i).words().get(0));
        row[i - from] = Double.isFinite(weight) ? Math.max(0, weight) : 0;
        sum += row[i - from];
      }
    }
    for (int i = 0; i < row.length && sum > 0; i++) {
      row[i] /= sum;
    }
    return new WordShares.Row(from, row);
  }

  /** Strengthens the link between a source word and an equal target word if each occurs once. */
  private void strengthenCopies(List<WordShares.Row> rows) {
    Map<String, Integer> from = places(source.stream().map(Cut::span).toList(), visibleText);
    Map<String, Integer> to = places(words.stream().map(Cut::span).toList(), target);
    to.forEach(
        (word, index) -> {
          int column = from.getOrDefault(word, MANY);
          if (index != MANY && column != MANY && rows.get(index).at(column) > 0) {
            WordShares.Row row = rows.get(index);
            for (int i = 0; i < row.values().length; i++) {
              row.values()[i] *= 1 - COPY;
            }
            row.values()[column - row.from()] += COPY;
          }
        });
  }

  /** Returns the index of each word; {@link #MANY} for a word that occurs more than once. */
  private static Map<String, Integer> places(List<Span> spans, String text) {
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < spans.size(); i++) {
      if (spans.get(i).to() <= text.length()) {
        places.merge(spans.get(i).in(text), i, (first, second) -> MANY);
      }
    }
    return places;
  }

  private static WordShares.Row tiedRow(int sourceWord) {
    return new WordShares.Row(sourceWord, new double[] {1});
  }

  int sourceCount() {
    return source.size();
  }

  int targetCount() {
    return words.size();
  }

  /**
   * Returns the number of source words with more than half of their characters before a position.
   */
  int wordsBefore(int visible) {
    return firstWord(word -> word.from() + word.to() >= 2 * visible);
  }

  /** Returns the index of the source word that holds a character, or of the nearest one. */
  int wordAt(int visible) {
    return Math.max(0, Math.min(source.size() - 1, firstWord(word -> word.to() > visible)));
  }

  /**
   * Returns the index of the first source word with a property that all words after it have; the
   * number of source words if there is none.
   */
  private int firstWord(Predicate<Span> property) {
    return BinarySearch.first(0, source.size(), i -> property.test(source.get(i).span()));
  }

  /** Returns which source words have a letter or a digit. */
  LetterCounts letters() {
    return letters;
  }

  /** Returns how much of each target word belongs to each source word. */
  WordShares shares() {
    return shares;
  }

  /** Returns the share of a target word that belongs to a source word, from 0 to 1. */
  double share(int targetWord, int sourceWord) {
    return shares.row(targetWord).at(sourceWord);
  }

  /** Returns whether a held text has no word in the translation. */
  boolean isAtom(int element) {
    return !isHeld.get(element);
  }

  /** Returns the target words between the tags that the model has written. */
  TagPlaces tags() {
    return tags;
  }

  /** Returns the index of the held text that a target word stands for, or -1. */
  int heldAt(int targetWord) {
    return held.get(targetWord);
  }

  /** Returns the characters of a target word. */
  String word(int index) {
    return words.get(index).span().in(target);
  }

  /**
   * Returns the white space before a target word.
   *
   * @param index the index of a word that is not the first
   */
  String gap(int index) {
    String between =
        target.substring(words.get(index - 1).span().to(), words.get(index).span().from());
    between = elements.tags().isEmpty() ? between : Marks.withoutTags(between);
    if (WhiteSpace.collapse(between).isEmpty()) {
      return between;
    }
    // The target has a mark between the words that is left out.
    return between.contains("\n") ? "\n" : WhiteSpace.isIn(between) ? " " : "";
  }

  /** Returns the target words that begin a line, except the first word. */
  List<Integer> lineEnds() {
    return lineEnds;
  }
}
