package org.nmt4j.benchmark.serving;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.nmt4j.server.TranslationServer;
import org.nmt4j.server.api.ApiLimits;
import org.nmt4j.server.engine.EngineOptions;
import org.nmt4j.server.engine.LanguagePair;
import org.nmt4j.server.engine.ServedModel;
import org.nmt4j.server.engine.TranslationEngine;
import org.nmt4j.server.http.ApiKeys;
import org.nmt4j.server.http.HttpLimits;
import org.nmt4j.server.http.HttpOptions;
import org.nmt4j.server.http.RateLimit;
import org.nmt4j.server.language.LanguageDetector;
import org.nmt4j.translation.Translation;
import org.nmt4j.translation.Translator;
import org.slf4j.LoggerFactory;

/**
 * Attacks a server in all ways at the same time while polite clients use it. The program {@link
 * HostileLoad} does the same for longer, with a process of its own.
 */
class HostileCrowdTest {
  private static final Path MODEL =
      Path.of(
          System.getProperty("nmt4j.root"),
          "modules/cli/src/test/resources/models/0.1/translation.nmt4j");

  private static final double SECONDS = 2;
  private static final List<String> LINES = List.of("Eins und zwei.", "Zwei", "Drei. Vier.", "");

  private final List<String> problems = new CopyOnWriteArrayList<>();

  private TranslationServer start() throws Exception {
    HttpLimits limits =
        HttpLimits.usual()
            .withConnections(100)
            .withPatience(Duration.ofMillis(500), Duration.ofMillis(800));
    return new TranslationServer(
        new TranslationEngine(
            List.of(new ServedModel(LanguagePair.parse("de-en"), MODEL)),
            EngineOptions.usual().withThreads(1),
            problems::add),
        LanguageDetector.among(List.of("de", "en")),
        ApiLimits.usual(),
        new HttpOptions(
            "127.0.0.1",
            0,
            limits,
            ApiKeys.none(),
            RateLimit.perMinute(0),
            List.of(),
            line -> {},
            problems::add),
        "nmt4j");
  }

  private static List<LoadSentence> sentences() {
    try (Translator translator = Translator.load(MODEL)) {
      return LoadSentence.all(
          "de-en", LINES, translator.translate(LINES).stream().map(Translation::text).toList());
    }
  }

  private static Set<Thread> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("nmt4j-"))
        .collect(Collectors.toSet());
  }

  @Test
  void politeClientsAreServedMeanwhile() throws Exception {
    ListAppender<ILoggingEvent> logged = new ListAppender<>();
    logged.start();
    Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    root.addAppender(logged);
    Set<Thread> before = threads();
    Map<String, Map<Outcome, Integer>> outcomes;
    LoadCount polite;
    try (TranslationServer server = start()) {
      URI address = URI.create(server.uri());
      List<Attack> attacks = new Attacks("de-en", 20).all();
      try (HostileCrowd crowd = new HostileCrowd(address, SECONDS)) {
        attacks.forEach(attack -> crowd.start(attack, 1));
        crowd.startConnections(300);
        polite = new Load(address, sentences(), 1).run(2, SECONDS);
        outcomes = crowd.await();
      }
    } finally {
      root.detachAppender(logged);
    }

    assertThat(polite.answers()).isPositive();
    assertThat(polite.lostSentences()).isZero();
    assertThat(outcomes).hasSize(15).allSatisfy(HostileCrowdTest::isTreatedWell);
    assertThat(problems).isEmpty();
    assertThat(logged.list).extracting(ILoggingEvent::getFormattedMessage).isEmpty();
    Set<Thread> ending = threads();
    ending.removeAll(before);
    for (Thread thread : ending) {
      thread.join(Duration.ofSeconds(20).toMillis());
    }
    assertThat(ending).noneMatch(Thread::isAlive);
  }

  private static void isTreatedWell(String name, Map<Outcome, Integer> counts) {
    assertThat(counts).as(name).isNotEmpty().doesNotContainKey(Outcome.WRONG);
  }
}
