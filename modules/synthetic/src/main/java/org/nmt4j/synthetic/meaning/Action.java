package org.nmt4j.synthetic.meaning;

import java.util.Optional;
import org.nmt4j.synthetic.lexicon.Verb;

/**
 * A verb with what it takes.
 *
 * @param verb the verb
 * @param recipient to whom, in the dative
 * @param object whom or what
 */
public record Action(Verb verb, Optional<NounPhrase> recipient, Optional<NounPhrase> object)
    implements Predicate {}
