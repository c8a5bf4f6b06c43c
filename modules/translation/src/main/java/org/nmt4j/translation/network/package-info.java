/** The translation network, made of encoder, attention, decoder and output layer. */
package org.nmt4j.translation.network;
