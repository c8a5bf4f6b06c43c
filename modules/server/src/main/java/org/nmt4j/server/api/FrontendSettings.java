package org.nmt4j.server.api;

import java.util.List;
import org.nmt4j.server.http.HttpOptions;

/**
 * The settings for a web page, in the form of LibreTranslate 1.9.
 *
 * @param charLimit the most characters of a request
 * @param frontendTimeout the milliseconds that a page waits after a key press before it translates
 * @param apiKeys whether the server has keys
 * @param keyRequired whether each client needs a key
 * @param suggestions whether a user may suggest better translations
 * @param filesTranslation whether the server translates files
 * @param supportedFilesFormat the suffixes of files that the server translates
 * @param language the languages that a page begins with
 */
record FrontendSettings(
    int charLimit,
    int frontendTimeout,
    boolean apiKeys,
    boolean keyRequired,
    boolean suggestions,
    boolean filesTranslation,
    List<String> supportedFilesFormat,
    Pair language) {
  private static final int PAUSE = 250;

  private record Pair(Named source, Named target) {}

  private record Named(String code, String name) {}

  static FrontendSettings of(Languages languages, ApiLimits limits, HttpOptions options) {
    boolean keys = options.keys().areRequired();
    String source = languages.pairs().get(0).source();
    String target = languages.pairs().get(0).target();
    return new FrontendSettings(
        limits.characters(),
        PAUSE,
        keys,
        keys,
        false,
        true,
        UploadType.suffixes(),
        new Pair(
            new Named(source, Languages.name(source)), new Named(target, Languages.name(target))));
  }
}
