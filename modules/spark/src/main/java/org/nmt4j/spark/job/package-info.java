/** What all jobs share: options, messages and the way they end. */
package org.nmt4j.spark.job;
