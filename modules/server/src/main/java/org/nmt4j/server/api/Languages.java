package org.nmt4j.server.api;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.nmt4j.server.engine.LanguagePair;
import org.nmt4j.server.engine.ModelInfo;
import org.nmt4j.server.engine.TranslationService;
import org.nmt4j.server.http.HttpProblem;

/** The languages that are served. */
final class Languages {
  private static final int LONGEST = 16;

  private final TranslationService service;

  Languages(TranslationService service) {
    this.service = service;
  }

  /**
   * A language.
   *
   * @param targets the codes of the languages into which the language is translated
   */
  record Language(String code, String name, List<String> targets) {}

  /** Returns all languages: first the sources of the models, then the other targets. */
  List<Language> all() {
    Set<String> codes = new LinkedHashSet<>(sources());
    service.pairs().keySet().forEach(pair -> codes.add(pair.target()));
    return codes.stream().map(code -> new Language(code, name(code), targets(code))).toList();
  }

  /** Returns the pairs of languages, in the order of the models. */
  List<LanguagePair> pairs() {
    return List.copyOf(service.pairs().keySet());
  }

  /** Returns the facts about the models, in their order. */
  List<ModelInfo> models() {
    return List.copyOf(service.pairs().values());
  }

  /** Returns the codes of the source languages, in the order of the models. */
  List<String> sources() {
    return service.pairs().keySet().stream().map(LanguagePair::source).distinct().toList();
  }

  /** Returns the codes of the languages into which a language is translated. */
  List<String> targets(String source) {
    return service.pairs().keySet().stream()
        .filter(pair -> pair.source().equals(source))
        .map(LanguagePair::target)
        .toList();
  }

  /** Returns the English name of a language. */
  static String name(String code) {
    return Locale.forLanguageTag(code.replace('_', '-')).getDisplayName(Locale.ENGLISH);
  }

  /**
   * Returns the pair of languages that a client names. A code with a region, such as {@code de_DE}
   * or {@code de-DE}, also matches a model for {@code de}.
   *
   * @throws HttpProblem if no model translates between these languages
   */
  LanguagePair pair(String source, String target) {
    for (String from : forms(source)) {
      for (String to : forms(target)) {
        Optional<LanguagePair> found =
            service.pairs().keySet().stream()
                .filter(pair -> pair.source().equalsIgnoreCase(from))
                .filter(pair -> pair.target().equalsIgnoreCase(to))
                .findFirst();
        if (found.isPresent()) {
          return found.get();
        }
      }
    }
    throw HttpProblem.ofRequest(reason(source, target));
  }

  private String reason(String source, String target) {
    for (String code : List.of(source, target)) {
      if (forms(code).stream().noneMatch(this::isServed)) {
        return printable(code) + " is not supported";
      }
    }
    return printable(target) + " is not available as a target language from " + printable(source);
  }

  /**
   * Returns the code by which a language is served; the given code if no model has the language.
   */
  String served(String code) {
    List<String> forms = forms(code);
    return forms.stream()
        .flatMap(form -> all().stream().map(Language::code).filter(form::equalsIgnoreCase))
        .findFirst()
        .orElse(code);
  }

  /** Returns whether a code is the source or target language of a model. */
  boolean isServed(String code) {
    return all().stream().anyMatch(each -> each.code().equalsIgnoreCase(code));
  }

  /** Returns a code with a hyphen before its region, and the same code without the region. */
  private static List<String> forms(String code) {
    String whole = code.replace('_', '-');
    int region = whole.indexOf('-');
    return region > 0 ? List.of(whole, whole.substring(0, region)) : List.of(whole);
  }

  private static String printable(String code) {
    String plain = code.replaceAll("[^A-Za-z0-9_-]", "?");
    return plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
  }
}
