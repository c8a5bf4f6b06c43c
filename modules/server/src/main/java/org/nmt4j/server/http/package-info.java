/**
 * HTTP: connections, bodies, limits, keys, errors and the access log. It knows nothing of
 * translation.
 */
package org.nmt4j.server.http;
