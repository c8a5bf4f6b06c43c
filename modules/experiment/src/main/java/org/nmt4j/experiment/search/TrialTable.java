package org.nmt4j.experiment.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.nmt4j.model.file.AtomicFile;
import org.nmt4j.recipe.yaml.Quoting;

/**
 * The file {@code trials.tsv}: the trials of a search, one a row, from which a search that was
 * killed goes on. Comments before the rows hold the facts on which the choices of the search
 * depend.
 *
 * @param facts lines such as {@code seed: 1}
 * @param keys the searched keys
 * @param rungs the number of rungs
 */
public record TrialTable(List<String> facts, List<String> keys, int rungs) {
  private static final String COMMENT = "# ";
  private static final String TITLE = "nmt4j search, format 1";

  /** Keeps unmodifiable copies. */
  public TrialTable {
    facts = List.copyOf(facts);
    keys = List.copyOf(keys);
  }

  /**
   * Reads the trials of an earlier run.
   *
   * @return the trials in the order of their numbers; none if the file does not exist
   * @throws SearchException if the file belongs to a search with other facts, or is damaged
   */
  public List<SearchTrial> read(Path file) throws IOException {
    if (!Files.exists(file)) {
      return List.of();
    }
    List<String> lines =
        new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList();
    List<String> found =
        lines.stream()
            .takeWhile(line -> line.startsWith(COMMENT))
            .map(line -> line.substring(COMMENT.length()))
            .toList();
    requireSameFacts(file, found);
    List<SearchTrial> trials = new ArrayList<>();
    for (int i = found.size() + 1; i < lines.size(); i++) {
      Optional<SearchTrial> trial = trial(lines.get(i));
      if (trial.isEmpty() || trial.get().number() != trials.size() + 1) {
        throw new SearchException(
            String.format(
                Locale.ROOT,
                "%s:%d: found %s, expected the row of trial %d; --fresh begins anew",
                file,
                i + 1,
                Quoting.shown(lines.get(i)),
                trials.size() + 1));
      }
      trials.add(trial.get());
    }
    return trials;
  }

  private void requireSameFacts(Path file, List<String> found) {
    List<String> expected = comments();
    for (int i = 0; i < Math.max(found.size(), expected.size()); i++) {
      String before = i < found.size() ? found.get(i) : "nothing";
      String now = i < expected.size() ? expected.get(i) : "nothing";
      if (!before.equals(now)) {
        throw new SearchException(
            String.format(
                Locale.ROOT,
                "%s: was begun by another search: it had '%s', now it is '%s'; --fresh begins anew,"
                    + " and --set name=NAME searches in another folder",
                file,
                before,
                now));
      }
    }
  }

  private List<String> comments() {
    List<String> comments = new ArrayList<>(List.of(TITLE));
    comments.addAll(facts);
    return comments;
  }

  private Optional<SearchTrial> trial(String line) {
    String[] fields = line.split("\t", -1);
    if (fields.length != keys.size() + rungs + 4) {
      return Optional.empty();
    }
    try {
      int next = 1;
      Map<String, String> values = new LinkedHashMap<>();
      for (String key : keys) {
        values.put(key, fields[next++]);
      }
      List<Double> scores = new ArrayList<>();
      for (int i = 0; i < rungs; i++) {
        String score = fields[next++];
        if (!score.isEmpty()) {
          scores.add(Double.valueOf(score));
        }
      }
      return Optional.of(
          new SearchTrial(
              Integer.parseInt(fields[0]),
              values,
              scores,
              Long.parseLong(fields[next]),
              Double.parseDouble(fields[next + 1]),
              Optional.of(fields[next + 2]).filter(reason -> !reason.isEmpty())));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** Writes the trials. The file is replaced as a whole. */
  public void write(Path file, List<SearchTrial> trials) throws IOException {
    StringBuilder text = new StringBuilder();
    comments().forEach(line -> text.append(COMMENT).append(line).append('\n'));
    List<String> columns = new ArrayList<>(List.of("trial"));
    columns.addAll(keys);
    for (int i = 1; i <= rungs; i++) {
      columns.add("rung_" + i);
    }
    columns.addAll(List.of("updates", "seconds", "failure"));
    text.append(String.join("\t", columns)).append('\n');
    for (SearchTrial trial : trials) {
      text.append(String.join("\t", fields(trial))).append('\n');
    }
    AtomicFile.write(file, text.toString());
  }

  private List<String> fields(SearchTrial trial) {
    List<String> fields = new ArrayList<>(List.of(Integer.toString(trial.number())));
    keys.forEach(key -> fields.add(trial.values().get(key)));
    for (int i = 0; i < rungs; i++) {
      fields.add(i < trial.rungs() ? Double.toString(trial.scores().get(i)) : "");
    }
    fields.add(Long.toString(trial.updates()));
    fields.add(Double.toString(trial.seconds()));
    fields.add(trial.failure().map(TrialTable::oneField).orElse(""));
    return fields;
  }

  private static String oneField(String text) {
    return text.replaceAll("\\s+", " ");
  }
}
