package org.nmt4j.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class CurveChartTest {

  @Test
  void pointsLieWhereTheTicksSay() {
    Drawing drawing = Drawing.of(chart(series("a", 0, 0, 50, 5, 100, 10)).toSvg());
    List<Element> dots = drawing.elements("circle");
    assertThat(dots).hasSize(3);
    for (String axis : List.of("cx", "cy")) {
      double start = Double.parseDouble(dots.get(0).getAttribute(axis));
      double middle = Double.parseDouble(dots.get(1).getAttribute(axis));
      double end = Double.parseDouble(dots.get(2).getAttribute(axis));
      assertThat(middle).isCloseTo((start + end) / 2, within(0.01));
    }
    Element tick =
        drawing.elements("text").stream()
            .filter(text -> text.getTextContent().equals("100"))
            .findFirst()
            .orElseThrow();
    assertThat(tick.getAttribute("x")).isEqualTo(dots.get(2).getAttribute("cx"));
    assertThat(drawing.texts()).contains("title", "updates", "loss", "0", "10");
  }

  @Test
  void aLogarithmicAxisShowsPowersEquallyFarAndNothingBelow() {
    Series rates = series("a", 0, 9, -1, 9, 1e-3, 1, 1e-2, 2, 1e-1, 3);
    String svg =
        new CurveChart("title", List.of(new Panel("rate", "loss", List.of(rates), true))).toSvg();
    List<Element> dots = Drawing.of(svg).elements("circle");
    assertThat(dots).hasSize(3);
    double start = Double.parseDouble(dots.get(0).getAttribute("cx"));
    double middle = Double.parseDouble(dots.get(1).getAttribute("cx"));
    double end = Double.parseDouble(dots.get(2).getAttribute("cx"));
    assertThat(middle).isCloseTo((start + end) / 2, within(0.01));
    assertThat(Drawing.of(svg).texts()).contains("0.001", "0.01", "0.1").doesNotContain("9");
    for (Series hostile :
        List.of(series("a"), series("a", 0, 1), series("a", 1e-320, 1, 1e99, 1))) {
      Panel panel = new Panel("rate", "loss", List.of(hostile), true);
      assertThat(new CurveChart("title", List.of(panel)).toSvg())
          .doesNotContain("NaN")
          .doesNotContain("Infinity");
    }
  }

  @Test
  void aLegendNamesTheLinesWhereThereAreSeveral() {
    assertThat(Drawing.of(chart(series("one", 1, 1, 2, 2)).toSvg()).texts()).doesNotContain("one");
    Drawing two = Drawing.of(chart(series("one", 1, 1, 2, 2), series("two", 1, 2)).toSvg());
    assertThat(two.texts()).contains("one", "two");
    Series[] many =
        IntStream.range(0, 20)
            .mapToObj(i -> series("line number " + i, i, i))
            .toArray(Series[]::new);
    assertThat(Drawing.of(chart(many).toSvg()).texts()).contains("line number 19");
  }

  @Test
  void pointsWithoutLinesHaveMarksOverNames() {
    Series first = series("first", 0, 1, 1, 2, 0, 3);
    Series second = series("second", 1, 5);
    Series third = series("third", 0, 4);
    Panel panel =
        new Panel(
            "cell", "bleu", List.of(first, second, third), false, List.of("gru", "lstm"), false);
    String svg = new CurveChart("title", List.of(panel, panel, panel), 2).toSvg();
    Drawing drawing = Drawing.of(svg);
    // Each panel has 4 circles and a square of points, and the legend has one of each mark.
    assertThat(drawing.elements("circle")).hasSize(3 * (4 + 2));
    assertThat(drawing.elements("rect")).hasSize(1 + 3 * 2);
    assertThat(drawing.texts()).contains("gru", "lstm", "first", "second", "third", "cell", "bleu");
    assertThat(drawing.width()).isLessThan(1000);
    assertThat(svg).doesNotContain("stroke-linejoin");
  }

  @Test
  void valuesWithoutALogarithmAreLeftOut() {
    Series series = series("a", 0, 1, 0.01, 2, 1, 3, -1, 4);
    Panel panel = new Panel("rate", "bleu", List.of(series), true, List.of(), false);
    String svg = new CurveChart("title", List.of(panel)).toSvg();
    assertThat(Drawing.of(svg).elements("circle")).hasSize(2);
    assertThat(Drawing.of(svg).texts()).contains("0.01", "0.1", "1");
    assertThat(svg).doesNotContain("NaN").doesNotContain("Infinity");
  }

  @Test
  void aLineIsInterruptedWhereThereIsNoNumber() {
    double nan = Double.NaN;
    String svg = chart(series("a", 0, 1, 1, 2, 2, nan, 3, 3, 4, 1e300, 5, 4, 6, 3)).toSvg();
    Element line =
        Drawing.of(svg).elements("path").stream()
            .filter(path -> path.getAttribute("stroke").equals(Stroke.of(0).colour()))
            .findFirst()
            .orElseThrow();
    assertThat(line.getAttribute("d").chars().filter(c -> c == 'M')).hasSize(3);
    assertThat(svg).doesNotContain("NaN").doesNotContain("Infinity");
  }

  @Test
  void littleOrHostileDataIsDrawn() {
    List<CurveChart> charts =
        List.of(
            new CurveChart("", List.of()),
            chart(),
            chart(series("a")),
            chart(series("a", 5, 5)),
            chart(series("a", 0, 0, 0, 0)),
            chart(series("a", 1e-320, 1e-320, 2e-320, 3e-320)),
            chart(series("a", -1e100, 1e100, 1e100, -1e100)),
            chart(series("a", Double.POSITIVE_INFINITY, 0, 0, Double.NEGATIVE_INFINITY)),
            chart(series("a", 1e15, 1, 1e15 + 1, 2)),
            chart(series("<&\u0000\ud800", 1, 2), series("]]>", 1, 2)));
    for (CurveChart chart : charts) {
      String svg = chart.toSvg();
      assertThat(Drawing.of(svg).width()).isLessThan(1000);
      assertThat(svg).doesNotContain("NaN").doesNotContain("Infinity");
    }
    assertThat(Drawing.of(chart().toSvg()).texts()).contains("no data");
  }

  @Test
  void theTextDoesNotDependOnTheLocale() {
    CurveChart chart = chart(series("a", 1, 0.25, 20_000, 0.5), series("b", 3, 0.125));
    assertThat(Drawing.inArabic(chart::toSvg)).isEqualTo(chart.toSvg());
  }

  private static CurveChart chart(Series... series) {
    return new CurveChart("title", List.of(new Panel("updates", "loss", Arrays.asList(series))));
  }

  private static Series series(String name, double... coordinates) {
    return new Series(
        name,
        IntStream.range(0, coordinates.length / 2)
            .mapToObj(i -> new Series.Point(coordinates[2 * i], coordinates[2 * i + 1]))
            .toList());
  }
}
