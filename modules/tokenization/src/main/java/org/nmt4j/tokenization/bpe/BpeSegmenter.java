package org.nmt4j.tokenization.bpe;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.nmt4j.tokenization.corpus.SpacedTokens;

/**
 * Cuts words into pieces by learned merges. All but the last piece of a word end in {@link
 * ContinuationMark#TEXT}. The result equals that of {@code apply-bpe} of subword-nmt, byte for
 * byte. Several threads may use a segmenter at the same time.
 */
public final class BpeSegmenter {
  private static final int CACHE_LIMIT = 1 << 18;

  private final BpeCodes codes;
  private final MergeTable merges;
  private final Set<String> vocabulary;
  private final Glossaries glossaries;
  private final Map<String, List<String>> cache = new ConcurrentHashMap<>();

  /**
   * Creates a segmenter.
   *
   * @param codes the merges
   */
  public BpeSegmenter(BpeCodes codes) {
    this(codes, new MergeTable(codes), Set.of(), Glossaries.NONE);
  }

  private BpeSegmenter(
      BpeCodes codes, MergeTable merges, Set<String> vocabulary, Glossaries glossaries) {
    this.codes = codes;
    this.merges = merges;
    this.vocabulary = vocabulary;
    this.glossaries = glossaries;
  }

  /**
   * Returns a segmenter that undoes merges until all pieces are in a vocabulary. No piece is then
   * used that the training data of this language lacks (Sennrich et al. 2017, "The University of
   * Edinburgh's Neural MT Systems for WMT17", on joint codes).
   *
   * @param pieces the vocabulary of pieces, with continuation marks; empty for no restriction
   * @return the segmenter
   */
  public BpeSegmenter withVocabulary(Set<String> pieces) {
    return new BpeSegmenter(codes, merges, Set.copyOf(pieces), glossaries);
  }

  /**
   * Returns a segmenter that keeps some texts whole and apart from their neighbours.
   *
   * @param expressions the regular expressions of these texts
   * @return the segmenter
   * @throws org.nmt4j.tokenization.corpus.DataException if an expression is not a regular
   *     expression
   */
  public BpeSegmenter withGlossaries(List<String> expressions) {
    return new BpeSegmenter(codes, merges, vocabulary, new Glossaries(expressions));
  }

  /**
   * Returns the merges.
   *
   * @return the codes from which this segmenter was made
   */
  public BpeCodes codes() {
    return codes;
  }

  /**
   * Cuts words.
   *
   * @param words the words; none is empty
   * @return the pieces of all words
   */
  public List<String> segment(List<String> words) {
    List<String> pieces = new ArrayList<>(words.size() * 2);
    words.forEach(word -> pieces.addAll(cached(word)));
    return pieces;
  }

  /**
   * Cuts words for training and leaves out merges at random.
   *
   * @param words the words; none is empty
   * @param dropout decides which merges are left out
   * @return the pieces of all words
   */
  public List<String> segment(List<String> words, MergeDropout dropout) {
    if (dropout.isOff()) {
      return segment(words);
    }
    List<String> pieces = new ArrayList<>(words.size() * 2);
    words.forEach(word -> pieces.addAll(cut(word, dropout)));
    return pieces;
  }

  /**
   * Cuts the words of a line. Spaces and CRs at the ends of the line stay as they are.
   *
   * @param line words with spaces between them
   * @return the pieces with single spaces between them
   */
  public String segmentLine(String line) {
    int start = 0;
    int end = line.length();
    while (start < end && isTrimmed(line.charAt(start))) {
      start++;
    }
    while (end > start && isTrimmed(line.charAt(end - 1))) {
      end--;
    }
    List<String> words = SpacedTokens.split(line.substring(start, end));
    return line.substring(0, start) + String.join(" ", segment(words)) + line.substring(end);
  }

  private static boolean isTrimmed(char character) {
    return character == ' ' || character == '\r';
  }

  private List<String> cached(String word) {
    List<String> known = cache.get(word);
    if (known != null) {
      return known;
    }
    List<String> pieces = cut(word, null);
    // A server that runs for months must not keep every word that it has read.
    if (cache.size() < CACHE_LIMIT) {
      cache.put(word, pieces);
    }
    return pieces;
  }

  private List<String> cut(String word, MergeDropout dropout) {
    List<String> pieces = new ArrayList<>();
    for (String segment : glossaries.isolate(word)) {
      if (glossaries.contains(segment) || segment.codePointCount(0, segment.length()) == 1) {
        pieces.add(segment);
        continue;
      }
      List<String> symbols =
          merges.symbols(segment, dropout == null ? () -> false : dropout::leavesOut);
      for (int i = 0; i < symbols.size(); i++) {
        addKnown(symbols.get(i), i + 1 == symbols.size(), pieces);
      }
    }
    for (int i = 0; i + 1 < pieces.size(); i++) {
      pieces.set(i, pieces.get(i) + ContinuationMark.TEXT);
    }
    return List.copyOf(pieces);
  }

  /**
   * Adds a symbol. If the vocabulary lacks the symbol, adds the two symbols from which it was
   * merged.
   */
  private void addKnown(String symbol, boolean last, List<String> pieces) {
    String piece = last ? symbol : symbol + ContinuationMark.TEXT;
    Merge origin = merges.origin(symbol, last);
    if (vocabulary.isEmpty() || vocabulary.contains(piece) || origin == null) {
      pieces.add(symbol);
    } else {
      addKnown(origin.left(), false, pieces);
      addKnown(last ? WordEnd.strip(origin.right()) : origin.right(), last, pieces);
    }
  }
}
