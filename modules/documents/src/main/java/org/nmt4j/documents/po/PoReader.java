package org.nmt4j.documents.po;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nmt4j.tokenization.corpus.DataException;

/**
 * Reads the entries of a PO file as {@code msgfmt} of gettext 0.21 does. Blank lines may stand
 * within an entry; comments may not.
 */
final class PoReader {
  private static final Pattern KEYWORD =
      Pattern.compile(
          "\\s*(msgctxt|msgid|msgid_plural|msgstr|msgstr\\[(\\d{1,3})\\])\\s*(\".*)?",
          Pattern.DOTALL);
  private static final Pattern QUOTED = Pattern.compile("\\s*\"((?:[^\"\\\\]++|\\\\.)*+)\"\\s*");
  private static final String COMMENT = "#";

  private final String name;
  private final List<PoEntry> entries = new ArrayList<>();
  private List<String> comments = new ArrayList<>();
  private List<String> source = new ArrayList<>();
  private List<String> target = new ArrayList<>();
  private final Map<String, StringBuilder> texts = new TreeMap<>();

  /** Blank lines that belong to the open entry if a line of the entry follows. */
  private final List<String> blank = new ArrayList<>();

  private String keyword;
  private long first;
  private long number;

  private PoReader(String name) {
    this.name = name;
  }

  /**
   * Reads lines.
   *
   * @param name the name of the file in messages
   * @param lines the lines without line feeds; they may end with carriage returns
   * @throws DataException if a line is not valid
   */
  static List<PoEntry> read(String name, List<String> lines) {
    PoReader reader = new PoReader(name);
    for (String line : lines) {
      reader.number++;
      reader.take(line);
    }
    reader.end();
    if (!reader.comments.isEmpty()) {
      reader.entries.add(PoEntry.between(reader.comments));
    }
    return reader.entries;
  }

  private void take(String line) {
    Matcher word = KEYWORD.matcher(line);
    if (line.isBlank() && keyword != null) {
      blank.add(line);
    } else if (line.isBlank() || line.strip().startsWith(COMMENT)) {
      end();
      comments.add(line);
    } else if (word.matches()) {
      begin(word.group(1), line);
      if (word.group(3) != null) {
        append(word.group(3), line);
      }
    } else if (line.strip().startsWith(PoEntry.DOMAIN)) {
      end();
      comments.add(line);
    } else if (keyword == null) {
      throw at("found '" + shortened(line) + "', expected a comment or msgid");
    } else {
      add(line);
      append(line, line);
    }
  }

  /** Adds a line to the open entry, behind the blank lines before it. */
  private void add(String line) {
    (target.isEmpty() ? source : target).addAll(blank);
    blank.clear();
    (isTarget(keyword) ? target : source).add(line);
  }

  private void begin(String word, String line) {
    if (!isTarget(word) && !target.isEmpty()) {
      end();
    }
    if (texts.containsKey(word)) {
      throw at("found a second " + word + " in one entry");
    } else if (isTarget(word) && !texts.containsKey("msgid")) {
      throw at("found " + word + " without msgid");
    } else if (isTarget(word) && texts.containsKey("msgid_plural") != word.startsWith("msgstr[")) {
      throw at(
          texts.containsKey("msgid_plural")
              ? "found msgstr, expected msgstr[0] behind msgid_plural"
              : "found " + word + " without msgid_plural");
    }
    first = source.isEmpty() ? number : first;
    keyword = word;
    texts.put(word, new StringBuilder());
    add(line);
  }

  private static boolean isTarget(String word) {
    return word.startsWith("msgstr");
  }

  private void append(String quoted, String line) {
    Matcher found = QUOTED.matcher(quoted);
    int at = 0;
    while (at < quoted.length()) {
      if (!found.find() || found.start() > at) {
        throw at("found '" + shortened(line) + "', expected a text in quotes");
      }
      try {
        texts.get(keyword).append(PoString.unescape(found.group(1)));
      } catch (IllegalArgumentException e) {
        throw at(e.getMessage());
      }
      at = found.end();
    }
  }

  /**
   * Ends the open entry, if there is one. Otherwise the comments so far stay for the next entry.
   */
  private void end() {
    if (keyword == null) {
      return;
    } else if (target.isEmpty()) {
      throw at("found no msgstr for the msgid of line " + first);
    }
    Map<Integer, String> translations = new TreeMap<>();
    texts.forEach(
        (word, text) -> {
          if (isTarget(word)) {
            String digits = word.replaceAll("\\D", "");
            translations.put(digits.isEmpty() ? 0 : Integer.parseInt(digits), text.toString());
          }
        });
    entries.add(
        new PoEntry(
            first,
            comments,
            source,
            target,
            Optional.ofNullable(texts.get("msgctxt")).map(StringBuilder::toString),
            texts.get("msgid").toString(),
            Optional.ofNullable(texts.get("msgid_plural")).map(StringBuilder::toString),
            translations));
    comments = new ArrayList<>(blank);
    blank.clear();
    source = new ArrayList<>();
    target = new ArrayList<>();
    texts.clear();
    keyword = null;
  }

  private static String shortened(String line) {
    String shown = line.stripTrailing();
    return shown.length() > 40 ? shown.substring(0, 40) + "..." : shown;
  }

  private DataException at(String message) {
    return new DataException(name + ":" + number + ": " + message);
  }
}
