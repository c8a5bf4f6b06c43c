package org.nmt4j.spark;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.function.Function;
import org.apache.spark.sql.Row;
import org.nmt4j.nn.array.NativeCodeException;
import org.nmt4j.translation.Translation;
import org.nmt4j.translation.Translator;

/**
 * The rows of a partition with their translations, in order. Some rows are read and translated
 * together, because texts of similar length make a fast batch.
 */
final class TranslatedRows implements Iterator<Row> {
  /** The number of rows in memory. */
  private static final int WINDOW = 1024;

  private final Iterator<Row> rows;
  private final Function<List<String>, List<Translation>> translate;
  private final Translator translator;
  private final TranslationColumns columns;
  private final int input;
  private final Runnable end;
  private final Queue<Row> done = new ArrayDeque<>();

  /**
   * Creates the rows.
   *
   * @param translate translates some texts together, or throws an exception
   * @param translator computes the alignments
   * @param input the index of the column of the texts
   * @param end runs after the last row; a task may go on for long
   */
  TranslatedRows(
      Iterator<Row> rows,
      Function<List<String>, List<Translation>> translate,
      Translator translator,
      TranslationColumns columns,
      int input,
      Runnable end) {
    this.rows = rows;
    this.translate = translate;
    this.translator = translator;
    this.columns = columns;
    this.input = input;
    this.end = end;
  }

  @Override
  public boolean hasNext() {
    if (done.isEmpty() && rows.hasNext()) {
      translateSome();
    }
    if (done.isEmpty()) {
      end.run();
    }
    return !done.isEmpty();
  }

  @Override
  public Row next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return done.remove();
  }

  private void translateSome() {
    List<Row> some = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    while (some.size() < WINDOW && rows.hasNext()) {
      Row row = rows.next();
      some.add(row);
      if (!row.isNullAt(input)) {
        texts.add(row.getString(input));
      }
    }
    Iterator<Object> results = translate(texts).iterator();
    for (Row row : some) {
      done.add(row.isNullAt(input) ? columns.missing(row) : with(row, results.next()));
    }
  }

  private Row with(Row row, Object result) {
    if (result instanceof Translation translation) {
      return columns.translated(row, translation, translator);
    }
    return columns.failed(row, (RuntimeException) result);
  }

  /** Returns the translation of each text, or the exception if the text cannot be translated. */
  private List<Object> translate(List<String> texts) {
    try {
      return new ArrayList<>(translate.apply(texts));
    } catch (IllegalStateException | NativeCodeException e) {
      throw e; // The task has ended, or this machine cannot translate.
    } catch (RuntimeException e) {
      if (texts.size() == 1) {
        return List.of(e);
      }
      List<Object> results = new ArrayList<>(translate(texts.subList(0, texts.size() / 2)));
      results.addAll(translate(texts.subList(texts.size() / 2, texts.size())));
      return results;
    }
  }
}
