package org.nmt4j.server.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Uses the page in a real browser, which starts once. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageInBrowserTest {

  private Browser browser;
  private StubServer server;

  @BeforeAll
  void start(@TempDir Path profile) throws IOException {
    assumeTrue(
        Browser.isInstalled(), "no browser: the packages chromium and chromium-driver are missing");
    server = new StubServer();
    browser = new Browser(profile);
  }

  @AfterAll
  void stop() {
    if (browser != null) {
      browser.close();
      server.close();
    }
  }

  @BeforeEach
  void open() {
    open(1200, 800, false);
    browser.complaints(); // those of an earlier test
  }

  @AfterEach
  void askedNoOtherHost() {
    browser.script("localStorage.clear(); sessionStorage.clear();");
    List<?> others =
        (List<?>)
            browser.script(
                "return performance.getEntriesByType('resource').map((e) => e.name)"
                    + ".filter((name) => !name.startsWith(arguments[0]))",
                server.url());
    assertThat(others).isEmpty();
  }

  @Test
  void translatesWhileTheUserTypesAndKeepsLines() {
    browser.press("ein Hund\n\n  zwei Katzen");

    browser.await("#output", "EIN HUND\n\n  ZWEI KATZEN");
    assertThat(browser.text("#source-language option:checked")).isEqualTo("German (auto)");
    assertThat(browser.text("#count")).isEqualTo("23 / 2,000");
    assertThat(browser.complaints()).isEmpty();

    browser.press(" da");
    browser.await("#output", "EIN HUND\n\n  ZWEI KATZEN DA");
  }

  @Test
  void theLastTextWins() {
    browser.press("slow");
    browser.await("#state", "Translating…");
    browser.press(Keys.CONTROL, "a");
    browser.press("schnell");
    browser.await("#output", "SCHNELL");
    server.slow.countDown();

    browser.press(" da");
    browser.await("#output", "SCHNELL DA");
  }

  @Test
  void shadesTheWordsThatBelongToTheWordUnderThePointer() {
    translate("ein kleiner Hund", "EIN KLEINER HUND");

    browser.pointAt(browser.elements("#output .word").get(2));
    browser.awaitShown("#words");
    assertThat(browser.text("#mirror .seen")).isEqualTo("Hund");
    assertThat(
            browser.script(
                "return document.querySelector('#mirror"
                    + " .seen').style.getPropertyValue('--weight')"))
        .isEqualTo("0.75");
    assertThat(browser.text("#word")).isEqualTo("HUND");
    assertThat(browser.text("#weights")).isEqualTo("Hund75 %the end of the sentence25 %");

    // The words of the source lie under the text field.
    browser.pointAt(browser.elements("#mirror .word").get(1));
    browser.await("#output .seen", "KLEINER");
    assertThat(browser.text("#weights")).isEqualTo("KLEINER75 %");

    browser.pointAt(browser.element("h1"));
    browser.awaitHidden("#words");
    assertThat(browser.elements(".seen, .chosen")).isEmpty();
  }

  @Test
  void theKeyboardGoesFromWordToWord() {
    translate("ein kleiner Hund", "EIN KLEINER HUND");

    browser.press(Keys.HOME);
    browser.await("#output .seen", "EIN");
    browser.script("document.getElementById('output').focus()");
    browser.press(Keys.ARROW_RIGHT);
    browser.press(Keys.ARROW_RIGHT);
    browser.await("#mirror .seen", "kleiner");
    browser.await(
        "#announcement",
        "KLEINER (confidence 90 %) looks at kleiner 75 %, the end of the sentence 25 %");
    browser.press(Keys.ESCAPE);
    browser.awaitHidden("#words");
  }

  @Test
  void marksWordsOfLowConfidenceNotByColourAlone() {
    translate("ein quark", "EIN QUARK");

    WebElement unsure = browser.element("#output .unsure");
    assertThat(unsure.getText()).isEqualTo("QUARK");
    assertThat(unsure.getDomAttribute("title")).isEqualTo("confidence 20 %");
    assertThat(unsure.getCssValue("text-decoration-style")).isEqualTo("dotted");
    assertThat(browser.element("#legend").isDisplayed()).isTrue();
  }

  @Test
  void anAlternativeTakesThePlaceOfItsSentence() {
    translate("Das ist eins. Das ist zwei.", "DAS IST EINS . DAS IST ZWEI .");

    browser.elements("#output .sentence").get(1).click();
    browser.elements("#alternatives input").get(1).click();
    browser.await("#output", "DAS IST EINS . . ZWEI IST DAS");
    assertThat(browser.text("#output .active")).isEqualTo(". ZWEI IST DAS");
    assertThat(browser.text("#alternatives label:last-of-type .number")).isEqualTo("−1.50");
  }

  @Test
  void swapsLanguagesAndTextsAndRemembersTheLanguages() {
    translate("ein Hund", "EIN HUND");

    browser.press(Keys.ALT, "s");
    browser.await("#output", "ein hund");
    assertThat(browser.element("#source").getDomProperty("value")).isEqualTo("EIN HUND");

    open(1200, 800, false);
    browser.await("#source-language option:checked", "English");
    browser.await("#target-language option:checked", "German");
  }

  @Test
  void copiesTheTranslation() {
    browser.command(
        "Browser.grantPermissions",
        Map.of("permissions", List.of("clipboardReadWrite", "clipboardSanitizedWrite")));
    translate("ein Hund\n und", "EIN HUND\n UND");

    browser.element("#copy").click();
    browser.await("#copy-text", "Copied");
    browser.element("#clear").click();
    browser.press(Keys.CONTROL, "v");
    browser.awaitTrue("document.getElementById('source').value === 'EIN HUND\\n UND'");
  }

  @Test
  void waitsAndTriesAgainWhenTheServerIsBusy() {
    server.refusals.set(1);
    browser.press("busy");

    browser.awaitTrue(
        "document.getElementById('problem').innerText.replace(/\\s+/g, ' ').startsWith("
            + "'The server is busy. The page waits and tries again in 1 s.')");
    browser.await("#output", "BUSY");
    browser.awaitHidden("#problem");
    assertThat(browser.complaints()).hasSize(1).first().asString().contains("503");
  }

  @Test
  void showsAnErrorInPlace() {
    browser.press("broken");

    browser.await("#problem-text", "The model de-en cannot be read.");
    assertThat(browser.text("#problem-wait")).isEmpty();
    browser.script(
        "const source = document.getElementById('source'); source.value += ' '.repeat(2000);"
            + "source.dispatchEvent(new Event('input'))");
    browser.await("#limit", "The text is too long by 6 characters.");
    browser.awaitHidden("#problem");
    browser.complaints();
  }

  @Test
  void longTextsArriveSentenceBySentence() {
    String text = "Satz eins. Satz zwei. Satz drei. Satz vier. Satz fünf.";
    browser.press(text);

    browser.await("#state", "1 of 5 sentences");
    browser.awaitShown("#progress");
    assertThat(browser.elements("#output .pending")).isNotEmpty();
    server.stream.countDown();
    browser.await("#output", "SATZ EINS . SATZ ZWEI . SATZ DREI . SATZ VIER . SATZ FÜNF .");
    browser.awaitHidden("#progress");
    browser.await("#announcement", "SATZ EINS . SATZ ZWEI . SATZ DREI . SATZ VIER . SATZ FÜNF .");
  }

  @Test
  void translatesDocuments(@TempDir Path folder) throws IOException {
    Path letter = Files.writeString(folder.resolve("letter.txt"), "a text");
    Path broken = Files.writeString(folder.resolve("broken.docx"), "no document");
    browser.awaitShown("#tab-documents");
    browser.element("#tab-documents").click();
    browser.await("#formats", ".txt  .html  .docx");

    browser.element("#files").sendKeys(letter + "\n" + broken);
    browser.awaitShown("#documents .done a");
    String address = browser.element("#documents .done a").getDomProperty("href");
    assertThat(address).isEqualTo(server.url() + "download_file/1/x.txt");
    browser.script(
        "window.result = null;"
            + "fetch(arguments[0]).then((r) => r.text()).then((t) => { window.result = t; })",
        address);
    browser.awaitTrue("window.result === 'A TEXT'");
    browser.await("#documents .failed p", "The file is no DOCX document.");
    assertThat(browser.complaints()).hasSize(1).first().asString().contains("400");
    assertThat(server.forms.get(0)).contains("name=\"source\"\r\n\r\nauto\r\n");
  }

  @Test
  void asksForTheKeyOfAServerThatNeedsOne() {
    server.key = "a-key-of-a-user";
    open();
    browser.press("text");
    browser.await("#problem-text", "Enter your API key at the top of the page.");

    browser.element("#key").sendKeys("wrong" + Keys.ENTER);
    browser.await("#problem-text", "Invalid API key.");
    browser.element("#key").clear();
    browser.element("#key").sendKeys("a-key-of-a-user" + Keys.ENTER);
    browser.await("#output", "TEXT");
    server.key = null;
    browser.complaints();
  }

  @Test
  void showsTextsAsTextOnly() {
    translate("<img src=x onerror=alert(1)>", "<IMG SRC = X ONERROR = ALERT ( 1 ) >");

    assertThat(browser.elements("main img")).isEmpty();
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void theThemeIsTheSystemsUntilTheUserChooses() {
    String light = browser.element("body").getCssValue("color");
    browser.element("#theme").click();
    String dark = browser.element("body").getCssValue("color");
    assertThat(dark).isNotEqualTo(light);

    open(1200, 800, false);
    assertThat(browser.element("body").getCssValue("color")).isEqualTo(dark);
    assertThat(browser.element("#theme").getDomAttribute("aria-pressed")).isEqualTo("true");
    browser.element("#theme").click();
    open(1200, 800, true);
    assertThat(browser.element("body").getCssValue("color")).isEqualTo(dark);
  }

  @Test
  void theTabKeyReachesEachControlInTheOrderOfThePage() {
    translate("ein Hund", "EIN HUND");

    browser.script("document.getElementById('show-shortcuts').focus()");
    List<String> order = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      browser.press(Keys.TAB);
      order.add(browser.focused());
    }
    assertThat(order)
        .startsWith(
            "theme",
            "tab-text",
            "source-language",
            "swap",
            "target-language",
            "source",
            "clear",
            "output",
            "copy");
    assertThat(browser.script("return document.activeElement.name")).isEqualTo("alternative");
  }

  @Test
  void theListOfShortcutsOpensAndCloses() {
    browser.press(Keys.ALT, "k");
    browser.awaitShown("#shortcuts");
    browser.press(Keys.ESCAPE);
    browser.awaitHidden("#shortcuts");
  }

  @ParameterizedTest
  @CsvSource({"1200, false", "360, true"})
  void isAccessible(int width, boolean dark, @TempDir Path folder) throws IOException {
    open(width, 760, dark);
    assertThat(browser.faults()).isEmpty();

    translate("Das ist quark. Das ist ein Hund.", "DAS IST QUARK . DAS IST EIN HUND .");
    browser.script("document.getElementById('output').focus()");
    browser.press(Keys.ARROW_RIGHT);
    browser.awaitShown("#words");
    assertThat((long) browser.script("return document.documentElement.scrollWidth"))
        .isLessThanOrEqualTo(width);
    assertThat(browser.faults()).isEmpty();

    server.refusals.set(0);
    browser.element("#source").sendKeys(" broken");
    browser.awaitShown("#problem");
    assertThat(browser.faults()).isEmpty();

    Path broken = Files.writeString(folder.resolve("broken.docx"), "no document");
    Path letter = Files.writeString(folder.resolve("letter.txt"), "a text");
    browser.element("#tab-documents").click();
    browser.element("#files").sendKeys(letter + "\n" + broken);
    browser.awaitShown("#documents .failed");
    assertThat(browser.faults()).isEmpty();

    browser.element("#show-shortcuts").click();
    assertThat(browser.faults()).isEmpty();
    browser.complaints();
  }

  private void open(int width, int height, boolean dark) {
    browser.open(server.url(), width, height, dark);
    browser.awaitTrue("document.getElementById('target-language').value !== ''");
  }

  private void translate(String text, String translation) {
    browser.element("#source").sendKeys(text);
    browser.await("#output", translation);
    browser.awaitTrue("document.getElementById('output').ariaBusy === 'false'");
  }
}
