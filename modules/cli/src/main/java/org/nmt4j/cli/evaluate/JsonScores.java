package org.nmt4j.cli.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.nmt4j.evaluation.JsonObject;
import org.nmt4j.evaluation.MetricResult;
import org.nmt4j.experiment.evaluation.ScoreTable;

/**
 * Formats scores as JSON, without rounding. A table of one row becomes sacreBLEU's object, or an
 * array of objects if there are several metrics. Every other table becomes an array with an object
 * for each row.
 */
public final class JsonScores {
  private JsonScores() {}

  /** Returns the lines of a table. */
  public static List<String> lines(ScoreTable table) {
    if (table.rows().size() == 1) {
      return objects(table.metrics().stream().map(MetricResult::toJson).toList());
    }
    StringJoiner rows = new StringJoiner(",\n", "[\n", "\n]");
    for (ScoreTable.Row row : table.rows()) {
      StringJoiner members = new StringJoiner(",\n  ", " {\n  ", "\n }");
      members.add("\"system\": " + JsonObject.quoted(row.system()));
      members.add("\"group\": " + JsonObject.quoted(row.group()));
      members.add("\"segments\": " + row.segments());
      for (ScoreTable.Cell cell : row.cells()) {
        members.add(JsonObject.quoted(cell.result().name()) + ": " + object(cell));
      }
      rows.add(members.toString());
    }
    return rows.toString().lines().toList();
  }

  /** Returns the lines of a single object, or of an array of several objects. */
  static List<String> objects(List<String> objects) {
    if (objects.size() == 1) {
      return objects.get(0).lines().toList();
    }
    StringJoiner array = new StringJoiner(",\n", "[\n", "\n]");
    objects.forEach(array::add);
    return array.toString().lines().toList();
  }

  private static String object(ScoreTable.Cell cell) {
    MetricResult result = cell.result();
    List<String> members = new ArrayList<>();
    members.add("\"score\": " + result.score());
    cell.p().ifPresent(p -> members.add("\"p_value\": " + p));
    result
        .interval()
        .ifPresent(
            it -> {
              members.add("\"mean\": " + it.mean());
              members.add("\"ci\": " + it.halfWidth());
            });
    members.add("\"signature\": " + JsonObject.quoted(result.signature().toString()));
    return "{" + String.join(", ", members) + "}";
  }
}
