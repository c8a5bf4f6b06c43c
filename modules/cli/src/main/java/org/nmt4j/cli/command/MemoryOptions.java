package org.nmt4j.cli.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.nmt4j.cli.console.Build;
import org.nmt4j.cli.console.Console;
import org.nmt4j.cli.console.InputPath;
import org.nmt4j.cli.console.OutputPath;
import org.nmt4j.documents.DocumentOptions;
import org.nmt4j.documents.memory.MemoryUse;
import org.nmt4j.documents.memory.TmxWriter;
import org.nmt4j.documents.memory.TranslationMemory;
import org.nmt4j.model.file.FileReplacement;
import org.nmt4j.tokenization.corpus.Lines;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of {@code translate} for translation memories. */
final class MemoryOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @InputPath
  @Option(
      names = {"--memory"},
      paramLabel = "TMX",
      description = "Take translations from this file; repeatable.")
  private List<Path> memories = List.of();

  @Option(
      names = {"--memory-threshold"},
      paramLabel = "X",
      description = "Least similarity to report (default: 0.75).")
  private double threshold = MemoryUse.USUAL_THRESHOLD;

  @OutputPath
  @Option(
      names = {"--save-memory"},
      paramLabel = "TMX",
      description = "Write all translations into this memory.")
  private Path saved;

  /** Work that uses translation memories. */
  @FunctionalInterface
  interface Work {
    void run(MemoryUse use) throws IOException;
  }

  /** Returns whether an option names a memory. */
  boolean isUsed() {
    return !memories.isEmpty() || saved != null;
  }

  /** Returns whether texts are looked up in a memory. */
  boolean looksUp() {
    return !memories.isEmpty();
  }

  /** Returns whether the translations are written to a memory. */
  boolean saves() {
    return saved != null;
  }

  /**
   * Runs work with the memories of the options. The memory to save replaces its file only after all
   * work has ended without a failure.
   *
   * @param languages the languages of the texts
   * @param console takes remarks on the memories and the summary
   * @param work the work
   * @throws IOException if a memory cannot be read or written
   * @throws ParameterException if a memory is used and a language is not known, or if the threshold
   *     is not above 0 and at most 1
   */
  void run(DocumentOptions languages, Console console, Work work) throws IOException {
    check(languages);
    Optional<TranslationMemory> memory = Optional.empty();
    if (looksUp()) {
      memory =
          Optional.of(
              TranslationMemory.load(
                  memories, languages.sourceLanguage(), languages.targetLanguage()));
      memory.get().remarks().forEach(console::tell);
    }
    MemoryUse use;
    if (saved == null) {
      use = new MemoryUse(memory, threshold, Optional.empty());
      work.run(use);
    } else {
      use = save(languages, memory, work);
    }
    use.summary().ifPresent(console::tell);
  }

  private MemoryUse save(DocumentOptions languages, Optional<TranslationMemory> memory, Work work)
      throws IOException {
    try (FileReplacement replacement = FileReplacement.of(saved)) {
      OutputStream out = replacement.out();
      GZIPOutputStream zip = Lines.isCompressed(saved) ? new GZIPOutputStream(out) : null;
      TmxWriter tmx =
          new TmxWriter(
              zip == null ? out : zip,
              languages.sourceLanguage(),
              languages.targetLanguage(),
              Build.version());
      MemoryUse use = new MemoryUse(memory, threshold, Optional.of(tmx));
      work.run(use);
      tmx.finish();
      if (zip != null) {
        zip.finish();
      }
      replacement.commit();
      return use;
    }
  }

  private void check(DocumentOptions languages) {
    if (!(threshold > 0 && threshold <= 1)) {
      throw new ParameterException(
          spec.commandLine(),
          "--memory-threshold is " + threshold + ", expected more than 0 and at most 1");
    }
    boolean areKnown =
        !languages.sourceLanguage().equals(DocumentOptions.UNKNOWN)
            && !languages.targetLanguage().equals(DocumentOptions.UNKNOWN);
    if (isUsed() && !areKnown) {
      throw new ParameterException(
          spec.commandLine(),
          "a translation memory needs languages, and the recipe of the model names none; expected"
              + " --source-language and --target-language");
    }
  }
}
