package org.nmt4j.tokenization.tokenizer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import opennlp.tools.tokenize.Tokenizer;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;
import opennlp.tools.util.Span;
import org.nmt4j.tokenization.corpus.DataException;

/**
 * The maximum entropy tokenizer of OpenNLP, with the model of a language from the class path. All
 * threads share the model. Each thread has its own tokenizer, because a tokenizer keeps the
 * probabilities of its last call.
 */
final class MaxentTokenizer implements Tokenizer {
  // The resources of the artifacts opennlp-models-tokenizer-LANGUAGE. The models were trained on
  // Universal Dependencies.
  private static final Map<String, String> MODELS =
      new TreeMap<>(
          Map.of(
              "de", "opennlp-de-ud-gsd-tokens-1.3-2.5.4.bin",
              "en", "opennlp-en-ud-ewt-tokens-1.3-2.5.4.bin"));

  private final ThreadLocal<TokenizerME> tokenizers;

  MaxentTokenizer(String language) {
    TokenizerModel model = load(language);
    tokenizers = ThreadLocal.withInitial(() -> new TokenizerME(model));
  }

  @Override
  public String[] tokenize(String text) {
    return tokenizers.get().tokenize(text);
  }

  @Override
  public Span[] tokenizePos(String text) {
    return tokenizers.get().tokenizePos(text);
  }

  private static TokenizerModel load(String language) {
    String resource = MODELS.get(language);
    if (resource == null) {
      throw new DataException(
          String.format(
              Locale.ROOT,
              "tokenizer opennlp-me: no model of language '%s'; expected one of %s, or tokenizer"
                  + " %s",
              language,
              String.join(", ", MODELS.keySet()),
              "opennlp-simple"));
    }
    try (InputStream in = MaxentTokenizer.class.getResourceAsStream("/" + resource)) {
      if (in == null) {
        throw new DataException(
            String.format(
                Locale.ROOT,
                "tokenizer opennlp-me: %s is not on the class path; it comes with %s",
                resource,
                "org.apache.opennlp:opennlp-models-tokenizer-" + language));
      }
      return new TokenizerModel(in);
    } catch (IOException e) {
      throw new UncheckedIOException(resource + ": " + e.getMessage(), e);
    }
  }
}
