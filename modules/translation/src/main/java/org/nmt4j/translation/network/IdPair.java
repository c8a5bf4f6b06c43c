package org.nmt4j.translation.network;

/** A sentence pair as ids, without the marks of beginning and end. */
public record IdPair(int[] source, int[] target) {}
