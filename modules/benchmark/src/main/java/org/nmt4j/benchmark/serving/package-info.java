/** Programs that use a running server as clients do, and measure it from outside. */
package org.nmt4j.benchmark.serving;
