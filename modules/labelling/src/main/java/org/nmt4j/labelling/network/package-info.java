/** The labelling network and its batches. */
package org.nmt4j.labelling.network;
