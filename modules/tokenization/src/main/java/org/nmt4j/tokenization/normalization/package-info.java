/** Normalises text, so that text that looks the same has the same characters. */
package org.nmt4j.tokenization.normalization;
