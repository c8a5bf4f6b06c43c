package org.nmt4j.model.file;

import java.util.Map;

/**
 * The contents of a model file besides its tensors.
 *
 * @param recipe the text of the recipe with all its defaults, in YAML
 * @param texts the other texts by entry name, such as vocabularies and subword codes
 * @param provenance facts for people, such as the version of the tool, hashes of the data and the
 *     machine
 */
public record ModelContents(
    String recipe, Map<String, String> texts, Map<String, String> provenance) {}
