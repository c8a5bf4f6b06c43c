package org.nmt4j.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.ml.Pipeline;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.ml.PipelineStage;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.nmt4j.translation.Translation;
import org.nmt4j.translation.Translator;

/** Translates data sets on two executor processes. */
@ExtendWith(LocalCluster.class)
class TranslatorModelTest {
  private final SparkSession spark = LocalCluster.session();

  private static TranslatorModel translator() {
    return new TranslatorModel().setModel(SmallModel.FILE).setInputCol("de").setOutputCol("en");
  }

  @Test
  void translatesAsOneProcessDoes() {
    List<String> texts = SmallModel.texts(500);
    Dataset<Row> done =
        translator().setScoreCol("score").transform(SmallModel.rows(spark, texts, 5));
    assertThat(SmallModel.column(done, "en")).isEqualTo(SmallModel.translate(texts));
    assertThat(SmallModel.column(done, "score")).isEqualTo(SmallModel.scores(texts));
  }

  @Test
  void aLoadedPipelineTranslatesInTheSameWay(@TempDir Path folder) throws Exception {
    List<String> texts = SmallModel.texts(20);
    Dataset<Row> rows = SmallModel.rows(spark, texts, 2);
    Pipeline pipeline = new Pipeline().setStages(new PipelineStage[] {translator()});
    String saved = folder.resolve("pipeline").toString();
    pipeline.fit(rows).write().save(saved);
    PipelineModel.load(saved).write().overwrite().save(saved);
    assertThat(SmallModel.column(PipelineModel.load(saved).transform(rows), "en"))
        .isEqualTo(SmallModel.translate(texts));
  }

  @Test
  void aRowWithoutATextKeepsItsPlace() {
    List<String> texts = new ArrayList<>(SmallModel.texts(6));
    texts.set(2, null);
    texts.set(4, "");
    Dataset<Row> done =
        translator().setStatusCol("status").transform(SmallModel.rows(spark, texts, 2));
    assertThat(SmallModel.column(done, "en").get(2)).isNull();
    assertThat(SmallModel.column(done, "en").get(4)).isEmpty();
    assertThat(SmallModel.column(done, "status")).element(2).isEqualTo("missing");
    assertThat(SmallModel.column(done, "status")).element(4).isEqualTo("empty");
  }

  @Test
  void severalTranslationsAreArrays() {
    Dataset<Row> done =
        translator()
            .setBeamSize(3)
            .setNBest(2)
            .setScoreCol("score")
            .setAlignmentCol("alignment")
            .transform(SmallModel.rows(spark, SmallModel.texts(3), 1));
    Row first = done.orderBy("key").first();
    List<String> texts = first.getList(first.fieldIndex("en"));
    List<Double> scores = first.getList(first.fieldIndex("score"));
    assertThat(texts).hasSize(2);
    assertThat(scores.get(0)).isGreaterThan(scores.get(1));
    assertThat(first.getList(first.fieldIndex("alignment"))).hasSize(2);
  }

  @Test
  void aDeadExecutorChangesNothing() throws Exception {
    List<String> texts = SmallModel.texts(400);
    Dataset<Row> rows = translator().transform(SmallModel.rows(spark, texts, 40));
    // Two tasks make 40 partitions. Each of the 40 tasks that follow translates one.
    ExecutorKiller killer = new ExecutorKiller(12);
    spark.sparkContext().addSparkListener(killer);
    assertThat(SmallModel.column(rows, "en")).isEqualTo(SmallModel.translate(texts));
    spark.sparkContext().removeSparkListener(killer);
    assertThat(killer.hasKilled()).isTrue();
  }

  /** Each call with the text poison fails. */
  @Test
  void aRowFailsAlone() {
    List<String> texts = SmallModel.texts(9);
    List<String> expected = new ArrayList<>();
    SmallModel.translate(texts).forEach(text -> expected.add(text + " ok"));
    texts.set(5, "poison");
    expected.set(5, "null failed: found poison");
    List<Row> rows = texts.stream().map(text -> RowFactory.create(text)).toList();
    TranslationColumns columns = new TranslationColumns("de", "en", null, null, "status", false);
    List<String> done = new ArrayList<>();
    try (Translator local = Translator.load(Path.of(SmallModel.FILE))) {
      new TranslatedRows(
              rows.iterator(), some -> translate(local, some), local, columns, 0, () -> {})
          .forEachRemaining(row -> done.add(row.getString(1) + " " + row.getString(2)));
    }
    assertThat(done).isEqualTo(expected);
  }

  private static List<Translation> translate(Translator translator, List<String> texts) {
    if (texts.contains("poison")) {
      throw new IllegalArgumentException("found poison");
    }
    return translator.translate(texts);
  }

  @Test
  void columnsAreChecked() {
    Dataset<Row> rows = SmallModel.rows(spark, SmallModel.texts(1), 1);
    assertThatThrownBy(() -> translator().setInputCol("fr").transform(rows))
        .hasMessage("found no column fr, expected one of key, de");
    assertThatThrownBy(() -> translator().setInputCol("key").transform(rows))
        .hasMessage("column key: found int, expected string");
    assertThatThrownBy(() -> translator().setOutputCol("de").transform(rows))
        .hasMessage("found a column de, expected another name for a new column");
  }
}
