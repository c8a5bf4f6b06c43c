/** A server that translates over HTTP. */
package org.nmt4j.server;
