package org.nmt4j.server.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.ScriptTimeoutException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** Debian's chromium without a window. */
final class Browser implements AutoCloseable {
  private static final Path BINARY = Path.of("/usr/bin/chromium");
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  // Selenium warns of a browser that is newer than it, which the tests do not depend on.
  private static final Logger VERSIONS =
      Logger.getLogger("org.openqa.selenium.devtools.CdpVersionFinder");

  private final ChromeDriver driver;

  /**
   * Starts the browser.
   *
   * @param profile an empty folder
   */
  Browser(Path profile) {
    VERSIONS.setLevel(Level.OFF);
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(BINARY.toFile());
    options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--user-data-dir=" + profile);
    driver =
        new ChromeDriver(
            new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER.toFile())
                .usingAnyFreePort()
                .build(),
            options);
    driver.manage().timeouts().scriptTimeout(PATIENCE);
  }

  static boolean isInstalled() {
    return Files.isExecutable(BINARY) && Files.isExecutable(DRIVER);
  }

  /** Opens a page in a window of a size, with the system set to light or dark. */
  void open(String url, int width, int height, boolean dark) {
    command(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    command(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
    driver.get(url);
  }

  void command(String name, Map<String, Object> parameters) {
    driver.executeCdpCommand(name, parameters);
  }

  WebElement element(String selector) {
    return driver.findElement(By.cssSelector(selector));
  }

  List<WebElement> elements(String selector) {
    return driver.findElements(By.cssSelector(selector));
  }

  /** Returns the text of an element as it stands in the document, even if it is not shown. */
  String text(String selector) {
    return (String) script("return document.querySelector(arguments[0]).textContent", selector);
  }

  Object script(String script, Object... arguments) {
    return driver.executeScript(script, arguments);
  }

  /** Waits until an element has a text. */
  void await(String selector, String text) {
    awaitTrue("document.querySelector(arguments[0])?.textContent === arguments[1]", selector, text);
  }

  /** Waits until an element is shown. */
  void awaitShown(String selector) {
    awaitTrue("document.querySelector(arguments[0])?.checkVisibility()", selector);
  }

  /** Waits until no element is shown. */
  void awaitHidden(String selector) {
    awaitTrue("!document.querySelector(arguments[0])?.checkVisibility()", selector);
  }

  /** Waits until an expression of JavaScript holds. */
  void awaitTrue(String expression, Object... arguments) {
    try {
      driver.executeAsyncScript(
          "const done = arguments[arguments.length - 1];"
              + "const holds = function () { return "
              + expression
              + "; };"
              + "const check = () => holds.apply(null, arguments) ? done() : setTimeout(check, 15);"
              + "check();",
          arguments);
    } catch (ScriptTimeoutException e) {
      throw new AssertionError(
          expression
              + " never held for "
              + List.of(arguments)
              + "; the console says "
              + complaints()
              + "; the page says:\n"
              + element("body").getText(),
          e);
    }
  }

  void pointAt(WebElement element) {
    new Actions(driver).moveToElement(element).perform();
  }

  /** Presses keys where the cursor is, at once. */
  void press(CharSequence... keys) {
    driver.switchTo().activeElement().sendKeys(Keys.chord(keys));
  }

  /** Returns the id of the element that has the keyboard. */
  String focused() {
    return (String) script("return document.activeElement.id");
  }

  /** Returns the messages on the console of level warning and above since the last call. */
  List<String> complaints() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
        .map(LogEntry::getMessage)
        .toList();
  }

  /** Returns the faults that axe finds by the rules of WCAG 2.2 A and AA, one a line. */
  String faults() {
    if (!(boolean) script("return typeof axe === 'object'")) {
      script(axe());
    }
    return (String)
        driver.executeAsyncScript(
            "const done = arguments[0];"
                + "axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa',"
                + " 'best-practice']})"
                + ".then((r) => done(r.violations.map((v) => v.id + ': ' + v.nodes.map((n) =>"
                + " n.html + ' ' + n.failureSummary).join(' | ')).join('\\n')),"
                + " (e) => done(String(e)));");
  }

  private static String axe() {
    try (InputStream in = Browser.class.getResourceAsStream("/axe.min.js")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    driver.quit();
  }
}
