/**
 * Translation of data sets on Apache Spark. {@link org.nmt4j.spark.TranslatorModel} is a stage of a
 * pipeline of Spark ML.
 */
package org.nmt4j.spark;
