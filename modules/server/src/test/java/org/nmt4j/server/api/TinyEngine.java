package org.nmt4j.server.api;

import java.util.Arrays;
import org.nmt4j.server.engine.EngineOptions;
import org.nmt4j.server.engine.ServedModel;
import org.nmt4j.server.engine.TranslationEngine;
import org.nmt4j.server.engine.TranslationService;

/** An engine with the small German-English model that the tests of the module cli keep. */
public final class TinyEngine {
  /** The path of the model. */
  static final String MODEL =
      System.getProperty("nmt4j.root")
          + "/modules/cli/src/test/resources/models/0.1/translation.nmt4j";

  private TinyEngine() {}

  /** Starts an engine for German and English. */
  public static TranslationService start() {
    return start("de-en");
  }

  /** Starts an engine that has the model for some pairs of languages. */
  static TranslationService start(String... pairs) {
    return new TranslationEngine(
        Arrays.stream(pairs).map(pair -> ServedModel.parse(pair + "=" + MODEL)).toList(),
        EngineOptions.usual().withThreads(1),
        line -> {});
  }
}
