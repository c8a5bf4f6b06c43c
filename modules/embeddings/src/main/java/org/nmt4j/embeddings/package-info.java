/** Word vectors that a network's embedding tables may start from: read, or learned by word2vec. */
package org.nmt4j.embeddings;
