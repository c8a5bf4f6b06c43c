/** Translation: the network put together and the pipeline from text to text. */
package org.nmt4j.translation;
