/** Word vectors learned by word2vec with Deeplearning4j. */
package org.nmt4j.embeddings;
