package org.nmt4j.server.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The files of the web page, by the path of a request. The list is fixed, so the path of a request
 * never reaches the file system.
 */
public final class PageFiles {

  /**
   * The value of the header {@code Content-Security-Policy} for each file of the page. It lets the
   * browser load files and data from this server only. Scripts inside a text do not run, and other
   * pages cannot show this page in a frame.
   */
  public static final String SECURITY_POLICY =
      "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none';"
          + " frame-ancestors 'none'; require-trusted-types-for 'script'";

  private static final List<String> NAMES =
      List.of(
          "index.html",
          "style.css",
          "parts.css",
          "icon.svg",
          "theme.js",
          "app.js",
          "alternatives.js",
          "api.js",
          "attention.js",
          "documents.js",
          "languages.js",
          "look.js",
          "output.js",
          "pointing.js",
          "problem.js",
          "sentences.js",
          "storage.js",
          "tabs.js",
          "translations.js",
          "words.js");

  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml");

  private final Map<String, PageFile> files;

  private PageFiles(Map<String, PageFile> files) {
    this.files = files;
  }

  /** Loads all files into memory. */
  public static PageFiles load() {
    Map<String, PageFile> files = new LinkedHashMap<>();
    for (String name : NAMES) {
      String type = TYPES.get(name.substring(name.indexOf('.') + 1));
      files.put('/' + name, PageFile.of(type, read(name)));
    }
    files.put("/", files.get("/index.html"));
    return new PageFiles(files);
  }

  /**
   * Returns the file of a path; empty if the page has no such file.
   *
   * @param path the path of a request, such as {@code /} or {@code /style.css}
   */
  public Optional<PageFile> file(String path) {
    return Optional.ofNullable(files.get(path));
  }

  /** Returns the paths of all files. */
  public List<String> paths() {
    return List.copyOf(files.keySet());
  }

  private static byte[] read(String name) {
    try (InputStream in = PageFiles.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the file " + name + " of the web page is missing");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
