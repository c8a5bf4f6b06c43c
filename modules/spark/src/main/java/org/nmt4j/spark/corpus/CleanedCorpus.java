package org.nmt4j.spark.corpus;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import org.nmt4j.spark.job.HadoopFiles;
import org.nmt4j.tokenization.cleaning.CleaningReport;
import org.nmt4j.tokenization.cleaning.CleaningSettings;
import org.nmt4j.tokenization.cleaning.CorpusStatistics;
import org.nmt4j.tokenization.cleaning.TextHashes;
import org.nmt4j.tokenization.corpus.AlignedSides;
import org.nmt4j.tokenization.corpus.DataException;

/**
 * Cleans a corpus in four passes over its text: count line feeds, which tells where the pairs of a
 * block begin; count tokens and letters; find repeated pairs by their hashes; write. Only hashes
 * are shuffled, never text. The driver holds the index of lines and a few numbers.
 */
final class CleanedCorpus {
  private static final String STATISTICS = "statistics.tsv";

  private final SparkSession spark;
  private final JavaSparkContext context;
  private final Configuration configuration;
  private final Path output;
  private final List<PairBlock> blocks;
  private final CleaningPlan counting;
  private CleaningReport report;

  /**
   * Counts the lines of a corpus.
   *
   * @param most the most bytes that a task reads of a side
   * @param rules the rules
   * @param heldOut the texts that are no source of the cleaned corpus
   * @param output the folder of the output, which does not exist
   * @throws DataException if the sides are empty or have different numbers of lines
   */
  CleanedCorpus(
      SparkSession spark,
      ClusterText source,
      ClusterText target,
      long most,
      CleaningSettings rules,
      TextHashes heldOut,
      String output)
      throws IOException {
    this.spark = spark;
    this.context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    this.configuration = context.hadoopConfiguration();
    this.output = new Path(output);
    SerializableConfiguration settings = new SerializableConfiguration(configuration);
    Broadcast<SerializableConfiguration> shared = context.broadcast(settings);
    LineIndex sources = LineIndex.of(context, shared, source, most);
    LineIndex targets = LineIndex.of(context, shared, target, most);
    if (sources.lines() != targets.lines()) {
      throw AlignedSides.unequal(source.name(), sources.lines(), target.name(), targets.lines());
    }
    if (sources.lines() == 0) {
      throw AlignedSides.empty(source.name());
    }
    this.blocks = PairBlock.of(sources, targets);
    this.counting =
        new CleaningPlan(
            sources,
            targets,
            rules.rules(),
            rules.maxRatio(),
            rules.maxTokens(),
            heldOut.values(),
            new long[0],
            output,
            settings);
  }

  /**
   * Writes the pairs that stay, the numbers of the others, and the statistics.
   *
   * @throws DataException if a side is not UTF-8
   */
  void write() throws IOException {
    Broadcast<CleaningPlan> first = context.broadcast(counting);
    CorpusStatistics all =
        blocks()
            .map(block -> BlockStatistics.of(block, first.value()))
            .treeReduce(BlockStatistics::and)
            .statistics();
    Broadcast<CleaningPlan> plan = context.broadcast(counting.with(all));
    FileSystem files = output.getFileSystem(configuration);
    for (String folder :
        List.of(
            CleanedBlock.SOURCE,
            CleanedBlock.TARGET,
            CleanedBlock.LEFT_OUT,
            CleanedBlock.TEMPORARY)) {
      files.mkdirs(new Path(output, folder));
    }
    report =
        CleaningReport.of(
            blocks()
                .zipPartitions(
                    RepeatedPairs.in(spark, blocks, plan),
                    (block, repeated) ->
                        List.of(CleanedBlock.write(block.next(), repeated, plan.value()))
                            .iterator())
                .treeReduce(CleanedCorpus::sum));
    files.delete(new Path(output, CleanedBlock.TEMPORARY), true);
    HadoopFiles.write(new Path(output, STATISTICS).toString(), report.table(all), configuration);
    HadoopFiles.write(
        new Path(output, "_SUCCESS").toString(), Collections.emptyList(), configuration);
  }

  /** Returns the blocks, one in each partition. */
  private JavaRDD<PairBlock> blocks() {
    return context.parallelize(blocks, blocks.size());
  }

  private static long[] sum(long[] first, long[] second) {
    CleaningReport sum = CleaningReport.of(first);
    sum.addAll(CleaningReport.of(second));
    return sum.values();
  }

  /** Returns the lines for the user. */
  List<String> summary() {
    return report.summary();
  }
}
