package org.nmt4j.server.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.nmt4j.server.engine.LanguagePair;
import org.nmt4j.server.http.ClientRequest;
import org.nmt4j.server.http.PrivateFolder;

/**
 * Translates documents, at most 4 at a time. Fragments of documents are as short as other texts.
 * They do not wait for documents.
 */
final class Documents implements AutoCloseable {
  private final Translating translating;
  private final PrivateFolder folder;
  private final String tool;
  private final WorkPool files = new WorkPool("documents", 4, 32);
  private final WorkPool fragments = new WorkPool("fragments", 16, 256);

  /**
   * Creates the translator of documents.
   *
   * @param tool the name and version of the program, for notes in documents
   */
  Documents(Translating translating, PrivateFolder folder, String tool) {
    this.translating = translating;
    this.folder = folder;
    this.tool = tool;
  }

  /**
   * Translates a file. Fails with an {@link org.nmt4j.server.http.HttpProblem} if the file cannot
   * be translated.
   *
   * @param pair returns the languages of the document
   * @param name the name of the file in messages
   * @throws org.nmt4j.server.http.HttpProblem with the status 503 if too many documents wait
   * @return the translated file, which the caller deletes
   */
  CompletableFuture<Path> file(
      ClientRequest request, Callable<LanguagePair> pair, UploadType type, Path from, String name) {
    return files.run(
        request.left(),
        () -> {
          Path to = folder.newFile();
          try {
            LanguagePair found = pair.call();
            DocumentTexts texts = new DocumentTexts(translating, request, found, false);
            type.translate(texts, found, tool, from, to);
            return to;
          } catch (Exception e) {
            PrivateFolder.delete(to);
            throw DocumentProblem.of(e, from, name);
          }
        });
  }

  /**
   * Translates texts that are fragments of documents, one after the other.
   *
   * @throws org.nmt4j.server.http.HttpProblem with the status 503 if too many fragments wait
   */
  CompletableFuture<List<Rendered>> fragments(
      ClientRequest request, LanguagePair pair, UploadType type, List<String> texts) {
    return fragments.run(
        request.left(),
        () -> {
          List<Rendered> found = new ArrayList<>();
          for (String text : texts) {
            found.add(Rendered.same(fragment(request, pair, type, text)));
          }
          return found;
        });
  }

  private String fragment(ClientRequest request, LanguagePair pair, UploadType type, String text)
      throws IOException {
    if (text.isBlank()) {
      return text;
    }
    Path from = folder.newFile();
    Path to = folder.newFile();
    try {
      Files.writeString(from, text);
      type.translate(new DocumentTexts(translating, request, pair, true), pair, tool, from, to);
      return Files.readString(to, StandardCharsets.UTF_8);
    } catch (RuntimeException e) {
      throw DocumentProblem.of(e, from, "the text");
    } finally {
      PrivateFolder.delete(from);
      PrivateFolder.delete(to);
    }
  }

  /** Ends the threads. Documents that are being translated fail. */
  @Override
  public void close() {
    files.close();
    fragments.close();
  }
}
