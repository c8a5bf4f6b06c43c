package org.nmt4j.server.http;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The endpoints of a server, by path and method. */
public final class Routes {
  private final Map<String, Map<String, Route>> exact = new LinkedHashMap<>();
  private final Map<String, Map<String, Route>> beginnings = new LinkedHashMap<>();

  /**
   * The endpoint of one path and method.
   *
   * @param path the path, which is also its name in the access log
   * @param needsKey whether a client needs a key if the server has keys
   * @param takesFile whether a form may hold a file
   */
  record Route(String path, Endpoint endpoint, boolean needsKey, boolean takesFile) {}

  /**
   * The routes that match a path.
   *
   * @param methods the routes by their methods
   * @param rest the part of the path after the path of the route
   */
  record Found(Map<String, Route> methods, String rest) {}

  /** Adds a route that needs a key if the server has keys. Returns this object. */
  public Routes with(String method, String path, Endpoint endpoint) {
    return add(method, path, endpoint, true, false);
  }

  /** Adds a route that needs no key. Returns this object. */
  public Routes open(String method, String path, Endpoint endpoint) {
    return add(method, path, endpoint, false, false);
  }

  /**
   * Adds a route for {@code POST} requests of forms with a file. It needs a key if the server has
   * keys. Returns this object.
   */
  public Routes upload(String path, Endpoint endpoint) {
    return add("POST", path, endpoint, true, true);
  }

  /**
   * Adds a route for all paths with a given beginning. It needs no key. Returns this object.
   *
   * @param beginning the beginning, such as {@code /download_file/}: one name between slashes
   */
  public Routes openBelow(String method, String beginning, Endpoint endpoint) {
    methods(beginnings, beginning).put(method, new Route(beginning, endpoint, false, false));
    return this;
  }

  private Routes add(
      String method, String path, Endpoint endpoint, boolean needsKey, boolean takesFile) {
    methods(exact, path).put(method, new Route(path, endpoint, needsKey, takesFile));
    return this;
  }

  private static Map<String, Route> methods(Map<String, Map<String, Route>> table, String path) {
    return table.computeIfAbsent(path, it -> new TreeMap<>());
  }

  /** Returns the routes that match a path; empty if there are none. */
  Optional<Found> find(String path) {
    Map<String, Route> found = exact.get(path);
    if (found != null) {
      return Optional.of(new Found(Collections.unmodifiableMap(found), ""));
    }
    int end = path.indexOf('/', 1) + 1;
    Map<String, Route> below = end > 0 ? beginnings.get(path.substring(0, end)) : null;
    return Optional.ofNullable(below).map(it -> new Found(it, path.substring(end)));
  }
}
