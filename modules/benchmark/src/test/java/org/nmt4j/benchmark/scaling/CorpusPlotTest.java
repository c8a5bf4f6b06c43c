package org.nmt4j.benchmark.scaling;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

class CorpusPlotTest {
  @Test
  void everyColumnIsDrawn(@TempDir Path folder) throws Exception {
    Path table = folder.resolve("table.md");
    Files.write(
        table,
        List.of(
            "| lines | seconds | memory, MB |",
            "|---|---|---|",
            "| 10 | 3.1 | 294 |",
            "| 200 | 3.7 | 292 |",
            "| 3000 | 7.3 | 327 |"));
    Path plot = folder.resolve("plot.svg");

    CorpusPlot.main(new String[] {table.toString(), plot.toString()});

    Document svg =
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(Files.newInputStream(plot));
    assertThat(svg.getElementsByTagName("circle").getLength()).isEqualTo(6);
    assertThat(svg.getDocumentElement().getTextContent())
        .contains("lines", "seconds", "memory, MB");
  }
}
