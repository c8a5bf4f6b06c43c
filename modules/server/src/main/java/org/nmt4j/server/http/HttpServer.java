package org.nmt4j.server.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.CrossOriginHandler;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** Serves routes over HTTP/1.1 until it is closed. */
public final class HttpServer implements AutoCloseable {
  private static final int MOST_THREADS = 64;
  private static final int LEAST_THREADS = 4;
  private static final int HEADER_BYTES = 32 << 10;

  private final Server server;
  private final WatchedConnector connector;
  private final InetAddress address;
  private final Consumer<String> log;

  /**
   * Starts a server.
   *
   * @param statistics counts the answers of the server
   * @param folder the folder of the files that clients send
   * @throws IOException if the host is unknown or the server cannot listen at the port
   */
  public HttpServer(
      HttpOptions options, Routes routes, HttpStatistics statistics, PrivateFolder folder)
      throws IOException {
    address = address(options.host());
    log = options.log();
    QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS, LEAST_THREADS);
    threads.setReservedThreads(0);
    threads.setName("nmt4j-http");
    server = new Server(threads);
    connector = new WatchedConnector(server, configuration(), options.limits());
    connector.setHost(address.getHostAddress());
    connector.setPort(options.port());
    server.addConnector(connector);
    BrowserGuard guard = new BrowserGuard(address, options.origins());
    Handler api = new ApiHandler(options, routes, guard, folder);
    server.setHandler(
        new GracefulHandler(options.origins().isEmpty() ? api : crossOrigin(options, api)));
    server.setErrorHandler(new JsonErrors());
    server.setRequestLog(new AccessLog(options.accessLog(), statistics));
    statistics.connections(connector::connections);
    start(options);
  }

  private static InetAddress address(String host) throws IOException {
    try {
      return InetAddress.getByName(host);
    } catch (UnknownHostException e) {
      throw new IOException("--host: found no address of " + host, e);
    }
  }

  private static HttpConfiguration configuration() {
    HttpConfiguration configuration = new HttpConfiguration();
    configuration.setSendServerVersion(false);
    configuration.setRequestHeaderSize(HEADER_BYTES);
    configuration.setMaxUnconsumedRequestContentReads(4);
    configuration.setRelativeRedirectAllowed(true);
    return configuration;
  }

  private static Handler crossOrigin(HttpOptions options, Handler api) {
    CrossOriginHandler handler = new CrossOriginHandler();
    handler.setAllowedOriginPatterns(
        options.origins().stream()
            .map(origin -> origin.equals("*") ? ".*" : Pattern.quote(origin))
            .collect(Collectors.toSet()));
    handler.setAllowedMethods(Set.of("GET", "POST", "HEAD"));
    handler.setAllowedHeaders(Set.of("Content-Type", "Authorization"));
    handler.setAllowCredentials(false);
    handler.setDeliverPreflightRequests(false);
    handler.setHandler(api);
    return handler;
  }

  private void start(HttpOptions options) throws IOException {
    try {
      server.start();
    } catch (Exception e) {
      close();
      Throwable cause = e.getCause() instanceof IOException ? e.getCause() : e;
      throw new IOException(
          options.host() + ":" + options.port() + ": cannot listen: " + cause.getMessage(), e);
    }
  }

  /** Returns the address, such as {@code http://127.0.0.1:5000}. */
  public String uri() {
    InetSocketAddress bound = new InetSocketAddress(address, connector.getLocalPort());
    String host = address.getHostAddress();
    return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + bound.getPort();
  }

  /** Returns whether only programs of this machine can reach the server. */
  public boolean isLoopback() {
    return address.isLoopbackAddress();
  }

  /**
   * Accepts no more requests, waits until the accepted ones are answered, and closes the server.
   *
   * @param longest the longest time to wait
   */
  public void drain(Duration longest) {
    server.setStopTimeout(longest.toMillis());
    close();
  }

  /** Ends all connections and threads. */
  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      log.accept("some requests were not answered in time: " + e.getClass().getSimpleName());
    }
  }
}
