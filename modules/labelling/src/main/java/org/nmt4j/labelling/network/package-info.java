/** The network of labelling and its batches. */
package org.nmt4j.labelling.network;
