/** TER: the number of edits that turn a translation into a reference. */
package org.nmt4j.evaluation.ter;
