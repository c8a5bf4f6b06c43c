package org.nmt4j.cli.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Groups the jobs for a cluster; fails if none of them is named. */
@Command(
    name = "spark",
    subcommands = {
      SparkTranslateCommand.class,
      SparkRunCommand.class,
      SparkTrainCommand.class,
      SparkBpeCommand.class,
      SparkCleanCommand.class
    },
    synopsisSubcommandLabel = "COMMAND",
    description = "Run jobs on Apache Spark 4.1 or later. SPARK_HOME names its folder.",
    footer = {
      "",
      "A command runs spark-submit, and shows the whole line with --print. Without",
      "nmt4j, a job starts in the same way:",
      "",
      "this machine  spark-submit --master 'local[*]' JOB",
      "standalone    spark-submit --master spark://HOST:7077 JOB",
      "YARN          spark-submit --master yarn JOB",
      "Kubernetes    spark-submit --master k8s://https://HOST:6443",
      "                --conf spark.kubernetes.container.image=IMAGE JOB",
      "",
      "JOB is --class CLASS --jars LIBRARIES nmt4j-spark.jar, and then the long options",
      "of the command, but not --master, --conf, --jar, --spark-home and --print. CLASS:",
      "",
      "translate     org.nmt4j.spark.TranslateJob",
      "run           org.nmt4j.spark.experiment.RunJob, with --recipe RECIPE",
      "train         org.nmt4j.spark.training.TrainJob, with --recipe RECIPE",
      "bpe learn     org.nmt4j.spark.corpus.LearnJob",
      "bpe count     org.nmt4j.spark.corpus.CountJob",
      "clean         org.nmt4j.spark.corpus.CleanJob",
      "",
      "IMAGE is an image with Spark. If it also holds the libraries, jobs need not send",
      "them. Give local:///opt/nmt4j/lib/NAME.jar as LIBRARIES, and build the image in",
      "the folder that holds lib, from this container file:",
      "",
      "FROM apache/spark:4.2.0",
      "COPY lib /opt/nmt4j/lib"
    })
public final class SparkCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command is missing");
  }
}
