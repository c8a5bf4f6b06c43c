package org.nmt4j.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import org.nmt4j.cli.console.Console;
import org.nmt4j.documents.DocumentOptions;
import org.nmt4j.documents.DocumentReport;
import org.nmt4j.documents.DocumentTranslator;
import org.nmt4j.documents.TextTranslator;
import org.nmt4j.documents.memory.MemoryUse;
import org.nmt4j.recipe.yaml.Count;
import org.nmt4j.translation.TranslationModel;

/** Translates documents, one after the other. */
final class DocumentPass {
  private final Console console;
  private final LineFiles files;
  private final DocumentFlags flags;
  private final DocumentTranslator documents;

  DocumentPass(
      Console console,
      LineFiles files,
      DocumentFlags flags,
      TranslationModel model,
      TextTranslator translator,
      MemoryUse memory) {
    this.console = console;
    this.files = files;
    this.flags = flags;
    DocumentOptions options = flags.options(model.recipe().tokenization());
    this.documents = new DocumentTranslator(translator, options, memory);
  }

  /** Translates all inputs, and reports the counts of each input. */
  void run() throws IOException {
    for (Path input : files.inputs()) {
      Path to = files.output(input).orElseThrow();
      tell(input, documents.translate(input, flags.of(input).orElseThrow(), to));
    }
  }

  private void tell(Path input, DocumentReport report) {
    console.tell(
        String.format(
            Locale.ROOT,
            "%s: %s, %d translated, %d kept; %s, %s, %s",
            input,
            Count.of(report.units(), "text"),
            report.translated(),
            report.kept(),
            Count.of(report.codes(), "code"),
            Count.of(report.placeholders(), "placeholder"),
            Count.of(report.problems(), "problem")));
    if (!report.openLines().isEmpty()) {
      console.tell(
          String.format(
              Locale.ROOT,
              "%s: left %s untranslated, because the model's translation does not keep the"
                  + " directives, such as %%s; %s %s",
              input,
              Count.of(report.openLines().size(), "message"),
              report.openLines().size() == 1 ? "line" : "lines",
              report.openLines().stream().map(String::valueOf).collect(Collectors.joining(", "))));
    }
  }
}
