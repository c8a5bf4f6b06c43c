package org.nmt4j.server.api;

import java.nio.file.Path;
import java.util.List;
import org.nmt4j.server.engine.EngineOptions;
import org.nmt4j.server.engine.LanguagePair;
import org.nmt4j.server.engine.ServedModel;
import org.nmt4j.server.engine.TranslationEngine;
import org.nmt4j.server.engine.TranslationService;

/** An engine with the small German-English model that the tests of the module cli keep. */
public final class TinyEngine {
  private static final Path MODEL =
      Path.of(
          System.getProperty("nmt4j.root"),
          "modules/cli/src/test/resources/models/0.1/translation.nmt4j");

  private TinyEngine() {}

  /** Starts an engine. */
  public static TranslationService start() {
    return new TranslationEngine(
        List.of(new ServedModel(LanguagePair.parse("de-en"), MODEL)),
        EngineOptions.usual().withThreads(1),
        line -> {});
  }
}
