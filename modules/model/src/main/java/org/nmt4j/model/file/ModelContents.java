package org.nmt4j.model.file;

import java.util.Map;

/**
 * What a model file holds beside its tensors.
 *
 * @param recipe the expanded recipe, YAML
 * @param texts vocabularies, subword codes and the like by file name
 * @param provenance free facts for people: tool version, hashes of the data, machine
 */
public record ModelContents(
    String recipe, Map<String, String> texts, Map<String, String> provenance) {}
