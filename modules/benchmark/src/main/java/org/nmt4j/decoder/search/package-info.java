/** How long the search's own work takes, beside the package whose classes it times. */
package org.nmt4j.decoder.search;
