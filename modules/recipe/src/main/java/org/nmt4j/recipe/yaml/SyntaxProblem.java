package org.nmt4j.recipe.yaml;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/**
 * A syntax error, described by the text and not by the grammar of YAML. The parser often stops one
 * line after the mistake. The place is that of the mistake.
 *
 * @param place the place of the mistake
 * @param message the text found and the text expected
 */
record SyntaxProblem(Place place, String message) {

  private static final Pattern UNCLOSED =
      Pattern.compile("expected ',' or '([]}])', but got (.*)", Pattern.DOTALL);
  private static final Pattern NO_VALUE =
      Pattern.compile("expected the node content, but found '(.*)'");
  private static final Pattern NOT_IN_BLOCK =
      Pattern.compile("expected <block end>, but found '(.*)'");
  private static final Pattern NO_TOKEN =
      Pattern.compile("found character '(.*)' that cannot start any token.*");
  private static final Pattern KEY = Pattern.compile(":(\\s|$)");

  static SyntaxProblem of(YamlSource source, MarkedYamlEngineException error, String text) {
    Place place = Place.of(source, error.getProblemMark());
    Place context = Place.of(source, error.getContextMark());
    String problem = error.getProblem();
    if (isReferenceInFlow(error.getProblemMark(), text)) {
      return new SyntaxProblem(
          place,
          "found a reference such as ${name} between braces or brackets, expected it in quotes");
    } else if (problem.contains("\\t") || problem.contains("TAB")) {
      return new SyntaxProblem(place, "found a tab, expected spaces");
    } else if (problem.contains("chomping or indentation indicators")) {
      return new SyntaxProblem(
          place, "found a value that begins with > or |, expected it in quotes");
    } else if (problem.equals("could not find expected ':'")) {
      return noKey(context, line(text, context.line()));
    } else if (problem.equals("mapping values are not allowed here")) {
      return keyInsideValue(place, text);
    } else if (problem.equals("found unexpected end of stream")) {
      return new SyntaxProblem(context, "found a quote that is not closed, expected another one");
    } else if (problem.contains("escape")) {
      return backslash(place, line(text, place.line()));
    }
    return byPattern(place, context, problem, text);
  }

  private static SyntaxProblem byPattern(Place place, Place context, String problem, String text) {
    Matcher unclosed = UNCLOSED.matcher(problem);
    if (unclosed.matches()) {
      String opened = unclosed.group(1).equals("}") ? "{" : "[";
      String where =
          place.source().hasLines()
              ? String.format(
                  Locale.ROOT,
                  " after '%s' in line %d, column %d",
                  opened,
                  context.line(),
                  context.column())
              : "";
      return new SyntaxProblem(
          place,
          String.format(
              Locale.ROOT,
              "found %s, expected ',' or '%s'%s",
              token(unclosed.group(2)),
              unclosed.group(1),
              where));
    }
    Matcher notInBlock = NOT_IN_BLOCK.matcher(problem);
    if (notInBlock.matches()) {
      return notInBlock.group(1).equals("<block mapping start>")
          ? misplaced(place, text)
          : new SyntaxProblem(place, outsideBlock(notInBlock.group(1)));
    }
    Matcher noToken = NO_TOKEN.matcher(problem);
    if (noToken.matches()) {
      return new SyntaxProblem(
          place,
          "found a value that begins with '" + noToken.group(1) + "', expected it in quotes");
    }
    Matcher noValue = NO_VALUE.matcher(problem);
    String message =
        noValue.matches()
            ? "found " + token(noValue.group(1)) + ", expected a value"
            : "found text that is not YAML: " + problem;
    return new SyntaxProblem(place, message);
  }

  /**
   * Returns whether the error lies at the brace of <code>${</code>. Between braces or brackets the
   * parser takes that brace for the start of a mapping.
   */
  private static boolean isReferenceInFlow(Optional<Mark> mark, String text) {
    if (mark.isEmpty() || mark.get().getIndex() < 1) {
      return false;
    }
    int[] around = text.codePoints().skip(mark.get().getIndex() - 1L).limit(2).toArray();
    return around.length == 2 && around[0] == '$' && around[1] == '{';
  }

  private static SyntaxProblem noKey(Place place, String line) {
    return new SyntaxProblem(
        place, "found " + Quoting.shown(line.strip()) + ", expected a key, a colon and a space");
  }

  /**
   * Returns the problem at the last backslash before the place. The parser stops after the
   * backslash.
   */
  private static SyntaxProblem backslash(Place place, String line) {
    int end = line.offsetByCodePoints(0, place.column() - 1);
    int column = line.codePointCount(0, Math.max(0, line.lastIndexOf('\\', end - 1))) + 1;
    return new SyntaxProblem(
        new Place(place.source(), place.line(), column),
        "found a backslash in double quotes, expected two of them, or single quotes");
  }

  /**
   * Returns the problem about a colon within a plain value. A plain value continues in the next
   * line if that line is indented further than the value's key, so the mistake may be in the line
   * above.
   */
  private static SyntaxProblem keyInsideValue(Place place, String text) {
    String line = line(text, place.line());
    String before = line.substring(0, line.offsetByCodePoints(0, place.column() - 1));
    if (KEY.matcher(before).find()) {
      return new SyntaxProblem(place, "found a second ':' in a line, expected the value in quotes");
    }
    int above = lineAbove(text, place.line());
    if (above > 0 && !KEY.matcher(line(text, above)).find()) {
      String keyless = line(text, above);
      return noKey(new Place(place.source(), above, column(keyless)), keyless);
    }
    return misplaced(place, text);
  }

  private static SyntaxProblem misplaced(Place place, String text) {
    int column = column(line(text, place.line()));
    int above = lineAbove(text, place.line());
    String expected = above > 0 ? ", column " + column(line(text, above)) : "";
    return new SyntaxProblem(
        new Place(place.source(), place.line(), column),
        String.format(
            Locale.ROOT,
            "found a key in column %d, expected the column of the keys beside it%s",
            column,
            expected));
  }

  private static String outsideBlock(String token) {
    return switch (token) {
      case "?" -> "found a key among items of a list, expected '- ' or another indentation";
      case "-" -> "found an item of a list among keys, expected a key or another indentation";
      case "<scalar>" -> "found text behind a value's end, expected the whole value in quotes";
      default -> "found " + token(token) + " behind a value's end, expected the next line";
    };
  }

  private static String token(String name) {
    return switch (name) {
      case "<stream end>", "<block end>" -> "the end";
      case "<scalar>" -> "another value";
      default -> "'" + name + "'";
    };
  }

  /**
   * Returns the number of the nearest line above that is neither blank nor a comment; 0 if there is
   * none.
   */
  private static int lineAbove(String text, int number) {
    for (int above = number - 1; above > 0; above--) {
      String line = line(text, above).strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        return above;
      }
    }
    return 0;
  }

  private static int column(String line) {
    return line.length() - line.stripLeading().length() + 1;
  }

  private static String line(String text, int number) {
    List<String> lines = text.lines().toList();
    return number <= lines.size() ? lines.get(number - 1) : "";
  }
}
