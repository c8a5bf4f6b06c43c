package org.nmt4j.recipe.yaml;

import java.util.Locale;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads a YAML 1.2 document into a tree whose values know their places. */
public final class YamlReader {

  /** A limit, because the parser takes quadratic time for some texts. */
  private static final int MAX_CHARACTERS = 1 << 20;

  private static final LoadSettings SETTINGS = LoadSettings.builder().setUseMarks(true).build();

  private YamlReader() {}

  /**
   * Returns the root of the document. Reports a problem and returns empty if the text is not one
   * document.
   *
   * @param source the origin of the text
   * @param text the text
   * @param problems receives the problems
   */
  public static Optional<YamlValue> read(YamlSource source, String text, Problems problems) {
    if (text.length() > MAX_CHARACTERS) {
      problems.report(
          Place.start(source),
          "found more than " + MAX_CHARACTERS + " characters, expected a recipe");
      return Optional.empty();
    }
    if (isWord(text)) {
      return Optional.of(new YamlScalar(text, true, Optional.empty(), Place.start(source)));
    }
    try {
      TreeBuilder builder =
          new TreeBuilder(source, new Parse(SETTINGS).parseString(text).iterator(), problems);
      return Optional.of(builder.document());
    } catch (UnreadableYamlException e) {
      problems.report(e.place(), e.getMessage());
    } catch (MarkedYamlEngineException e) {
      SyntaxProblem problem = SyntaxProblem.of(source, e, text);
      problems.report(problem.place(), problem.message());
    } catch (ReaderException e) {
      problems.report(
          Place.after(source, text.substring(0, text.offsetByCodePoints(0, e.getPosition()))),
          String.format(
              Locale.ROOT,
              "found the character U+%04X, expected printable text",
              e.getCodePoint()));
    } catch (YamlEngineException e) {
      problems.report(Place.start(source), "found text that is not YAML: " + e.getMessage());
    }
    return Optional.empty();
  }

  /**
   * Returns whether the parser would find one plain scalar, the text itself. Most defaults of keys
   * are such words. A parser for each of them would slow the start of every command.
   */
  private static boolean isWord(String text) {
    return !text.isEmpty()
        && text.chars().allMatch(c -> isLetterOrDigit(c) || c == '.' || c == '-')
        && isLetterOrDigit(text.charAt(0));
  }

  private static boolean isLetterOrDigit(int c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
  }
}
