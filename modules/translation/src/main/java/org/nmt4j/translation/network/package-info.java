/** The translation network: encoder, attention, decoder and output layer put together. */
package org.nmt4j.translation.network;
