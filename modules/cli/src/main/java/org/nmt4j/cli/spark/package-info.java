/** Starts jobs on a cluster of Apache Spark, without a class of Spark. */
package org.nmt4j.cli.spark;
