package org.nmt4j.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Runs the program and the line of the page of this module. */
@ExtendWith(LocalCluster.class)
class PageTest {
  private static final Path PAGE =
      Path.of(System.getProperty("nmt4j.root"), "modules/spark/README.md");

  private static final String CLASS_PATH = System.getProperty("java.class.path");

  @TempDir private Path folder;

  private static String found(String pattern) throws Exception {
    Matcher matcher = Pattern.compile(pattern).matcher(Files.readString(PAGE));
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }

  @Test
  void theProgramTranslatesATable() throws Exception {
    Path source =
        Files.writeString(folder.resolve("TranslateTable.java"), found("(?s)```java\n(.*?)```"));
    int errors =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-proc:none", "-cp", CLASS_PATH, source.toString());
    assertThat(errors).isZero();
    List<String> texts = SmallModel.texts(30);
    String input = folder.resolve("reviews.json").toString();
    String output = folder.resolve("reviews.parquet").toString();
    Dataset<Row> rows = SmallModel.rows(LocalCluster.session(), texts, 2);
    rows.withColumnRenamed("de", "german").write().json(input);
    try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
      Method main = loader.loadClass("TranslateTable").getDeclaredMethod("main", String[].class);
      main.setAccessible(true);
      main.invoke(null, (Object) new String[] {SmallModel.FILE, input, output});
    }
    Dataset<Row> done = LocalCluster.session().read().parquet(output);
    assertThat(done.columns()).containsExactlyInAnyOrder("key", "german", "english", "status");
    assertThat(SmallModel.column(done, "english")).isEqualTo(SmallModel.translate(texts));
  }

  /** Runs the line on this machine. The classes come from the class path instead of jars. */
  @Test
  void theLineTranslatesAText() throws Exception {
    List<String> texts = SmallModel.texts(50);
    Path input = Files.writeString(folder.resolve("text.de"), String.join("\n", texts) + "\n");
    Path output = folder.resolve("text.en");
    String line = found("(?m)^    (spark-submit --master spark.*)$");
    List<String> words = new ArrayList<>();
    words.add(LocalCluster.makeHome().resolve("bin/spark-submit").toString());
    words.addAll(List.of("--conf", "spark.driver.extraClassPath=" + CLASS_PATH));
    words.addAll(List.of("--conf", "spark.ui.enabled=false"));
    for (String word : line.substring(line.indexOf(' ') + 1).split(" ")) {
      words.add(
          switch (word) {
            case "spark://HOST:7077" -> "local[2]";
            case "LIBRARIES" -> "";
            case "nmt4j-spark-0.1.0.jar" -> "spark-internal";
            case "best.nmt4j" -> SmallModel.FILE;
            case "text.de" -> input.toString();
            case "text.en" -> output.toString();
            default -> word;
          });
    }
    File messages = folder.resolve("messages").toFile();
    ProcessBuilder builder =
        new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(messages);
    builder.environment().put("JAVA_TOOL_OPTIONS", LocalCluster.LIGHT);
    Process process = builder.start();
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(messages.toPath())).isZero();
    assertThat(Files.readString(messages.toPath()))
        .contains("nmt4j: translated 50 of 50 rows: " + output);
    assertThat(SmallModel.parts(output))
        .isEqualTo(String.join("\n", SmallModel.translate(texts)) + "\n");
  }
}
