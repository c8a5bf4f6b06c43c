package org.nmt4j.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.spark.SparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.ml.Transformer;
import org.apache.spark.ml.param.IntParam;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.param.ParamValidators;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;
import org.apache.spark.ml.util.MLWritable;
import org.apache.spark.ml.util.MLWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.nmt4j.spark.job.HadoopFiles;
import scala.reflect.ClassTag$;

/**
 * Translates a column of texts with a model of nmt4j.
 *
 * <p>A row stays in its partition, at its place, and keeps its other columns. Its translation is,
 * bit for bit, that of {@code nmt4j translate} on a machine with the same processor. It depends on
 * its own text alone: partitions, executors and failures do not change it.
 *
 * <p>A row fails alone: if its text cannot be translated, its outputs are null and its status
 * begins with {@code failed}. A row whose text is null has outputs that are null, and the status
 * {@code missing}. Every other status is one of {@link org.nmt4j.translation.TranslationStatus}.
 *
 * <p>Each executor receives the model once, by a broadcast, and loads it once. A task uses as many
 * threads as {@code spark.task.cpus} says.
 */
public final class TranslatorModel extends Transformer implements MLWritable {
  private static final long serialVersionUID = 1;

  private final String uid;

  /** The bytes of the model file, if this stage was loaded; a folder may be overwritten. */
  private transient byte[] loaded;

  private final Param<String> model;
  private final Param<String> inputCol;
  private final Param<String> outputCol;
  private final Param<String> scoreCol;
  private final Param<String> alignmentCol;
  private final Param<String> statusCol;
  private final IntParam beamSize;
  private final IntParam nBest;

  /** Creates a stage with an identifier of its own. */
  public TranslatorModel() {
    this(Identifiable$.MODULE$.randomUID("translator"));
  }

  /** Creates a stage with the given identifier, as Spark does when it copies or loads a stage. */
  public TranslatorModel(String uid) {
    this.uid = uid;
    model = text("model", "the model file, such as best.nmt4j, in any file system of Hadoop");
    inputCol = text("inputCol", "the column of the texts");
    outputCol = text("outputCol", "the column for the translations");
    scoreCol = text("scoreCol", "the column for the scores, if any");
    alignmentCol = text("alignmentCol", "the column for the alignments of words, if any");
    statusCol = text("statusCol", "the column for the status of each row, if any");
    beamSize =
        number("beamSize", "the number of hypotheses; that of the model's recipe if not set");
    nBest =
        number(
            "nBest",
            "the translations of each text; with more than one, the outputs are arrays, best"
                + " first");
    setDefault(outputCol, "translation");
    setDefault(nBest, (Object) 1);
  }

  private Param<String> text(String name, String description) {
    return new Param<>(this, name, description);
  }

  private IntParam number(String name, String description) {
    return new IntParam(this, name, description, ParamValidators.gtEq(1));
  }

  @Override
  public String uid() {
    return uid;
  }

  /** Returns the parameter of the model file. */
  public Param<String> model() {
    return model;
  }

  /** Returns the parameter of the column of the texts. */
  public Param<String> inputCol() {
    return inputCol;
  }

  /** Returns the parameter of the column for the translations. */
  public Param<String> outputCol() {
    return outputCol;
  }

  /** Returns the parameter of the column for the scores. */
  public Param<String> scoreCol() {
    return scoreCol;
  }

  /** Returns the parameter of the column for the alignments. */
  public Param<String> alignmentCol() {
    return alignmentCol;
  }

  /** Returns the parameter of the column for the status. */
  public Param<String> statusCol() {
    return statusCol;
  }

  /** Returns the parameter of the size of the beam. */
  public IntParam beamSize() {
    return beamSize;
  }

  /** Returns the parameter of the number of translations of a text. */
  public IntParam nBest() {
    return nBest;
  }

  /** Sets the model file: a path of any file system that Hadoop knows. */
  public TranslatorModel setModel(String file) {
    set(model, file);
    loaded = null;
    return this;
  }

  /** Sets the model file and its bytes. */
  TranslatorModel setModel(String file, byte[] bytes) {
    setModel(file);
    loaded = bytes;
    return this;
  }

  /** Sets the column of the texts. */
  public TranslatorModel setInputCol(String column) {
    set(inputCol, column);
    return this;
  }

  /** Sets the column for the translations; {@code translation} if not set. */
  public TranslatorModel setOutputCol(String column) {
    set(outputCol, column);
    return this;
  }

  /** Sets the column for the scores. Without this call, there is none. */
  public TranslatorModel setScoreCol(String column) {
    set(scoreCol, column);
    return this;
  }

  /**
   * Sets the column for the alignments, such as {@code 0-0 1-2}: pairs of a source word and a
   * target word, by the attention of the network. Without this call, there is none.
   */
  public TranslatorModel setAlignmentCol(String column) {
    set(alignmentCol, column);
    return this;
  }

  /** Sets the column for the status of each row. Without this call, there is none. */
  public TranslatorModel setStatusCol(String column) {
    set(statusCol, column);
    return this;
  }

  /** Sets the size of the beam; 1 is greedy search. */
  public TranslatorModel setBeamSize(int size) {
    set(beamSize, (Object) size);
    return this;
  }

  /**
   * Sets the number of translations of each text, at most the size of the beam. With more than one,
   * translations, scores and alignments are arrays, best first.
   */
  public TranslatorModel setNBest(int count) {
    set(nBest, (Object) count);
    return this;
  }

  @Override
  public StructType transformSchema(StructType schema) {
    return columns().in(schema);
  }

  /**
   * Adds the translations to a data set, which is evaluated when Spark needs its rows.
   *
   * @throws org.nmt4j.model.file.ModelFileException if the file is not a valid translation model
   * @throws IllegalArgumentException if a column is missing or there already, or if the options do
   *     not fit the model
   * @throws UncheckedIOException if the file cannot be read
   */
  @Override
  public Dataset<Row> transform(Dataset<?> dataset) {
    StructType schema = transformSchema(dataset.schema());
    SparkContext context = dataset.sparkSession().sparkContext();
    byte[] file = modelFile(context);
    SearchSettings settings = settings();
    ExecutorModel shared = ExecutorModel.of(required(model), file);
    settings.check(shared.load(() -> file));
    Broadcast<byte[]> bytes = context.broadcast(file, ClassTag$.MODULE$.apply(byte[].class));
    return dataset
        .toDF()
        .mapPartitions(
            new PartitionTranslation(shared, bytes, settings, columns(), dataset.schema()),
            Encoders.row(schema));
  }

  /**
   * Returns the bytes of the model file.
   *
   * @throws UncheckedIOException if the file cannot be read
   */
  byte[] modelFile(SparkContext context) {
    if (loaded != null) {
      return loaded;
    }
    try {
      return HadoopFiles.read(required(model), context.hadoopConfiguration());
    } catch (FileNotFoundException e) {
      throw new UncheckedIOException(required(model) + ": found no such file", e);
    } catch (IOException e) {
      throw new UncheckedIOException(required(model) + ": " + e.getMessage(), e);
    }
  }

  private SearchSettings settings() {
    return new SearchSettings(
        isDefined(beamSize) ? (Integer) getOrDefault(beamSize) : 0,
        (Integer) getOrDefault(nBest),
        isDefined(alignmentCol));
  }

  private TranslationColumns columns() {
    return new TranslationColumns(
        required(inputCol),
        required(outputCol),
        optional(scoreCol),
        optional(alignmentCol),
        optional(statusCol),
        (Integer) getOrDefault(nBest) > 1);
  }

  private String required(Param<String> param) {
    if (!isDefined(param)) {
      throw new IllegalArgumentException(uid + ": found no " + param.name() + ", expected one");
    }
    return getOrDefault(param);
  }

  private String optional(Param<String> param) {
    return isDefined(param) ? getOrDefault(param) : null;
  }

  @Override
  public TranslatorModel copy(ParamMap extra) {
    TranslatorModel copy = defaultCopy(extra);
    if (loaded != null && copy.getOrDefault(copy.model).equals(getOrDefault(model))) {
      copy.loaded = loaded;
    }
    return copy;
  }

  /** Returns a writer that saves the parameters and a copy of the model file. */
  @Override
  public MLWriter write() {
    return new TranslatorModelWriter(this);
  }

  /** Returns a reader of saved stages. Spark calls it to load a pipeline. */
  public static MLReader<TranslatorModel> read() {
    return new TranslatorModelReader();
  }

  /**
   * Loads a stage that was saved.
   *
   * @param path the folder, in any file system of Hadoop
   */
  public static TranslatorModel load(String path) {
    return read().load(path);
  }
}
