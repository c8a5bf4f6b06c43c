package org.nmt4j.documents.inline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nmt4j.tokenization.normalization.WhiteSpace;
import org.nmt4j.translation.TextAlignment.Span;

/**
 * The elements of a text with codes, and the text that the model reads. The text of the model has
 * single spaces between its words. It lacks held texts, or has marks in their place.
 */
final class SourceElements {
  private static final Pattern LINE_END = Pattern.compile("[\n\r\t\u000b\f\u0085\u2028\u2029]");

  private final InlineOptions options;
  private final Placeholders placeholders;
  private final List<Element> elements = new ArrayList<>();
  private final List<Integer> marked = new ArrayList<>();

  /** For the two codes of a span that the model reads with tags, the number of the tags. */
  private final Map<Integer, Integer> tagNumbers = new HashMap<>();

  private final List<Tag> tags = new ArrayList<>();
  private final List<LineEnd> lineEnds = new ArrayList<>();

  /** The elements directly after a line end, since the last word. */
  private final List<Integer> waiting = new ArrayList<>();

  /** The elements directly after a line end, before the first word. */
  private final List<Integer> early = new ArrayList<>();

  private final StringBuilder model = new StringBuilder();
  private final StringBuilder run = new StringBuilder();
  private final StringBuilder white = new StringBuilder();
  private final int firstText;
  private final int lastText;
  private boolean isLineEnd;
  private int visible;

  /** Whether the text of the model needs a space before its next character. */
  private boolean needsSpace;

  /** Whether a code or a held text stands before the next character. */
  private boolean isCut;

  /** Whether the code or held text touches the character before it. */
  private boolean touchesCut;

  /**
   * A line feed in the text of the model.
   *
   * @param visible the number of characters that the model reads before the line feed, without
   *     white space
   * @param elements the indexes of the elements directly after the white space that the line feed
   *     stands for. Codes can cut this white space into several pieces
   */
  record LineEnd(int visible, List<Integer> elements) {
    int first() {
      return elements.get(0);
    }

    int last() {
      return elements.get(elements.size() - 1);
    }
  }

  /**
   * The tags around a span in the text of the model.
   *
   * @param open the index of the element that opens the span
   * @param opening the characters of the first tag, without white space before
   * @param closing the characters of the second tag; null until it is read
   */
  record Tag(int open, Span opening, Span closing) {}

  private SourceElements(CodedText text, InlineOptions options, List<CodeNode> tagged) {
    this.options = options;
    for (int i = 0; i < tagged.size(); i++) {
      tagNumbers.put(tagged.get(i).open, i + 1);
      tagNumbers.put(tagged.get(i).close, i + 1);
    }
    Set<PlaceholderKind> kinds = new HashSet<>(options.kept());
    if (readsMarks()) {
      kinds.add(PlaceholderKind.MARK);
    }
    this.placeholders = Placeholders.of(kinds);
    StringBuilder plain = new StringBuilder();
    for (Piece piece : text.pieces()) {
      if (piece instanceof Piece.Text characters) {
        plain.append(characters.text());
      } else if (piece instanceof Piece.Code code) {
        addText(plain.toString());
        plain.setLength(0);
        add(Element.Kind.CODE, "", code);
      }
    }
    addText(plain.toString());
    int first = 0;
    while (first < size() && get(first).isCode()) {
      first++;
    }
    firstText = first;
    int last = size();
    while (last > 0 && get(last - 1).isCode()) {
      last--;
    }
    lastText = last;
  }

  /** Returns the elements of a text. */
  static SourceElements of(CodedText text, InlineOptions options) {
    SourceElements plain = new SourceElements(text, options, List.of());
    List<CodeNode> tagged = TaggedSpans.of(plain, options.tags());
    return tagged.isEmpty() ? plain : new SourceElements(text, options, tagged);
  }

  private void addText(String text) {
    int at = 0;
    for (Placeholders.Found each : placeholders.find(text)) {
      // A model that reads marks can place brackets itself.
      Placeholders.Found found = options.marks() > 0 ? each : each.withBrackets(text, at);
      addPlain(text.substring(at, found.from()));
      String held = text.substring(found.from(), found.to());
      if (found.kind() == PlaceholderKind.ESCAPE) {
        endRun();
        white.append(held);
        isLineEnd = true;
      } else {
        endRun();
        add(Element.Kind.HELD, held, null);
      }
      at = found.to();
    }
    addPlain(text.substring(at));
    endRun();
  }

  private void addPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (WhiteSpace.is(character)) {
        endRun();
        white.append(character);
      } else {
        run.append(character);
      }
    }
  }

  private void endRun() {
    if (run.length() > 0) {
      String text = run.toString();
      run.setLength(0);
      add(Element.Kind.TEXT, text, null);
    }
  }

  private void add(Element.Kind kind, String text, Piece.Code code) {
    String before = white.toString();
    boolean ends =
        isLineEnd || options.keepsLines() && !before.isEmpty() && LINE_END.matcher(before).find();
    white.setLength(0);
    isLineEnd = false;
    if (ends) {
      waiting.add(elements.size());
    }
    needsSpace |= !before.isEmpty();
    int place = tagNumbers.containsKey(elements.size()) ? addTag(code, before) : visible;
    Element element = new Element(kind, text, code, before, ends, place);
    if (kind == Element.Kind.TEXT) {
      addToModel(text, before.isEmpty());
    } else if (kind == Element.Kind.HELD && marked.size() < options.marks()) {
      marked.add(elements.size());
      addToModel(Marks.text(marked.size()), before.isEmpty());
    } else if (!element.isTag()) {
      touchesCut = isCut ? touchesCut : !needsSpace;
      isCut = true;
    }
    elements.add(element);
  }

  /**
   * Adds the mark of a tag to the text of the model. Spaces separate the two marks from the span,
   * as in the training data.
   *
   * @return the place of the tag beside the words of its span
   */
  private int addTag(Piece.Code code, String before) {
    int number = tagNumbers.get(elements.size());
    int from = visible;
    if (code.kind() == Piece.Kind.OPEN) {
      addToModel(Marks.opening(number), before.isEmpty());
      needsSpace = true;
      tags.add(new Tag(elements.size(), new Span(from, visible), null));
      return visible;
    }
    needsSpace = true;
    addToModel(Marks.closing(number), false);
    needsSpace = !before.isEmpty();
    Tag open = tags.get(number - 1);
    tags.set(number - 1, new Tag(open.open, open.opening, new Span(from, visible)));
    return from;
  }

  /**
   * Returns whether the model reads a space before some characters. A code with a space on one side
   * only gives no space before a stop or after an opening bracket that the code touches.
   */
  private boolean needsSpace(String text, boolean touches) {
    int last = model.codePointBefore(model.length());
    int next = text.codePointAt(0);
    if (!isCut) {
      return needsSpace;
    }
    boolean isStop = touches && CharacterKind.of(next) == CharacterKind.CLOSING;
    boolean isOpening = touchesCut && CharacterKind.of(last) == CharacterKind.OPENING;
    boolean isApart = CharacterKind.of(last).endsWord() && CharacterKind.of(next).startsWord();
    return isApart || needsSpace && !isStop && !isOpening;
  }

  /**
   * Adds characters to the text of the model.
   *
   * @param touches whether the source has no white space directly before the characters
   */
  private void addToModel(String text, boolean touches) {
    if (model.length() > 0) {
      model.append(!waiting.isEmpty() ? "\n" : needsSpace(text, touches) ? " " : "");
      if (!waiting.isEmpty()) {
        lineEnds.add(new LineEnd(visible, List.copyOf(waiting)));
      }
    } else {
      early.addAll(waiting);
    }
    waiting.clear();
    needsSpace = false;
    isCut = false;
    model.append(text);
    visible += text.length();
  }

  /** Returns the text that the model reads. */
  String model() {
    return model.toString();
  }

  int size() {
    return elements.size();
  }

  Element get(int index) {
    return elements.get(index);
  }

  /**
   * Returns the white space before an element; for the index after the last element, that at the
   * end of the text.
   */
  String before(int index) {
    return index < elements.size() ? elements.get(index).before() : white.toString();
  }

  /** Returns the line feeds in the text of the model. */
  List<LineEnd> lineEnds() {
    return lineEnds;
  }

  /**
   * Returns the elements directly after line ends that the text of the model lacks. Only held texts
   * stand before or after these line ends.
   */
  List<Integer> outerLineEnds() {
    List<Integer> outer = new ArrayList<>();
    early.stream().filter(each -> each > firstText()).forEach(outer::add);
    waiting.stream().filter(each -> each < lastText()).forEach(outer::add);
    return outer;
  }

  /** Returns whether elements up to an index end on a line before the first word. */
  boolean isOnFirstLines(int end) {
    return !early.isEmpty() && end <= early.get(early.size() - 1);
  }

  /** Returns whether elements from an index begin on a line after the last word. */
  boolean isOnLastLines(int begin) {
    return !waiting.isEmpty() && begin >= waiting.get(0);
  }

  /** Returns the number of characters that the model reads, without white space. */
  int visibleLength() {
    return visible;
  }

  /** Returns the text of the model without white space. */
  String visibleText() {
    StringBuilder text = new StringBuilder();
    model.chars().filter(each -> !WhiteSpace.is(each)).forEach(each -> text.append((char) each));
    return text.toString();
  }

  /** Returns the places of codes and held texts between two characters of a word, in order. */
  List<Integer> codesInside(Span word) {
    List<Integer> places = new ArrayList<>();
    for (int i = firstAfter(word.from()); i < size() && get(i).visible() < word.to(); i++) {
      int place = get(i).visible();
      if (!get(i).isText() && (places.isEmpty() || places.get(places.size() - 1) != place)) {
        places.add(place);
      }
    }
    return places;
  }

  /** Returns the index of the first element that has more characters before it. */
  private int firstAfter(int characters) {
    return BinarySearch.first(0, size(), i -> get(i).visible() > characters);
  }

  /**
   * Returns the indexes of the held texts that have a mark. The held text of mark n is at index n -
   * 1.
   */
  List<Integer> marked() {
    return marked;
  }

  /** Returns whether the model can carry marks. Only then do the marks in its output count. */
  boolean readsMarks() {
    return options.marks() > 0 || options.tags() > 0;
  }

  /** Returns the tags in the text of the model. The tags with the number n are at index n - 1. */
  List<Tag> tags() {
    return tags;
  }

  /** Returns whether the text of the model has a letter outside of marks. */
  boolean hasLetters() {
    Matcher mark = Marks.PATTERN.matcher(model);
    return mark.replaceAll("").codePoints().anyMatch(Character::isLetter);
  }

  /** Returns the index of the first element that is not a code. */
  int firstText() {
    return firstText;
  }

  /** Returns the index after the last element that is not a code. */
  int lastText() {
    return lastText;
  }
}
