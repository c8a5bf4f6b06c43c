package org.nmt4j.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nmt4j.cli.console.Build;
import org.nmt4j.cli.console.Console;
import org.nmt4j.cli.console.ExitCode;
import org.nmt4j.cli.console.HelpPages;
import org.nmt4j.cli.console.OutputPath;
import org.nmt4j.cli.console.PathGuard;
import org.nmt4j.cli.lines.InputCheck;
import org.nmt4j.cli.lines.LineMemory;
import org.nmt4j.cli.lines.LinePass;
import org.nmt4j.cli.lines.LineRules;
import org.nmt4j.cli.lines.LineTranslation;
import org.nmt4j.cli.lines.TermCount;
import org.nmt4j.cli.lines.TranslationFormat;
import org.nmt4j.cli.lines.WorkFacts;
import org.nmt4j.documents.DocumentOptions;
import org.nmt4j.documents.TextTranslator;
import org.nmt4j.documents.memory.MemoryUse;
import org.nmt4j.experiment.evaluation.HeatMaps;
import org.nmt4j.experiment.evaluation.UnknownCount;
import org.nmt4j.model.file.FileTarget;
import org.nmt4j.nn.parallel.Workers;
import org.nmt4j.recipe.SentenceMode;
import org.nmt4j.recipe.yaml.Count;
import org.nmt4j.translation.Glossary;
import org.nmt4j.translation.TranslationModel;
import org.nmt4j.translation.TranslationOptions;
import org.nmt4j.translation.Translator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Translates lines or documents with a trained model. */
@Command(
    name = "translate",
    customSynopsis = "nmt4j translate -m=FILE [OPTIONS] [INPUT...]",
    description = {
      "Translate text, N lines to N lines in their order, or documents, whose form stays: html md"
          + " po xlf tmx srt vtt properties docx pptx xlsx odt odp ods. With --output, the same"
          + " command continues where it was interrupted."
    },
    footer = {"", "Example: nmt4j translate -m runs/quickstart/best.nmt4j < text.de > text.en"})
public final class TranslateCommand implements Callable<Integer> {
  /** Options that do not change the output, or that {@link #facts} describes separately. */
  private static final Set<String> SAME_RESULT =
      Set.of("--threads", "--batch-size", "--output", "--model", "--format", "--all");

  /** Options that apply to lines of text and not to documents. */
  private static final List<String> LINE_OPTIONS =
      concat(
          List.of(
              "--n-best", "--scores", "--alignments", "--word-confidence", "--heatmap", "--status"),
          RuleOptions.NAMES);

  /**
   * Options whose output comes from the search for a translation. A translation from a memory has
   * no search.
   */
  private static final List<String> SEARCH_OPTIONS =
      concat(
          List.of("--n-best", "--scores", "--alignments", "--word-confidence", "--heatmap"),
          RuleOptions.NAMES);

  private final Console console;

  @Spec private CommandSpec spec;

  @Mixin private LineFiles files;
  @Mixin private EnsembleOptions models;
  @Mixin private DecodingOptions search;
  @Mixin private PenaltyOptions penalties;
  @Mixin private RuleOptions rules;
  @Mixin private SamplingFlags sampling;
  @Mixin private RiskOptions risk;
  @Mixin private DocumentFlags documents;
  @Mixin private MemoryOptions memory;

  @Mixin private KernelOptions kernels;

  @Option(
      names = {HelpPages.OPTION},
      usageHelp = true,
      description = "Show the options of the search for a translation.")
  @SuppressWarnings("unused") // the option parser acts on it
  private boolean helpSearch;

  @Option(
      names = {"--scores"},
      description = "Put the score and a tab before each translation.")
  private boolean scores;

  @Option(
      names = {"--alignments"},
      description = "Add a tab and the aligned words, as SOURCE-TARGET pairs.")
  private boolean alignments;

  @Option(
      names = {"--word-confidence"},
      description = "Add a tab and WORD:CONFIDENCE pairs; see calibrate.")
  private boolean wordConfidence;

  @OutputPath(folder = true)
  @Option(
      names = {"--heatmap"},
      paramLabel = "FOLDER",
      description =
          "Draw the attention of each line as FOLDER/LINE.svg; of several inputs, as "
              + "FOLDER/INPUT/LINE.svg.")
  private Path heatMaps;

  @Option(
      names = {"--max-tokens"},
      paramLabel = "N",
      converter = PositiveNumber.class,
      description = "Most tokens of a part (default: as in training).")
  private int maxTokens;

  @Option(
      names = {"--keep-lines"},
      description = "Translate each line whole, not by sentences.")
  private boolean keepLines;

  @OutputPath(folder = true)
  @Option(
      names = {"--status"},
      paramLabel = "FILE",
      description = "Write a table of each line's status; of several inputs, as FILE/INPUT.")
  private Path status;

  private final UnknownCount unknownWords = new UnknownCount();

  private static List<String> concat(List<String> some, List<String> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
  }

  /** Creates the command on the streams of a console. */
  public TranslateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    boolean isDocuments = documents.areDocuments(files.inputs());
    if (isDocuments) {
      refuseLineOptions();
    } else {
      documents.refuse(memory.isUsed());
    }
    refuseWithMemory();
    rules.requireOneInput(files.inputs());
    sampling.check();
    guard();
    if (isDocuments) {
      documents.requireOutputs(files);
    }
    Glossary glossary = search.glossary();
    TermCount terms = new TermCount(glossary);
    List<TranslationModel> all = load();
    TranslationModel loaded = all.get(0);
    TranslationOptions options = options(loaded);
    try (Workers workers = models.workers()) {
      Translator translator = translator(all, options, workers);
      translator.plan().assumption().ifPresent(console::tell);
      if (wordConfidence) {
        warnWithoutCalibration(translator);
      }
      search.unknownTerms(translator.unknownTerms(glossary)).ifPresent(console::tell);
      documents.languageRemarks(loaded.recipe().tokenization()).forEach(console::tell);
      DocumentOptions languages = documents.options(loaded.recipe().tokenization());
      memory.run(
          languages,
          console,
          use -> {
            if (isDocuments) {
              new DocumentPass(console, files, documents, loaded, texts(translator, terms), use)
                  .run();
            } else {
              translateLines(translator, terms, options, facts(all), use);
            }
          });
    }
    unknownWords.report(options.unknown()).forEach(console::tell);
    terms.report().ifPresent(console::tell);
    return ExitCode.DONE;
  }

  private Translator translator(
      List<TranslationModel> all, TranslationOptions options, Workers workers) {
    try {
      return new Translator(all, options, workers);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage());
    }
  }

  private void warnWithoutCalibration(Translator translator) {
    if (translator.calibration().isEmpty()) {
      console.tell(
          String.format(
              Locale.ROOT,
              "%s has no calibration for %s, so the confidence in a word is its probability; see"
                  + " nmt4j calibrate",
              models.files().get(0),
              Count.of(models.files().size(), "model")));
    }
  }

  private static TextTranslator texts(Translator translator, TermCount terms) {
    return TextTranslator.of(translator, texts -> terms.translate(translator, texts));
  }

  private void translateLines(
      Translator translator,
      TermCount terms,
      TranslationOptions options,
      Map<String, String> facts,
      MemoryUse use)
      throws IOException {
    LineMemory lines = new LineMemory(use);
    try (LineRules ofLines = rules.open(terms)) {
      files.pass(
          console,
          BatchOptions.WINDOW * options.batchSize(),
          input -> work(translator, ofLines, input, facts, lines));
      ofLines.requireEnd();
      ofLines.report().ifPresent(console::tell);
    }
  }

  /**
   * Checks that no output of this command is one of its inputs, and that no two outputs are the
   * same.
   */
  private void guard() throws IOException {
    PathGuard guard = files.guard();
    for (Path output : files.outputs()) {
      guardParts(guard, "--output", output);
    }
    for (Path file : files.ofInputs(status)) {
      if (files.outputs().isEmpty() && FileTarget.of(file).isStandardOutput()) {
        throw new ParameterException(
            spec.commandLine(), "--status and the translations are both standard output");
      }
      guard.writes("--status", file);
      guardParts(guard, "--status", file);
    }
    for (Path folder : files.ofInputs(heatMaps)) {
      guard.writesInto("--heatmap", folder, HeatMaps.FILES);
    }
    guard.check();
  }

  private static void guardParts(PathGuard guard, String option, Path file) throws IOException {
    if (FileTarget.of(file).isReplaced()) {
      for (Path part : LinePass.beside(file)) {
        guard.writes("the unfinished " + option, part);
      }
    }
  }

  /**
   * Checks that no option of {@link #LINE_OPTIONS} is given. The command calls this method for
   * documents.
   */
  private void refuseLineOptions() {
    for (String name : LINE_OPTIONS) {
      if (spec.commandLine().getParseResult().hasMatchedOption(name)) {
        throw new ParameterException(
            spec.commandLine(), "'" + name + "' goes only with lines of text, not with documents");
      }
    }
  }

  /** Checks that no option of {@link #SEARCH_OPTIONS} is given with a memory. */
  private void refuseWithMemory() {
    for (String name : SEARCH_OPTIONS) {
      if (memory.looksUp() && spec.commandLine().getParseResult().hasMatchedOption(name)) {
        throw new ParameterException(
            spec.commandLine(),
            "'" + name + "' does not go with --memory, whose translations have no search");
      }
    }
  }

  private TranslationOptions options(TranslationModel loaded) {
    TranslationOptions chosen =
        models
            .apply(penalties.apply(search.options(loaded, sampling.isOn() || risk.isOn())))
            .withBatchSize(models.batchSize(loaded.recipe().decoding().batchSize()))
            .withMaxTokens(maxTokens);
    chosen = risk.apply(sampling.apply(chosen, loaded.recipe().seed()));
    if (keepLines) {
      chosen = chosen.withSentences(SentenceMode.KEEP);
    }
    boolean needsAttention =
        alignments || heatMaps != null || documents.areDocuments(files.inputs());
    return needsAttention ? chosen.withAttention() : chosen;
  }

  /** Loads the models with the kernels of the options. The first has the lexicon of the options. */
  private List<TranslationModel> load() throws IOException {
    List<TranslationModel> loaded = kernels.apply(models.load(), console::tell);
    loaded.set(0, search.withLexicon(loaded.get(0)));
    return loaded;
  }

  /** Returns the models, the options and everything else that decides the output. */
  private Map<String, String> facts(List<TranslationModel> loaded) throws IOException {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("nmt4j", Build.version());
    facts.put("--model", EnsembleOptions.fact(loaded));
    facts.put(
        "kernels",
        loaded.stream()
            .map(each -> each.kernels().name())
            .distinct()
            .collect(Collectors.joining(" ")));
    facts.putAll(OptionFacts.of(spec, SAME_RESULT));
    return facts;
  }

  private LineTranslation work(
      Translator translator,
      LineRules ofLines,
      Optional<Path> input,
      Map<String, String> facts,
      LineMemory lines) {
    Map<String, String> all = new LinkedHashMap<>(facts);
    boolean grows = !files.outputs().isEmpty();
    all.put("input", input.filter(it -> grows).map(WorkFacts::ofFile).orElse(""));
    return new LineTranslation(
        translator,
        new TranslationFormat(translator, search.isNBest(), scores, alignments, wordConfidence),
        new InputCheck(input.map(Path::toString).orElse("standard input"), console::tell),
        unknownWords,
        ofLines,
        files.ofInput(heatMaps, input),
        files.ofInput(status, input),
        // Interrupted work starts again at the first line if a memory is saved, because the memory
        // must hold all lines, or if an option reads a pipe, because pipes cannot be compared.
        memory.saves() || OptionFacts.havePipe(spec, SAME_RESULT) ? Map.of() : all,
        lines);
  }
}
