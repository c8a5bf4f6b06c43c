/** Runs actions at the end of asynchronous work. */
package org.nmt4j.server.async;
