/** Brings text that looks the same to the same characters. */
package org.nmt4j.tokenization.normalization;
