package org.nmt4j.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.nmt4j.translation.Translation;
import org.nmt4j.translation.Translator;

/** A small model, texts for it, and their translations by one process. */
final class SmallModel {
  static final String FILE =
      Path.of(System.getProperty("nmt4j.root"))
          .resolve("modules/cli/src/test/resources/models/0.1/translation.nmt4j")
          .toString();

  private static final StructType SCHEMA =
      new StructType().add("key", DataTypes.IntegerType).add("de", DataTypes.StringType);

  private static final String[] WORDS = {"Eins", "und", "zwei", "Der", "Hund", "schläft", "nicht"};

  private SmallModel() {}

  /** Returns texts of up to nine words. */
  static List<String> texts(int count) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      StringBuilder text = new StringBuilder();
      for (int word = 0; word <= i * 31 % 9; word++) {
        text.append(WORDS[(i + word * i) % WORDS.length]).append(' ');
      }
      texts.add(text.append('.').toString());
    }
    return texts;
  }

  /** Returns rows with the texts in the column {@code de}, and their numbers in {@code key}. */
  static Dataset<Row> rows(SparkSession spark, List<String> texts, int partitions) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      rows.add(RowFactory.create(i, texts.get(i)));
    }
    return spark.createDataFrame(rows, SCHEMA).repartition(partitions);
  }

  /** Returns a column as texts, in the order of the keys. */
  static List<String> column(Dataset<Row> rows, String name) {
    return rows
        .orderBy(rows.col("key").cast(DataTypes.IntegerType))
        .select(name)
        .collectAsList()
        .stream()
        .map(row -> row.isNullAt(0) ? null : row.get(0).toString())
        .toList();
  }

  static List<String> translate(List<String> texts) {
    return translated(texts).stream().map(Translation::text).toList();
  }

  /** Returns the score of each translation as text, which tells all bits apart. */
  static List<String> scores(List<String> texts) {
    return translated(texts).stream()
        .map(each -> Double.toString(each.candidates().get(0).score()))
        .toList();
  }

  private static List<Translation> translated(List<String> texts) {
    try (Translator translator = Translator.load(Path.of(FILE))) {
      return translator.translate(texts);
    }
  }

  /** Returns the parts of a text that a job has written, one after the other. */
  static String parts(Path folder) throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path part : files.filter(it -> it.toString().endsWith(".txt")).sorted().toList()) {
        all.append(Files.readString(part));
      }
    }
    return all.toString();
  }
}
