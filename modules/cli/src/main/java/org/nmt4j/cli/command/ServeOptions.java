package org.nmt4j.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.nmt4j.cli.console.InputPath;
import org.nmt4j.cli.console.OutputPath;
import org.nmt4j.server.api.ApiLimits;
import org.nmt4j.server.http.ApiKeys;
import org.nmt4j.server.http.HttpLimits;
import org.nmt4j.server.http.HttpOptions;
import org.nmt4j.server.http.RateLimit;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of a server: its address, its limits, and who may use it. */
final class ServeOptions {
  private static final int LAST_PORT = 65_535;
  private static final String ORIGIN = "\\*|https?://[A-Za-z0-9.\\[\\]:-]+";

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = {"--host"},
      paramLabel = "HOST",
      description = "The address to listen at (default: 127.0.0.1, this machine only).")
  private String host = "127.0.0.1";

  @Option(
      names = {"--port"},
      paramLabel = "N",
      description = "The port to listen at; 0 for any free one (default: 5000).")
  private int port = 5000;

  @InputPath
  @Option(
      names = {"--api-keys"},
      paramLabel = "FILE",
      description = "Serve only clients with a key of this file. A line has a key, then a comment.")
  private Path keys;

  @Option(
      names = {"--cors"},
      paramLabel = "ORIGIN",
      description =
          "Let web pages of this origin use the server, such as https://example.org; * for all"
              + " pages. May be given several times.")
  private List<String> origins = List.of();

  @OutputPath
  @Option(
      names = {"--access-log"},
      paramLabel = "FILE",
      description = "Append a line for each request to this file (default: standard error).")
  private Path accessLog;

  @Option(
      names = {"--max-characters"},
      paramLabel = "N",
      converter = PositiveNumber.class,
      description = "Characters of all texts of a request (default: 20000).")
  private int maxCharacters = ApiLimits.usual().characters();

  @Option(
      names = {"--max-batch"},
      paramLabel = "N",
      converter = PositiveNumber.class,
      description = "Texts of a request (default: 500).")
  private int maxBatch = ApiLimits.usual().batch();

  @Option(
      names = {"--max-body"},
      paramLabel = "N",
      converter = PositiveNumber.class,
      description = "Bytes of a request without a file (default: 1048576).")
  private int maxBody = HttpLimits.usual().body();

  @Option(
      names = {"--max-upload"},
      paramLabel = "N",
      converter = PositiveNumber.class,
      description = "Bytes of a request with a file (default: 16777216).")
  private int maxUpload = Math.toIntExact(HttpLimits.usual().upload());

  @Option(
      names = {"--max-connections"},
      paramLabel = "N",
      converter = PositiveNumber.class,
      description = "Connections at a time (default: 1024).")
  private int maxConnections = HttpLimits.usual().connections();

  @Option(
      names = {"--rate"},
      paramLabel = "N",
      converter = PositiveNumber.class,
      description = "Texts a minute of each client (default: no limit).")
  private int rate;

  @Option(
      names = {"--timeout"},
      paramLabel = "SECONDS",
      converter = PositiveNumber.class,
      description = "The longest time until an answer is there (default: 60).")
  private int timeout = Math.toIntExact(HttpLimits.usual().timeout().toSeconds());

  Optional<Path> accessLog() {
    return Optional.ofNullable(accessLog);
  }

  boolean hasKeys() {
    return keys != null;
  }

  int timeout() {
    return timeout;
  }

  /** Returns the limits on the texts of a request. */
  ApiLimits texts() {
    return new ApiLimits(maxCharacters, maxBatch);
  }

  /**
   * Returns the options of the server.
   *
   * @param requests takes a line for each request
   * @param log takes messages for the operator, one line each
   * @throws IOException if the file of keys cannot be read, holds no key or has a key that is too
   *     short
   * @throws ParameterException if the port or an origin is not valid
   */
  HttpOptions options(Consumer<String> requests, Consumer<String> log) throws IOException {
    if (port < 0 || port > LAST_PORT) {
      throw refused("--port is " + port + ", expected 0 to " + LAST_PORT);
    }
    for (String origin : origins) {
      if (!origin.matches(ORIGIN)) {
        throw refused("--cors is " + origin + ", expected * or an origin: https://example.org");
      }
    }
    return new HttpOptions(
        host,
        port,
        HttpLimits.usual()
            .withBody(maxBody)
            .withUpload(maxUpload)
            .withConnections(maxConnections)
            .withTimeout(Duration.ofSeconds(timeout)),
        keys == null ? ApiKeys.none() : ApiKeys.read(keys),
        RateLimit.perMinute(rate),
        origins,
        requests,
        log);
  }

  private ParameterException refused(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
