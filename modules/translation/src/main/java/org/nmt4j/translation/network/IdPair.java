package org.nmt4j.translation.network;

/** A sentence pair as ids, without begin and end marks. */
public record IdPair(int[] source, int[] target) {}
