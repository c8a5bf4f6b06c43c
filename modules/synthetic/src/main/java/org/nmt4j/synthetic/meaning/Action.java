package org.nmt4j.synthetic.meaning;

import java.util.Optional;
import org.nmt4j.synthetic.lexicon.Verb;

/**
 * A verb with its recipient and its object.
 *
 * @param verb the verb
 * @param recipient the recipient, in the dative, if any
 * @param object the object, if any
 */
public record Action(Verb verb, Optional<NounPhrase> recipient, Optional<NounPhrase> object)
    implements Predicate {}
