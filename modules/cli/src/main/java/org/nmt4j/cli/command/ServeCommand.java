package org.nmt4j.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nmt4j.cli.console.Build;
import org.nmt4j.cli.console.CommandFailure;
import org.nmt4j.cli.console.Console;
import org.nmt4j.cli.console.PathGuard;
import org.nmt4j.server.TranslationServer;
import org.nmt4j.server.engine.EngineOptions;
import org.nmt4j.server.engine.LanguagePair;
import org.nmt4j.server.engine.ServedModel;
import org.nmt4j.server.engine.TranslationEngine;
import org.nmt4j.server.engine.TranslationService;
import org.nmt4j.server.language.LanguageDetector;
import org.nmt4j.translation.Glossary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Serves translations over HTTP until a signal ends the command. */
@Command(
    name = "serve",
    customSynopsis = "nmt4j serve -m=PAIR=FILE [OPTIONS]",
    description = {
      "Translate over HTTP, for programs, translation tools and browsers.",
      "Understands the clients of LibreTranslate, OpenNMT-py and Apertium, and has a web page."
          + " Only this machine reaches it, unless --host names an address of a network. Ctrl-C"
          + " and SIGTERM end it after it has answered all requests that it has received."
    },
    footer = {"", "Example: nmt4j serve --model de-en=runs/quickstart/best.nmt4j"})
public final class ServeCommand implements Callable<Integer> {
  private final Console console;

  @Spec private CommandSpec spec;

  @Option(
      names = {"-m", "--model"},
      paramLabel = "PAIR=FILE",
      required = true,
      description = "A model and its languages, such as de-en=runs/NAME/best.nmt4j; repeatable.")
  private List<String> models;

  @Option(
      names = {"--glossary"},
      paramLabel = "PAIR=FILE",
      description = "A file of terms that translations of a pair of languages use; repeatable.")
  private List<String> glossaries = List.of();

  @Option(
      names = {"--threads"},
      paramLabel = "N",
      converter = PositiveNumber.class,
      description = "Threads that translate (default: one a processor).")
  private int threads;

  @Mixin private KernelOptions kernels;

  @Option(
      names = {"--memory"},
      paramLabel = "SIZE",
      converter = ByteSize.class,
      description =
          "Memory of all loaded models together, such as 2g (default: no limit). The least recently"
              + " used model makes room.")
  private Long memory;

  @Mixin private ServeOptions http;

  /** Creates the command on the streams of a console. */
  public ServeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    List<ServedModel> served = served();
    Map<LanguagePair, Path> terms = terms();
    PathGuard guard = PathGuard.of(spec);
    served.forEach(model -> guard.reads("--model", model.file()));
    terms.values().forEach(file -> guard.reads("--glossary", file));
    guard.check();
    EngineOptions engine = options(terms);
    try (RequestLines requests = RequestLines.to(http.accessLog(), console::tell)) {
      TranslationService service = engine(served, engine);
      try (TranslationServer server =
          new TranslationServer(
              service,
              detector(service),
              http.texts(),
              http.options(requests::write, console::tell),
              "nmt4j " + Build.version())) {
        tellReady(service, server);
        return serve(server);
      } finally {
        service.close();
      }
    }
  }

  private List<ServedModel> served() {
    List<ServedModel> served = models.stream().map(ServedModel::parse).toList();
    for (ServedModel model : served) {
      Optional<LanguagePair> pair = model.pair();
      if (pair.isPresent() && served.stream().filter(it -> it.pair().equals(pair)).count() > 1) {
        throw refused("--model: found two models of " + pair.get());
      }
    }
    return served;
  }

  /** Returns the files of terms by their languages. */
  private Map<LanguagePair, Path> terms() {
    Map<LanguagePair, Path> files = new LinkedHashMap<>();
    for (String text : glossaries) {
      int equals = text.indexOf('=');
      LanguagePair pair =
          LanguagePair.parse(text.substring(0, Math.max(0, equals)))
              .orElseThrow(
                  () ->
                      refused(
                          "--glossary: found '"
                              + text
                              + "', expected a pair and a file, such as de-en=terms.tsv"));
      if (files.put(pair, Path.of(text.substring(equals + 1))) != null) {
        throw refused("--glossary: found two glossaries of " + pair);
      }
    }
    return files;
  }

  private EngineOptions options(Map<LanguagePair, Path> terms) {
    EngineOptions options = EngineOptions.usual().withThreads(threads).withKernels(kernels::apply);
    if (memory != null) {
      options = options.withMemory(memory);
    }
    Map<LanguagePair, Glossary> read = new LinkedHashMap<>();
    terms.forEach((pair, file) -> read.put(pair, Glossary.read(file)));
    return options.withGlossaries(read);
  }

  private TranslationService engine(List<ServedModel> served, EngineOptions options) {
    try {
      return new TranslationEngine(served, options, console::tell);
    } catch (IllegalArgumentException e) {
      throw refused(e.getMessage());
    }
  }

  private ParameterException refused(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private static LanguageDetector detector(TranslationService service) {
    return LanguageDetector.among(
        service.pairs().keySet().stream()
            .flatMap(pair -> Stream.of(pair.source(), pair.target()))
            .distinct()
            .toList());
  }

  private void tellReady(TranslationService service, TranslationServer server) {
    String pairs =
        service.pairs().keySet().stream()
            .map(LanguagePair::toString)
            .collect(Collectors.joining(", "));
    if (!server.isLoopback()) {
      console.tell(
          "other machines can reach this server; clients need "
              + (http.hasKeys() ? "a key" : "no key")
              + ", and texts are not encrypted on their way");
    }
    console.tell("nmt4j serves " + pairs + " at " + server.uri());
  }

  private int serve(TranslationServer server) {
    try {
      console.interruption().await("answering the last requests");
      server.drain(Duration.ofSeconds(http.timeout()));
      return console.interruption().exitCode();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandFailure("interrupted");
    }
  }
}
