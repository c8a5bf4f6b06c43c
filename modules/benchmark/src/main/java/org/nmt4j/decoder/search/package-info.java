/** Benchmarks of beam search, in the package whose classes they time. */
package org.nmt4j.decoder.search;
