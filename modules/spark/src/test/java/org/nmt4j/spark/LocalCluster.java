package org.nmt4j.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** A cluster of two executor processes on this machine, one for all tests of a process. */
public final class LocalCluster implements BeforeAllCallback {
  private static final String MASTER = "local-cluster[2,1,1024]";

  /** Options of the JVM for processes that live for seconds and compute the bits of this one. */
  public static final String LIGHT =
      "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Dnmt4j.scalar="
          + Boolean.getBoolean("nmt4j.scalar");

  private static SparkSession session;

  /** Starts the cluster, if no other class has, and stops it after the last test. */
  @Override
  public void beforeAll(ExtensionContext context) {
    context
        .getRoot()
        .getStore(Namespace.GLOBAL)
        .computeIfAbsent(LocalCluster.class, each -> started(), AutoCloseable.class);
  }

  private static AutoCloseable started() {
    try {
      makeHome();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    session =
        SparkSession.builder()
            .master(MASTER)
            .appName("nmt4j")
            .config("spark.ui.enabled", false)
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.executor.extraClassPath", System.getProperty("java.class.path"))
            .config("spark.executor.extraJavaOptions", LIGHT + scalar())
            .config("spark.executorEnv.OMP_NUM_THREADS", "1")
            .config("spark.sql.shuffle.partitions", 2)
            .getOrCreate();
    return session::stop;
  }

  /** Returns the option that gives executors the kernels of this process, and so the same bits. */
  private static String scalar() {
    return " -Dnmt4j.scalar=" + Boolean.getBoolean("nmt4j.scalar");
  }

  /** Returns the session of the cluster. */
  public static SparkSession session() {
    return session;
  }

  /** Makes the folder of Spark, as far as tests need it, and returns it. */
  public static Path makeHome() throws IOException {
    Path home = Path.of(System.getenv("SPARK_HOME"));
    Path jars = Files.createDirectories(home.resolve("jars"));
    for (String each : System.getProperty("java.class.path").split(":")) {
      Path link = jars.resolve(Path.of(each).getFileName());
      if (each.endsWith(".jar") && !Files.isSymbolicLink(link)) {
        Files.createSymbolicLink(link, Path.of(each));
      }
    }
    Path program = Files.createDirectories(home.resolve("bin")).resolve("spark-submit");
    Files.writeString(
        program,
        """
        #!/bin/bash
        # Asks Spark's own launcher for the command, as bin/spark-submit of a distribution does.
        line=()
        while IFS= read -d '' -r word; do line+=("$word"); done < <(
          java -cp "$SPARK_HOME/jars/*" org.apache.spark.launcher.Main org.apache.spark.deploy.SparkSubmit "$@" |
            tail -n +2)
        exec "${line[@]}"
        """);
    program.toFile().setExecutable(true);
    return home;
  }
}
