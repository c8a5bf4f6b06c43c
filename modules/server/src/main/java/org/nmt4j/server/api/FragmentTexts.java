package org.nmt4j.server.api;

import java.util.List;
import java.util.concurrent.CompletionException;
import org.nmt4j.documents.TextTranslator;
import org.nmt4j.documents.inline.AlignedText;
import org.nmt4j.server.engine.LanguagePair;
import org.nmt4j.server.engine.TranslationRequest;
import org.nmt4j.server.http.ClientRequest;
import org.nmt4j.translation.KnownMarks;

/**
 * Translates the texts of a fragment of a document. A fragment is no longer than other texts, so
 * the engine accepts or refuses it like other texts.
 */
final class FragmentTexts implements TextTranslator {
  private final Translating translating;
  private final ClientRequest request;
  private final LanguagePair pair;

  FragmentTexts(Translating translating, ClientRequest request, LanguagePair pair) {
    this.translating = translating;
    this.request = request;
    this.pair = pair;
  }

  @Override
  public KnownMarks marks() {
    return translating.marks(pair);
  }

  @Override
  public List<AlignedText> translate(List<String> texts) {
    request.requireWaiting();
    try {
      return translating.translate(request, new TranslationRequest(pair, texts, 1)).join().stream()
          .map(Translating::aligned)
          .toList();
    } catch (CompletionException e) {
      throw Translating.problem(e);
    }
  }
}
