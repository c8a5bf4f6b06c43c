package org.nmt4j.server.api;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nmt4j.documents.TextTranslator;
import org.nmt4j.documents.file.LanguageCode;
import org.nmt4j.documents.inline.AlignedText;
import org.nmt4j.server.engine.LanguagePair;
import org.nmt4j.server.http.PrivateFolder;

/** Finds the languages of a document if its client does not name the source language. */
final class DocumentLanguage {
  private final Languages languages;
  private final SourceLanguage source;
  private final PrivateFolder folder;

  DocumentLanguage(Languages languages, SourceLanguage source, PrivateFolder folder) {
    this.languages = languages;
    this.source = source;
    this.folder = folder;
  }

  /** Thrown with the first texts of a document, so that the rest of the document is not read. */
  private static final class FoundTexts extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> texts;

    FoundTexts(List<String> texts) {
      super(null, null, false, false);
      this.texts = texts;
    }
  }

  /** Throws an exception that has the first texts. */
  private static final TextTranslator FINDER =
      new TextTranslator() {
        @Override
        public List<AlignedText> translate(List<String> texts) {
          throw new FoundTexts(texts);
        }
      };

  /**
   * Returns the pair of languages of a document. The source is the language that an XLIFF or TMX
   * file states, or else the language of the first texts of the document.
   *
   * @param usual the pair by which the document is read to find its texts
   * @throws org.nmt4j.server.http.HttpProblem if no model translates between the languages
   * @throws IOException if the file cannot be read
   */
  LanguagePair of(Path file, UploadType type, LanguagePair usual) throws IOException {
    Optional<String> stated = type.sourceLanguage(file);
    return stated.isPresent()
        ? languages.pair(served(stated.get(), usual.target()), usual.target())
        : source.pair(
            SourceLanguage.AUTO, usual.target(), String.join("\n", firstTexts(file, type, usual)));
  }

  /**
   * Returns the code of a model for a language that a file states. The model may be that of another
   * region. Returns the given code if there is no such model.
   */
  private String served(String stated, String target) {
    String code = languages.served(stated);
    return Stream.concat(Stream.of(code), languages.sources().stream())
        .filter(each -> LanguageCode.isSame(each, stated))
        .filter(each -> languages.targets(each).contains(target))
        .findFirst()
        .orElse(stated);
  }

  private List<String> firstTexts(Path file, UploadType type, LanguagePair usual)
      throws IOException {
    Path nowhere = folder.newFile();
    try {
      type.translate(FINDER, usual, "", file, nowhere);
      return List.of();
    } catch (FoundTexts found) {
      return found.texts;
    } finally {
      PrivateFolder.delete(nowhere);
    }
  }
}
