package org.nmt4j.server.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keeps web pages of other origins from using the server through the browser of a user.
 *
 * <p>A request of a page from another origin is refused unless that origin is allowed. A server on
 * a loopback address refuses requests whose header {@code Host} names neither this machine nor that
 * address. A page of another origin could otherwise reach the server by a host name that resolves
 * to the loopback address (DNS rebinding).
 */
final class BrowserGuard {
  private static final Pattern AUTHORITY =
      Pattern.compile("(\\[[0-9A-Fa-f:.]+]|[^:\\[\\]]*)(?::\\d*)?");
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  private final Optional<InetAddress> loopback;
  private final List<String> origins;

  /**
   * Creates a guard.
   *
   * @param address the address at which the server listens
   * @param origins the origins that are allowed; {@code *} for all
   */
  BrowserGuard(InetAddress address, List<String> origins) {
    this.loopback = Optional.of(address).filter(InetAddress::isLoopbackAddress);
    this.origins = origins.stream().map(each -> each.toLowerCase(Locale.ROOT)).toList();
  }

  /**
   * Checks a request.
   *
   * @param host the value of the header {@code Host}, or null
   * @param origin the value of the header {@code Origin}, or null
   * @throws HttpProblem with the status 403 if the request is refused
   */
  void check(String host, String origin) {
    if (loopback.isPresent() && host != null && !isLoopback(host, loopback.get())) {
      throw new HttpProblem(
          403, "the server is for this machine only: call it localhost, 127.0.0.1 or [::1]");
    }
    if (origin != null && !isSame(origin, host) && !allows(origin)) {
      throw new HttpProblem(403, "pages of this origin may not use the server");
    }
  }

  private static boolean isLoopback(String host, InetAddress own) {
    Matcher matcher = AUTHORITY.matcher(host);
    if (!matcher.matches()) {
      return false;
    }
    String name = matcher.group(1).toLowerCase(Locale.ROOT);
    return LOOPBACK.contains(name)
        || name.equals(own.getHostAddress())
        || name.startsWith("[") && isIpv6(name, own);
  }

  /** Returns whether a name in brackets is a given address in any of its forms. */
  private static boolean isIpv6(String name, InetAddress own) {
    try {
      // The brackets keep this method from asking a name server.
      return InetAddress.getByName(name).equals(own);
    } catch (UnknownHostException e) {
      return false;
    }
  }

  private static boolean isSame(String origin, String host) {
    int authority = origin.indexOf("://") + 3;
    return authority > 2 && host != null && origin.substring(authority).equalsIgnoreCase(host);
  }

  /** Returns whether an origin is allowed. */
  boolean allows(String origin) {
    return origins.contains("*") || origins.contains(origin.toLowerCase(Locale.ROOT));
  }

  /** Returns whether at least one other origin is allowed. */
  boolean allowsAny() {
    return !origins.isEmpty();
  }

  /** Returns whether every origin is allowed. */
  boolean allowsAll() {
    return origins.contains("*");
  }
}
