/** The languages of texts. */
package org.nmt4j.tokenization.language;
