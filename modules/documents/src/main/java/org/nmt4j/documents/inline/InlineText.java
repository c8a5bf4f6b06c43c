package org.nmt4j.documents.inline;

import java.util.ArrayList;
import java.util.List;

/**
 * A text with codes, ready to be translated. The model reads the text without codes and
 * placeholders, with single spaces between words. The translation gets each code and each
 * placeholder of the source once. The white space at the sides of a code is that of the source.
 *
 * <p>Codes are placed by the attention of the model. Each target word has a value for a span: the
 * share of its attention to the words of the span, plus half of its share in the attention to these
 * words, less 0.75. The span becomes the interval of target words with the largest sum of values. A
 * code that stands alone goes beside the translations of its neighbours. Spans stay nested as in
 * the source. If the model can carry tags, it reads tags around some spans, and writes them into
 * the translation; these spans become the words between their tags.
 *
 * <p>For a text of n words and c codes, the time is that of sorting the codes, and O((n + c) w) for
 * sentences of w words each, if target words attend to the words of their own sentence.
 */
public final class InlineText {
  private final CodedText source;
  private final SourceElements elements;

  private InlineText(CodedText source, InlineOptions options) {
    this.source = source;
    this.elements = SourceElements.of(source, options);
  }

  /**
   * Separates a text from its codes and placeholders.
   *
   * @param source the text with codes
   * @param options the placeholders and lines to keep
   */
  public static InlineText of(CodedText source, InlineOptions options) {
    return new InlineText(source, options);
  }

  SourceElements elements() {
    return elements;
  }

  /** Returns the text for the model. Line feeds separate its lines. */
  public String text() {
    return elements.model();
  }

  /**
   * Returns whether the text has a letter outside of codes and placeholders. A text without letters
   * stays as it is.
   */
  public boolean isTranslatable() {
    return elements.hasLetters();
  }

  /** Returns the number of placeholders that come back as they are. */
  public int placeholders() {
    int count = 0;
    for (int i = 0; i < elements.size(); i++) {
      count += elements.get(i).isHeld() ? 1 : 0;
    }
    return count;
  }

  /**
   * Returns the translation with the codes and placeholders of the source.
   *
   * @param translated the translation of {@link #text}
   * @return the translation; the source itself if it is not translatable
   */
  public CodedText place(AlignedText translated) {
    if (!isTranslatable()) {
      return source;
    }
    WordLinks links = WordLinks.of(elements, translated);
    CodeNode root = CodeTree.of(elements, index -> links.isAtom(index));
    CodePlaces places = new CodePlaces(elements, links);
    places.place(root);
    List<Placed> placed = new ArrayList<>();
    places.list(root, placed);
    return Spacing.write(elements, links, placed);
  }
}
