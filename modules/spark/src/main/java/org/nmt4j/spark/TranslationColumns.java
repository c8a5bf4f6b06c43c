package org.nmt4j.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.nmt4j.translation.Translation;
import org.nmt4j.translation.Translator;

/**
 * The columns that a translation reads and adds.
 *
 * @param input the column of the texts
 * @param output the column of translations
 * @param score the column of scores; null for none
 * @param alignment the column of alignments; null for none
 * @param status the column of the status; null for none
 * @param arrays whether a row has several translations
 */
record TranslationColumns(
    String input, String output, String score, String alignment, String status, boolean arrays)
    implements Serializable {
  static final String MISSING = "missing";
  static final String FAILED = "failed";

  /**
   * Returns the columns of a data set with those of its translation behind them.
   *
   * @throws IllegalArgumentException if the column of the texts is missing or holds no texts, or if
   *     a column to add is there already
   */
  StructType in(StructType schema) {
    List<String> names = Arrays.asList(schema.fieldNames());
    if (!names.contains(input)) {
      throw new IllegalArgumentException(
          "found no column " + input + ", expected one of " + String.join(", ", names));
    }
    DataType type = schema.apply(input).dataType();
    if (!type.equals(DataTypes.StringType)) {
      throw new IllegalArgumentException(
          "column " + input + ": found " + type.simpleString() + ", expected string");
    }
    StructType all = schema;
    for (StructField field : added()) {
      if (Arrays.stream(all.fieldNames()).anyMatch(field.name()::equalsIgnoreCase)) {
        throw new IllegalArgumentException(
            "found a column " + field.name() + ", expected another name for a new column");
      }
      all = all.add(field);
    }
    return all;
  }

  private List<StructField> added() {
    List<StructField> fields = new ArrayList<>();
    add(fields, output, oneOrMore(DataTypes.StringType));
    add(fields, score, oneOrMore(DataTypes.DoubleType));
    add(fields, alignment, oneOrMore(DataTypes.StringType));
    add(fields, status, DataTypes.StringType);
    return fields;
  }

  private static void add(List<StructField> fields, String name, DataType type) {
    if (name != null) {
      fields.add(DataTypes.createStructField(name, type, true));
    }
  }

  private DataType oneOrMore(DataType type) {
    return arrays ? DataTypes.createArrayType(type, false) : type;
  }

  /** Returns a row with its translation. */
  Row translated(Row row, Translation translation, Translator translator) {
    List<Object> values = new ArrayList<>();
    values.add(each(translation, Translation.Candidate::text));
    if (score != null) {
      values.add(each(translation, Translation.Candidate::score));
    }
    if (alignment != null) {
      values.add(each(translation, it -> translator.attention(translation, it).alignment()));
    }
    if (status != null) {
      values.add(translation.status().toString());
    }
    return with(row, values);
  }

  private Object each(Translation translation, Function<Translation.Candidate, Object> value) {
    return arrays
        ? translation.candidates().stream().map(value).toArray()
        : value.apply(translation.candidates().get(0));
  }

  /** Returns a row whose text is null. */
  Row missing(Row row) {
    return without(row, MISSING);
  }

  /** Returns a row that could not be translated. */
  Row failed(Row row, RuntimeException reason) {
    return without(
        row, FAILED + ": " + (reason.getMessage() == null ? reason : reason.getMessage()));
  }

  private Row without(Row row, String reason) {
    List<Object> values = new ArrayList<>();
    added().forEach(field -> values.add(null));
    if (status != null) {
      values.set(values.size() - 1, reason);
    }
    return with(row, values);
  }

  private static Row with(Row row, List<Object> added) {
    Object[] values = new Object[row.size() + added.size()];
    for (int i = 0; i < row.size(); i++) {
      values[i] = row.get(i);
    }
    for (int i = 0; i < added.size(); i++) {
      values[row.size() + i] = added.get(i);
    }
    return RowFactory.create(values);
  }
}
