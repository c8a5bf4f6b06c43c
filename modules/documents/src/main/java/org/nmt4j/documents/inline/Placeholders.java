package org.nmt4j.documents.inline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the placeholders of a text. */
final class Placeholders {
  /** The characters that may come before an address or a path. */
  private static final String START = "(?<![\\p{L}\\p{N}/.@_-])";

  /** The end of an address: stops and closing brackets belong to the sentence. */
  private static final String ADDRESS = "[^\\s<>\"'`|\\\\^{}\u00ab\u00bb\u201c\u201d\u201e]";

  private static final String ADDRESS_END = "(?<![.,;:!?)\\]}*\u2026])";

  /** The expressions in the order of precedence at one position. */
  private static final Map<PlaceholderKind, String> EXPRESSIONS =
      new EnumMap<>(
          Map.of(
              PlaceholderKind.URL,
              START
                  + "(?:(?:https?|ftps?|file|wss?|ssh|git|irc)://|www\\.)"
                  + ADDRESS
                  + "+"
                  + ADDRESS_END
                  + "|"
                  + START
                  + "mailto:"
                  + ADDRESS
                  + "+"
                  + ADDRESS_END,
              PlaceholderKind.EMAIL,
              START
                  + "[\\p{L}\\p{N}_][\\p{L}\\p{N}._%+-]*@[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]*\\.)+\\p{L}{2,}",
              PlaceholderKind.TAG,
              "</?[A-Za-z][A-Za-z0-9:-]*(?:\\s+[\\w:-]+(?:\\s*=\\s*(?:\"[^\"]*\"|'[^']*'|[^\\s\"'>]+))?)*\\s*/?>"
                  + "|<!--.*?-->",
              PlaceholderKind.ENTITY,
              "&(?:[A-Za-z][A-Za-z0-9]{1,31}|#\\d{1,7}|#[xX][0-9A-Fa-f]{1,6});",
              PlaceholderKind.BRACES,
              "\\$\\{[^{}\\s][^{}\n]*\\}"
                  + "|#\\{[^{}\\s][^{}\n]*\\}"
                  + "|\\{\\{[^{}\n]+\\}\\}"
                  + "|%\\{[\\w.-]+\\}[a-z]?"
                  + "|\\{(?:\\d+|[\\p{L}_$@][\\p{L}\\p{N}_.$@\\[\\]-]*)?"
                  + "(?:![rsa])?(?::[^{}\\s]*|,[^{}]*)?\\}",
              PlaceholderKind.PRINTF,
              "%(?:%(?![\\p{L}\\p{N}])"
                  + "|\\([\\w .-]+\\)[-+ #0]*\\d*(?:\\.\\d+)?[diouxXeEfFgGcrsab]"
                  + "|(?:\\d+\\$)[-+#0,( ]*(?:\\d+|\\*)?(?:\\.(?:\\d+|\\*))?"
                  + "(?:hh|h|ll|l|L|q|j|z|t)?[a-zA-Z@]"
                  + "|(?:[-+#0']|(?<=%) (?=\\d*[dif]\\b))*(?:\\d+|\\*)?(?:\\.(?:\\d+|\\*)?)?"
                  + "(?:hh|h|ll|l|L|q|j|z|t)?[diouxXeEfFgGaAcCsSpn@](?![\\p{L}\\p{N}])"
                  + "|(?:\\d{1,2}|n)(?![\\p{L}\\p{N}%]))"
                  + "|%<[\\w.-]+>[-+#0]*\\d*(?:\\.\\d+)?[a-zA-Z]",
              PlaceholderKind.VARIABLE,
              "(?<![\\p{L}\\p{N}$])\\$(?:[A-Za-z_][A-Za-z0-9_]*|\\d{1,2}(?![\\d.,])|[?@*#](?!\\p{L}))",
              PlaceholderKind.ESCAPE,
              "(?<!\\\\)(?:\\\\[nrt])+",
              PlaceholderKind.PATH,
              START
                  + "(?:~|\\.{1,2})?(?:/[\\p{L}\\p{N}_.+@%~-]+){2,}/?"
                  + ADDRESS_END
                  + "|"
                  + START
                  + "(?:~|\\.{1,2})/[\\p{L}\\p{N}_.+@%~-]+/?"
                  + ADDRESS_END
                  + "|"
                  + START
                  + "[A-Za-z]:\\\\[^\\s\"'<>|:*?]+"
                  + ADDRESS_END,
              PlaceholderKind.NUMBER,
              "(?<![\\p{L}\\p{N}.,])[-+\u2212]?\\p{N}+(?:[.,'\u2019\u00a0\u202f]\\p{N}+)*"
                  + "(?:[\\s\u00a0\u202f]?(?:%|‰|°[CF]?|[kcmµnMGTd]?(?:m|g|l|L|s|V|A|W|Hz|B|bit|b|J|N|Pa)"
                  + "[²³]?|[kM]m/h|h|min|€|\\$|£|kWh|px|pt|dpi|[KMGT]iB))?(?![\\p{L}\\p{N}])"));

  private final List<PlaceholderKind> kinds = new ArrayList<>();
  private final List<Pattern> patterns = new ArrayList<>();

  /**
   * A placeholder in a text.
   *
   * @param from the index of its first character
   * @param to the index after its last character
   */
  record Found(PlaceholderKind kind, int from, int to) {}

  private Placeholders(Collection<PlaceholderKind> kinds) {
    for (Map.Entry<PlaceholderKind, String> each : EXPRESSIONS.entrySet()) {
      if (kinds.contains(each.getKey())) {
        this.kinds.add(each.getKey());
        this.patterns.add(Pattern.compile(each.getValue()));
      }
    }
  }

  /** Returns a finder of some kinds of placeholders. */
  static Placeholders of(Collection<PlaceholderKind> kinds) {
    return new Placeholders(kinds);
  }

  /** Returns the placeholders of a text in order. They do not overlap. */
  List<Found> find(String text) {
    List<Found> found = new ArrayList<>();
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
