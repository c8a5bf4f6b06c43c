/** What a trainable task is, the model file, and bucketed batches. */
package org.nmt4j.model;
