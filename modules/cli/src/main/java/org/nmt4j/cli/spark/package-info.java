/** Starts jobs on a cluster of Apache Spark. This package uses no class of Spark. */
package org.nmt4j.cli.spark;
