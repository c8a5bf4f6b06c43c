/**
 * The HTTP server: connections, bodies, limits, keys, errors and the access log. The package knows
 * nothing about translation.
 */
package org.nmt4j.server.http;
