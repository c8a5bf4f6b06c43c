package org.nmt4j.server.http;

/** The address of a client. */
final class RemoteAddress {
  private static final int GROUPS = 4;

  private RemoteAddress() {}

  /**
   * Returns the network that usually belongs to one user: an IPv4 address itself, or the first 64
   * bits of an IPv6 address.
   *
   * @param address the address in its numeric form
   */
  static String network(String address) {
    String bare = address.replaceAll("[\\[\\]]", "");
    if (!bare.contains(":")) {
      return bare;
    }
    int end = -1;
    for (int group = 0; group < GROUPS; group++) {
      int next = bare.indexOf(':', end + 1);
      if (next < 0 || bare.startsWith("::", next)) {
        return bare;
      }
      end = next;
    }
    return bare.substring(0, end);
  }
}
