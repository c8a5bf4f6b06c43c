package org.nmt4j.tokenization;

import java.util.List;
import java.util.Optional;
import org.nmt4j.tokenization.bpe.BpeCodes;
import org.nmt4j.tokenization.bpe.BpeSegmenter;
import org.nmt4j.tokenization.bpe.ContinuationMark;
import org.nmt4j.tokenization.bpe.MergeDropout;
import org.nmt4j.tokenization.normalization.TextNormalizer;
import org.nmt4j.tokenization.tokenizer.Tokenizer;

/**
 * From a line of one side to the tokens a model sees, and back: normalisation, words, pieces of
 * words. {@code decode(encode(line))} is the normalised line. May be used by several threads at
 * once.
 */
public final class TextPipeline {
  private final TextNormalizer normalizer;
  private final Tokenizer tokenizer;
  private final Optional<BpeSegmenter> segmenter;

  /**
   * Creates a pipeline.
   *
   * @param normalizer the first step
   * @param tokenizer from a line to words
   * @param segmenter from words to pieces; empty to leave words whole
   */
  public TextPipeline(
      TextNormalizer normalizer, Tokenizer tokenizer, Optional<BpeSegmenter> segmenter) {
    this.normalizer = normalizer;
    this.tokenizer = tokenizer;
    this.segmenter = segmenter;
  }

  /**
   * The words of a line. With byte pair encoding, each word is one or more tokens of {@link
   * #encode}, of which the last alone does not end in {@link ContinuationMark#TEXT}.
   *
   * @param line any text
   * @return its words, as the tokenizer marks them
   */
  public List<String> words(String line) {
    return tokenizer.tokenize(normalizer.normalize(line));
  }

  /**
   * The words of a line as tokens that {@link #decode} takes, not cut into pieces.
   *
   * @param line any text
   * @return its words
   */
  public List<String> wholeWords(String line) {
    List<String> words = words(line);
    return segmenter.isPresent() ? protect(words) : words;
  }

  /**
   * The tokens of a line.
   *
   * @param line any text
   * @return its tokens, none of which is empty or holds white space
   */
  public List<String> encode(String line) {
    List<String> words = words(line);
    return segmenter.map(bpe -> bpe.segment(protect(words))).orElse(words);
  }

  /**
   * Returns the tokens that stand for the white space between two words of a line.
   *
   * @return the tokens; none unless the tokenizer makes a token of a space
   */
  List<String> space() {
    return segmenter.map(bpe -> bpe.segment(protect(tokenizer.space()))).orElse(tokenizer.space());
  }

  /**
   * Returns the words whose tokens are given; takes {@link #encode} back to {@link #words(String)}.
   *
   * @param tokens the tokens of a line
   * @return the words of the line
   */
  public List<String> wordsOf(List<String> tokens) {
    return segmenter.isPresent() ? join(tokens) : tokens;
  }

  /**
   * The tokens of a training line, cut at random; without byte pair encoding as {@link
   * #encode(String)}.
   *
   * @param line any text
   * @param dropout which merges are left out
   * @return its tokens; {@link #decode} gives the same line as for the tokens without dropout
   */
  public List<String> encode(String line, MergeDropout dropout) {
    List<String> words = words(line);
    return segmenter.map(bpe -> bpe.segment(protect(words), dropout)).orElse(words);
  }

  /**
   * The line of tokens.
   *
   * @param tokens tokens, without special ones such as the end of the sentence
   * @return the line
   */
  public String decode(List<String> tokens) {
    return tokenizer.detokenize(wordsOf(tokens));
  }

  /**
   * Normalises a line as {@link #encode} does.
   *
   * @param line any text
   * @return what decoding its tokens gives
   */
  public String normalize(String line) {
    return normalizer.normalize(line);
  }

  /**
   * The merges of byte pair encoding.
   *
   * @return the codes, empty if words stay whole
   */
  public Optional<BpeCodes> codes() {
    return segmenter.map(BpeSegmenter::codes);
  }

  /** The words as byte pair encoding may see them. */
  static List<String> protect(List<String> words) {
    return words.stream().map(ContinuationMark::protect).toList();
  }

  private static List<String> join(List<String> pieces) {
    return ContinuationMark.join(pieces).stream().map(ContinuationMark::unprotect).toList();
  }
}
