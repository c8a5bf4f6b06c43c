package org.nmt4j.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlTest {
  private static final String HEAD =
      "<!DOCTYPE html>\n"
          + "<html lang=\"en\"><head><meta charset=\"UTF-8\"><title>A dog</title></head>\n";

  @TempDir private Path folder;

  private String body(String html) {
    String whole = Translated.in(folder).text("a.html", HEAD + "<body>" + html + "</body></html>");
    return whole.substring(whole.indexOf("<body>") + 6, whole.indexOf("</body>"));
  }

  @Test
  void theHeadHasTheTargetLanguage() {
    assertThat(Translated.in(folder).text("a.html", HEAD + "<body></body></html>"))
        .isEqualTo(
            HEAD.replace("A dog", "DOG A").replace("lang=\"en\"", "lang=\"de\"")
                + "<body></body></html>");
  }

  @Test
  void tagsKeepTheirWords() {
    assertThat(body("<p>one <b>two</b> three <i>four <u>five</u></i> six</p>"))
        .isEqualTo("<p>SIX <i><u>FIVE</u> FOUR</i> THREE <b>TWO</b> ONE</p>");
  }

  @Test
  void linesStayLines() {
    assertThat(body("<p>one two<br>three four</p>")).isEqualTo("<p>TWO ONE<br>FOUR THREE</p>");
  }

  @Test
  void attributesForReadersAreTranslated() {
    assertThat(
            body(
                "<p><img src=\"a.png\" alt=\"a dog\"> is <a href=\"x\" title=\"go on\">it</a></p>"))
        .contains("src=\"a.png\"", "alt=\"DOG A\"", "href=\"x\"", "title=\"ON GO\"", ">IT</a>");
  }

  @Test
  void onlyButtonsOfFormsAreTranslated() {
    assertThat(
            body(
                "<form><input type=\"text\" value=\"one two\" placeholder=\"a name\"><input"
                    + " type=\"submit\" value=\"go on\"><button accesskey=\"k\">a"
                    + " b</button></form>"))
        .contains(
            "value=\"one two\"",
            "placeholder=\"NAME A\"",
            "value=\"ON GO\"",
            "<button accesskey=\"k\">B A</button>");
  }

  @Test
  void codeAndExcludedTextStay() {
    String kept =
        "<pre>int x;\n  y z</pre><p translate=\"no\">Do not</p><script>var a = \"b c\";</script>"
            + "<style>p { x: y }</style>";
    assertThat(body(kept)).isEqualTo(kept);
    assertThat(body("<p>use <code>a b</code> now</p>"))
        .isEqualTo("<p><code>a b</code> NOW USE</p>");
    assertThat(body("<p>use <kbd>a b</kbd> now</p>")).isEqualTo("<p><kbd>a b</kbd> NOW USE</p>");
    assertThat(body("<p>use <span translate=\"no\">a b</span> now</p>"))
        .isEqualTo("<p><span translate=\"no\">a b</span> NOW USE</p>");
  }

  @Test
  void charactersThatMeanMarkupStayEscaped() {
    assertThat(body("<p>a &lt; b &amp; c</p>")).isEqualTo("<p>C &amp; B &lt; A</p>");
  }

  @Test
  void theStatedEncodingIsRead() {
    String html = "<html><head><meta charset=\"iso-8859-1\"></head><body><p>Bär</p></body></html>";
    assertThat(Translated.in(folder).text("l.html", html.getBytes(StandardCharsets.ISO_8859_1)))
        .isEqualTo("<html><head><meta charset=\"UTF-8\"></head><body><p>BÄR</p></body></html>");
  }
}
