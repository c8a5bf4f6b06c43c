package org.nmt4j.server.http;

import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Accepts connections and limits their number. If there are too many, another connection is closed.
 * It belongs to the network with the most connections that have not sent a whole request, and is
 * the one of these that has been quiet for the longest time. If all other connections have sent a
 * whole request, the new connection is closed. A connection is also closed if its headers take too
 * long.
 */
final class WatchedConnector extends ServerConnector implements Connection.Listener {
  private static final long MOST_PERIOD = 1000;
  private static final Comparator<WatchedEndPoint> BY_QUIET_TIME =
      (one, other) -> Long.signum(one.quietSince() - other.quietSince());

  private final HttpLimits limits;
  private final Set<WatchedEndPoint> open = new LinkedHashSet<>();
  private Scheduler.Task sweep = () -> false;

  WatchedConnector(Server server, HttpConfiguration configuration, HttpLimits limits) {
    super(server, 1, 1, new HttpConnectionFactory(configuration));
    this.limits = limits;
    setIdleTimeout(limits.idle().toMillis());
    addBean(this, false);
  }

  @Override
  protected SocketChannelEndPoint newEndPoint(
      SocketChannel channel, ManagedSelector selector, SelectionKey key) {
    WatchedEndPoint endPoint =
        new WatchedEndPoint(channel, selector, key, getScheduler(), getExecutor());
    endPoint.setIdleTimeout(getIdleTimeout());
    return endPoint;
  }

  @Override
  protected void doStart() throws Exception {
    super.doStart();
    planSweep();
  }

  @Override
  protected void doStop() throws Exception {
    sweep.cancel();
    super.doStop();
  }

  @Override
  public void onOpened(Connection connection) {
    WatchedEndPoint endPoint = (WatchedEndPoint) connection.getEndPoint();
    WatchedEndPoint victim = null;
    synchronized (open) {
      open.add(endPoint);
      if (open.size() > limits.connections()) {
        victim = quietOneBeside(endPoint).orElse(endPoint);
        open.remove(victim);
      }
    }
    if (victim != null) {
      victim.close();
    }
  }

  /**
   * Returns the connection to close for a new one; empty if all others are being answered. The
   * caller holds the lock of {@link #open}.
   */
  private Optional<WatchedEndPoint> quietOneBeside(WatchedEndPoint newest) {
    Map<String, List<WatchedEndPoint>> networks =
        open.stream()
            .filter(each -> each != newest && !each.isAnswering())
            .collect(
                Collectors.groupingBy(
                    WatchedEndPoint::network, LinkedHashMap::new, Collectors.toList()));
    return networks.values().stream()
        .max(Comparator.comparingInt(List::size))
        .map(all -> Collections.min(all, BY_QUIET_TIME));
  }

  @Override
  public void onClosed(Connection connection) {
    EndPoint endPoint = connection.getEndPoint();
    synchronized (open) {
      open.remove(endPoint);
    }
  }

  /** Returns the number of open connections. */
  int connections() {
    synchronized (open) {
      return open.size();
    }
  }

  private void planSweep() {
    long period = Math.max(1, Math.min(MOST_PERIOD, limits.headers().toMillis() / 4));
    sweep = getScheduler().schedule(this::sweep, period, TimeUnit.MILLISECONDS);
  }

  private void sweep() {
    closeSlow(System.nanoTime());
    if (isRunning()) {
      planSweep();
    }
  }

  /**
   * Closes each connection whose client began a request but did not complete the headers in time.
   *
   * @param now the time in nanoseconds
   */
  void closeSlow(long now) {
    List<WatchedEndPoint> slow = new ArrayList<>();
    synchronized (open) {
      for (WatchedEndPoint each : open) {
        if (each.isLate(now - limits.headers().toNanos())) {
          slow.add(each);
        }
      }
    }
    slow.forEach(EndPoint::close);
  }
}
