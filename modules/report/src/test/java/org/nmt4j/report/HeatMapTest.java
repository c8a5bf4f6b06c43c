package org.nmt4j.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class HeatMapTest {

  private static final List<String> HOSTILE =
      List.of(
          "<s>",
          "&amp;",
          "\"'>",
          "]]>",
          "<!--",
          "\u0000\u0001\u001b\u007f\u0085",
          "\ud800",
          "\udc00x",
          "\uffff\ufffe",
          "\t\n\r",
          "",
          " ",
          "我们",
          "مرحبا!",
          "👍🏽",
          "\u202e\u2066",
          "x".repeat(100_000));

  @Test
  void eachCellHasItsShadeAtItsPlace() {
    double[][] weights = {{1, 0, 0.25}, {0.5, 0, 1}};
    Drawing drawing =
        Drawing.of(
            new HeatMap("title", List.of("a", "b", "c"), List.of("x", "y"), (i, j) -> weights[i][j])
                .toSvg());
    List<Element> cells = drawing.elements("rect").stream().filter(Element::hasChildNodes).toList();
    assertThat(cells)
        .extracting(Element::getTextContent)
        .containsExactly("x ← a: 1", "x ← c: 0.25", "y ← a: 0.5", "y ← c: 1");
    assertThat(cells)
        .extracting(cell -> cell.getAttribute("fill"))
        .containsExactly(Shade.of(1), Shade.of(0.25), Shade.of(0.5), Shade.of(1));
    double first = Double.parseDouble(cells.get(0).getAttribute("x"));
    double third = Double.parseDouble(cells.get(1).getAttribute("x"));
    double size = Double.parseDouble(cells.get(0).getAttribute("width"));
    assertThat(third).isCloseTo(first + 2 * size, within(0.01));
    assertThat(drawing.texts()).contains("title", "a", "b", "c", "x", "y");
  }

  @Test
  void anyLabelGivesAWellFormedDrawing() {
    for (String title : HOSTILE) {
      Drawing drawing =
          Drawing.of(new HeatMap(title, HOSTILE, HOSTILE, (i, j) -> (i + j) / 40.0).toSvg());
      assertThat(drawing.texts())
          .contains("<s>", "&amp;", "␀␁␛␡\ufffd", "\ufffd", "␉␊␍", "␣", "我们", "\u2068مرحبا!\u2069")
          .contains("x".repeat(23) + "…");
      assertThat(drawing.width()).isLessThan(3000);
    }
  }

  @Test
  void notANumberIsHatchedAndExplained() {
    HeatMap map = new HeatMap("", List.of("a"), List.of("b", "c"), (i, j) -> i / 0.0 * 0.0);
    assertThat(map.toSvg()).contains("url(#not-a-number)").contains("b ← a: NaN");
    assertThat(Drawing.of(map.toSvg()).texts()).contains("NaN");
    HeatMap without = new HeatMap("", List.of("a"), List.of("b"), (i, j) -> 1);
    assertThat(Drawing.of(without.toSvg()).texts()).doesNotContain("NaN");
  }

  @Test
  void emptyAndLargeMapsAreDrawn() {
    assertThat(Drawing.of(new HeatMap("t", List.of(), List.of(), (i, j) -> 1).toSvg()).texts())
        .contains("t");
    List<String> tokens = Collections.nCopies(300, "token");
    Drawing large = Drawing.of(new HeatMap("t", tokens, tokens, (i, j) -> i == j ? 1 : 0).toSvg());
    assertThat(large.texts()).hasSizeGreaterThan(600);
    assertThat(large.width()).isLessThan(4000);
  }

  @Test
  void theTextDoesNotDependOnTheLocale() {
    HeatMap map = new HeatMap("t", List.of("a", "b"), List.of("c"), (i, j) -> 0.123 + j);
    assertThat(Drawing.inArabic(map::toSvg)).isEqualTo(map.toSvg());
  }

  @Test
  void shadesDarkenAllTheWay() {
    assertThat(Shade.of(0)).isEqualTo("#ffffff");
    assertThat(Shade.of(-0.5)).isEqualTo(Shade.of(0));
    assertThat(Shade.of(1.0001)).isEqualTo(Shade.of(1));
    List<Double> lightness =
        IntStream.rangeClosed(0, 100).mapToObj(i -> luma(Shade.of(i / 100.0))).toList();
    assertThat(lightness)
        .isSortedAccordingTo((a, b) -> Double.compare(b, a))
        .doesNotHaveDuplicates();
  }

  private static double luma(String colour) {
    int rgb = Integer.parseInt(colour.substring(1), 16);
    return 0.2126 * (rgb >> 16) + 0.7152 * (rgb >> 8 & 0xff) + 0.0722 * (rgb & 0xff);
  }
}
