/** The model file: a ZIP of texts, vocabularies and tensors that is written whole or not at all. */
package org.nmt4j.model.file;
