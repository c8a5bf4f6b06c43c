package org.nmt4j.server.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nmt4j.server.TestServer;
import org.nmt4j.server.api.TinyEngine;

/** Uses the page of the real server, with a real model, in a real browser. */
class PageOnServerTest {

  @Test
  void translatesTextsAndDocuments(@TempDir Path profile, @TempDir Path folder) throws IOException {
    assumeTrue(
        Browser.isInstalled(), "no browser: the packages chromium and chromium-driver are missing");
    try (TestServer server = new TestServer(TinyEngine.start());
        Browser browser = new Browser(profile)) {
      browser.open(server.server().uri() + "/", 1200, 800, false);
      // The second time, the server sends no file again.
      browser.open(server.server().uri() + "/", 1200, 800, false);
      browser.await("#target-language option:checked", "English");

      translatesText(browser);
      translatesManySentences(browser);
      translatesDocument(browser, folder);
      tellsWhatIsWrongWithDocument(browser, folder);
      assertThat(browser.complaints()).hasSize(1).first().asString().contains("400");
      assertThat(server.log).isEmpty();
    }
  }

  private static void translatesText(Browser browser) {
    browser.press("Der Hund schläft.");
    browser.await("#output", "The dog sleeps.");

    browser.pointAt(browser.elements("#output .word").get(1));
    browser.awaitShown("#weights li");
    assertThat(browser.elements("#mirror .seen")).isNotEmpty();
    assertThat(browser.text("#word-note")).matches("\\(confidence \\d+ %\\) looks at");

    browser.elements("#alternatives input").get(1).click();
    browser.await("#output", browser.text("#alternatives label:nth-of-type(2) span"));
    assertThat(browser.text("#output")).isNotEqualTo("The dog sleeps.");
  }

  private static void translatesManySentences(Browser browser) {
    browser.element("#clear").click();
    browser.press("Der Hund schläft.\nEins.\n\nZwei. Drei. Vier. Die Katze trinkt.");
    browser.awaitTrue("document.querySelectorAll('#output .sentence').length === 6");
    browser.awaitShown("#copy");
    browser.awaitHidden("#progress");
    assertThat(browser.text("#output").chars().filter(c -> c == '\n').count()).isEqualTo(3);
  }

  private static void translatesDocument(Browser browser, Path folder) throws IOException {
    Path letter = folder.resolve("letter.html");
    Files.writeString(letter, "<p>Der <b>Hund</b> schläft.</p>");
    browser.element("#tab-documents").click();
    browser.element("#files").sendKeys(letter.toString());
    browser.awaitShown("#documents .done a");
    browser.script(
        "window.result = [];"
            + "fetch(document.querySelector('#documents a').href).then(async (answer) => {"
            + "  window.result ="
            + "    [answer.headers.get('Content-Disposition'), await answer.text()]; })");
    browser.awaitTrue("window.result.length > 0");
    List<?> result = (List<?>) browser.script("return window.result");
    assertThat((String) result.get(0)).contains("letter.en.html");
    // The small model does not know which word is bold.
    assertThat((String) result.get(1)).contains("<b>", "</b>");
    assertThat(((String) result.get(1)).replaceAll("</?b>", ""))
        .isEqualTo("<p>The dog sleeps.</p>");
  }

  private static void tellsWhatIsWrongWithDocument(Browser browser, Path folder)
      throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.docx"), "no document");
    browser.element("#files").sendKeys(broken.toString());
    browser.awaitShown("#documents .failed");
    assertThat(browser.text("#documents .failed p")).contains("broken.docx");
  }
}
