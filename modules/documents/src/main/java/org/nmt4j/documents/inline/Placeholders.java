package org.nmt4j.documents.inline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nmt4j.tokenization.normalization.WhiteSpace;

/** Finds the placeholders of a text. */
final class Placeholders {
  /** No character of an address or a path may come before, except an escape such as {@code \n}. */
  private static final String START = "(?:(?<![\\p{L}\\p{N}/.@_-])|(?<=\\\\[nrt]))";

  private static final String ADDRESS = "[^\\s\\p{Z}<>\"'`|\\\\^{}\u00ab\u00bb\u201c\u201d\u201e]+";

  /** The match ends before stops and closing brackets, which belong to the sentence. */
  private static final String END = "(?<![.,;:!?)\\]}*\u2026])";

  private static final String URL =
      START + "(?:(?:https?|ftps?|file|wss?|ssh|git|irc)://|www\\.|mailto:)" + ADDRESS + END;

  private static final String EMAIL =
      START
          + "[\\p{L}\\p{N}_][\\p{L}\\p{N}._%+-]{0,63}@[\\p{L}\\p{N}]"
          + "(?:[\\p{L}\\p{N}-]{0,63}\\.){1,8}\\p{L}{2,63}";

  private static final String TAG =
      "</?[A-Za-z][A-Za-z0-9:-]*"
          + "(?:\\s+[\\w:-]+(?:\\s*=\\s*(?:\"[^\"]*\"|'[^']*'|[^\\s\"'>]+))?){0,40}\\s*/?>"
          + "|<!--.{0,1000}?-->";

  private static final String ENTITY =
      "&(?:[A-Za-z][A-Za-z0-9]{1,31}|#\\d{1,7}|#[xX][0-9A-Fa-f]{1,6});";

  private static final String BRACES =
      "[$#]\\{[^{}\\s][^{}\n]*\\}"
          + "|\\{\\{[^{}\n]+\\}\\}"
          + "|%\\{[\\w.-]+\\}"
          // A number or a name, a conversion of Python, and a format.
          + "|\\{(?:\\d+|[\\p{L}_$@][\\p{L}\\p{N}_.$@\\[\\]-]*)?(?:![rsa])?"
          + "(?::[^{}\\s]*|,[^{}]*)?\\}"
          // Any other characters in braces, without white space.
          + "|\\{[^{}\\s]{1,64}\\}";

  private static final String WIDTH = "(?:\\d+|\\*)?(?:\\.(?:\\d+|\\*)?)?";
  private static final String LENGTH = "(?:hh|h|ll|l|L|q|j|z|t)?";
  private static final String NO_LETTER = "(?![\\p{L}\\p{N}_])";

  private static final String PRINTF =
      "%%(?![\\p{L}\\p{N}])"
          // Python: a name in brackets. Ruby: a name in angle brackets.
          + "|%\\([\\w .-]+\\)[-+ #0]*"
          + WIDTH
          + "[diouxXeEfFgGcrsab]"
          + "|%<[\\w.-]+>[-+#0]*"
          + WIDTH
          + "[a-zA-Z]"
          // C and Java: the number of an argument.
          + "|%\\d+\\$[-+#0,( ]*"
          + WIDTH
          + LENGTH
          + "[a-zA-Z@]"
          // C: flags, width, precision, length, conversion; a space is a flag before %d only.
          + "|%(?:[-+#0']| (?=\\d*[dif]\\b))*"
          + WIDTH
          + LENGTH
          + "(?:[diouxXeEfFgGaAcCsSpn@]"
          + NO_LETTER
          // A unit or a capital may follow, as in %dx%d, %dpx and %sName.
          + "|(?<!\\d.?%)d(?=x%|\\p{Ll}{1,3}"
          + NO_LETTER
          + "|\\p{Lu})|(?<!\\d.?%)s(?=\\p{Lu}))"
          // Qt: the number of an argument. Windows: a name between signs.
          + "|%(?:\\d{1,2}|n)(?![\\p{L}\\p{N}%])"
          + "|%[A-Za-z_]\\w*%(?![\\w%])"
          // Any other letter after the percent sign: the whole word is kept.
          + "|(?<![\\d%])(?<!\\d\\s)%[A-Za-z]\\w*";

  private static final String VARIABLE =
      "(?<![\\p{L}\\p{N}$])\\$(?:[A-Za-z_][A-Za-z0-9_]*|\\d{1,2}(?![\\d.,])|[?@*#](?!\\p{L}))";

  private static final String ESCAPE = "(?<!\\\\)(?:\\\\[nrt])+";

  private static final String BACKSLASH =
      "(?<!\\\\)(?:(?:\\\\(?!%\\w)\\p{Punct})+|\\\\[A-Za-z](?![\\p{L}\\p{N}])"
          + "|\\\\(?=\\s|$|%\\w))";

  private static final String NAME = "[\\p{L}\\p{N}_.+@%~-]+";

  private static final String PATH =
      START
          + "(?:(?:~|\\.{1,2})?(?:/"
          + NAME
          + "){2,60}/?|(?:~|\\.{1,2})/"
          + NAME
          + "/?|[A-Za-z]:\\\\[^\\s\\p{Z}\"'<>|:*?]+)"
          + END;

  private static final String NUMBER =
      "(?<![\\p{L}\\p{N}.,])[-+\u2212]?\\p{N}+(?:[.,'\u2019\u00a0\u202f]\\p{N}+){0,12}"
          + "(?:[\\s\u00a0\u202f]?(?:[%‰€$£]|°[CF]?|[kM]m/h|h|min|kWh|px|pt|dpi|[KMGT]iB"
          + "|[kcmµnMGTd]?(?:m|g|l|L|s|V|A|W|Hz|B|bit|b|J|N|Pa)[²³]?))?"
          + "(?![\\p{L}\\p{N}])";

  /**
   * The expression of each kind. Of matches at one place, the longest counts; of equally long ones,
   * that of the first kind.
   */
  private static final Map<PlaceholderKind, Pattern> PATTERNS =
      new EnumMap<>(PlaceholderKind.class);

  static {
    PATTERNS.put(PlaceholderKind.PRINTF, Pattern.compile(PRINTF));
    PATTERNS.put(PlaceholderKind.BRACES, Pattern.compile(BRACES));
    PATTERNS.put(PlaceholderKind.VARIABLE, Pattern.compile(VARIABLE));
    PATTERNS.put(PlaceholderKind.ESCAPE, Pattern.compile(ESCAPE));
    PATTERNS.put(PlaceholderKind.BACKSLASH, Pattern.compile(BACKSLASH));
    PATTERNS.put(PlaceholderKind.ENTITY, Pattern.compile(ENTITY));
    PATTERNS.put(PlaceholderKind.TAG, Pattern.compile(TAG));
    PATTERNS.put(PlaceholderKind.MARK, Marks.PATTERN);
    PATTERNS.put(PlaceholderKind.URL, Pattern.compile(URL));
    PATTERNS.put(PlaceholderKind.EMAIL, Pattern.compile(EMAIL));
    PATTERNS.put(PlaceholderKind.PATH, Pattern.compile(PATH));
    PATTERNS.put(PlaceholderKind.NUMBER, Pattern.compile(NUMBER));
  }

  /**
   * Opening brackets and quotation marks. Their partners have the same indexes in {@link #CLOSING}.
   */
  private static final String OPENING = "([<„“\"'«»‚‘›‹`";

  private static final String CLOSING = ")]>“”\"'»«‘’‹›`";

  private final List<PlaceholderKind> kinds = new ArrayList<>();
  private final List<Pattern> patterns = new ArrayList<>();

  /**
   * A placeholder in a text.
   *
   * @param from the index of its first character
   * @param to the index after its last character
   */
  record Found(PlaceholderKind kind, int from, int to) {
    /** Returns this placeholder with the brackets and quotation marks directly around it. */
    Found withBrackets(String text, int lowest) {
      int start = from;
      int end = to;
      while (kind != PlaceholderKind.ESCAPE
          && start > lowest
          && end < text.length()
          && isPair(text.charAt(start - 1), text.charAt(end))) {
        start--;
        end++;
      }
      return new Found(kind, start, end);
    }

    private static boolean isPair(char left, char right) {
      int pair = OPENING.indexOf(left);
      return pair >= 0 && CLOSING.charAt(pair) == right;
    }
  }

  private Placeholders(Collection<PlaceholderKind> kinds) {
    PATTERNS.forEach(
        (kind, pattern) -> {
          if (kinds.contains(kind)) {
            this.kinds.add(kind);
            this.patterns.add(pattern);
          }
        });
  }

  /** Returns a finder of some kinds of placeholders. */
  static Placeholders of(Collection<PlaceholderKind> kinds) {
    return new Placeholders(kinds);
  }

  /** Returns the placeholders of a text in order. They do not overlap. */
  List<Found> find(String text) {
    List<Found> found = new ArrayList<>();
    // Every placeholder has a character that is neither a letter nor white space.
    if (text.codePoints().allMatch(each -> Character.isLetter(each) || WhiteSpace.is(each))) {
      return found;
    }
    List<Matcher> matchers = patterns.stream().map(pattern -> pattern.matcher(text)).toList();
    int[] starts = new int[matchers.size()];
    for (int i = 0; i < starts.length; i++) {
      starts[i] = matchers.get(i).find() ? matchers.get(i).start() : text.length();
    }
    int at = 0;
    while (true) {
      int best = -1;
      for (int i = 0; i < starts.length; i++) {
        if (starts[i] < at) {
          starts[i] = matchers.get(i).find(at) ? matchers.get(i).start() : text.length();
        }
        if (starts[i] < text.length()
            && (best < 0
                || starts[i] < starts[best]
                || starts[i] == starts[best] && matchers.get(i).end() > matchers.get(best).end())) {
          best = i;
        }
      }
      if (best < 0) {
        return found;
      }
      at = matchers.get(best).end();
      found.add(new Found(kinds.get(best), matchers.get(best).start(), at));
    }
  }
}
