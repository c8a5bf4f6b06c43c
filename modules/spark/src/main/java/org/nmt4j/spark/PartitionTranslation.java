package org.nmt4j.spark;

import java.util.Iterator;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.TaskCompletionListener;
import org.nmt4j.nn.parallel.Workers;
import org.nmt4j.translation.Translator;

/** Translates the rows of a partition. Spark sends this object to the executors. */
final class PartitionTranslation implements MapPartitionsFunction<Row, Row> {
  private static final long serialVersionUID = 1;

  private final ExecutorModel model;
  private final Broadcast<byte[]> file;
  private final SearchSettings settings;
  private final TranslationColumns columns;
  private final int input;

  /**
   * Describes the translation.
   *
   * @param file the bytes of the model file
   * @param schema the columns of the rows
   */
  PartitionTranslation(
      ExecutorModel model,
      Broadcast<byte[]> file,
      SearchSettings settings,
      TranslationColumns columns,
      StructType schema) {
    this.model = model;
    this.file = file;
    this.settings = settings;
    this.columns = columns;
    this.input = schema.fieldIndex(columns.input());
  }

  @Override
  public Iterator<Row> call(Iterator<Row> rows) {
    TaskContext task = TaskContext.get();
    Workers workers = new Workers(task.cpus());
    Translator translator = settings.translator(model.load(file::value), workers);
    Runnable end =
        () -> {
          translator.close();
          workers.close();
        };
    task.addTaskCompletionListener((TaskCompletionListener) ended -> end.run());
    return new TranslatedRows(rows, translator::translate, translator, columns, input, end);
  }
}
