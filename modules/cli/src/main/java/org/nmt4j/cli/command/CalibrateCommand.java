package org.nmt4j.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import org.nmt4j.cli.console.Build;
import org.nmt4j.cli.console.CommandFailure;
import org.nmt4j.cli.console.Console;
import org.nmt4j.cli.console.ExitCode;
import org.nmt4j.cli.console.InputPath;
import org.nmt4j.cli.console.OutputPath;
import org.nmt4j.evaluation.confidence.ConfidenceQuality;
import org.nmt4j.experiment.Provenance;
import org.nmt4j.nn.parallel.Workers;
import org.nmt4j.recipe.yaml.Count;
import org.nmt4j.report.MarkdownTable;
import org.nmt4j.tokenization.corpus.ParallelCorpus;
import org.nmt4j.tokenization.corpus.SentencePair;
import org.nmt4j.translation.CalibratedModel;
import org.nmt4j.translation.JudgedTranslations;
import org.nmt4j.translation.TranslationModel;
import org.nmt4j.translation.TranslationOptions;
import org.nmt4j.translation.Translator;
import org.nmt4j.translation.WordCalibration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Fits the confidence in words to references, and measures it. */
@Command(
    name = "calibrate",
    description = {
      "Fit the confidence in the words of translations: how likely each word is right.",
      "The model translates SOURCE. A word is right if the alignment of TER finds it in"
          + " REFERENCE. OUT is the model with the fit, for translate --word-confidence. A test"
          + " prints how well the confidence tells right words from wrong ones."
    },
    footer = {
      "",
      "Example: nmt4j calibrate -m runs/quickstart/best.nmt4j dev.de dev.en -o out.nmt4j"
    })
public final class CalibrateCommand implements Callable<Integer> {
  private final Console console;

  @Spec private CommandSpec spec;

  @InputPath
  @Parameters(
      index = "0",
      paramLabel = "SOURCE",
      description = "A text that training did not read, such as data.dev.")
  private Path source;

  @InputPath
  @Parameters(
      index = "1",
      paramLabel = "REFERENCE",
      description = "Its translation, as many lines.")
  private Path reference;

  @Mixin private EnsembleOptions models;
  @Mixin private KernelOptions kernels;

  @InputPath
  @Option(
      names = {"--test-source"},
      paramLabel = "FILE",
      description = "Measure the confidence on this other text.")
  private Path testSource;

  @InputPath
  @Option(
      names = {"--test-reference"},
      paramLabel = "FILE",
      description = "The translation of the other text.")
  private Path testReference;

  @OutputPath
  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      description = "The first model, with the fit.")
  private Path output;

  /** Creates the command on the streams of a console. */
  public CalibrateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    requireOptions();
    List<SentencePair> pairs = ParallelCorpus.readAligned(source, reference);
    List<SentencePair> test =
        testSource == null ? List.of() : ParallelCorpus.readAligned(testSource, testReference);
    if (testSource != null && pairs.equals(test)) {
      throw new ParameterException(
          spec.commandLine(), "the test has the lines of SOURCE and REFERENCE, expected others");
    }
    List<TranslationModel> loaded = kernels.apply(models.load(), console::tell);
    TranslationOptions options =
        models
            .apply(TranslationOptions.of(loaded.get(0).recipe().decoding()))
            .withNBest(1)
            .withBatchSize(models.batchSize(loaded.get(0).recipe().decoding().batchSize()));
    try (Workers workers = models.workers()) {
      Translator translator = new Translator(loaded, options, workers);
      WordCalibration calibration = fit(translator, pairs);
      if (testSource != null) {
        measure(judge(translator, test, testSource), calibration);
      }
      if (output != null) {
        CalibratedModel.write(
            models.files().get(0),
            loaded.get(0),
            calibration,
            Provenance.ofCalibrated(models.files(), source, reference, Build.version()),
            output);
        console.tell(models.files().get(0) + ", calibrated: " + output);
      }
    }
    return ExitCode.DONE;
  }

  private void requireOptions() {
    if ((testSource == null) != (testReference == null)) {
      throw new ParameterException(
          spec.commandLine(), "--test-source and --test-reference go together");
    }
    if (output == null && testSource == null) {
      throw new ParameterException(
          spec.commandLine(), "expected --output, or --test-source and --test-reference, or all");
    }
  }

  private static JudgedTranslations judge(
      Translator translator, List<SentencePair> pairs, Path name) {
    JudgedTranslations judged = JudgedTranslations.of(translator, pairs);
    if (judged.words() == 0) {
      throw new CommandFailure(name + ": found translations without words, expected words");
    }
    return judged;
  }

  private WordCalibration fit(Translator translator, List<SentencePair> pairs) {
    JudgedTranslations judged = judge(translator, pairs, source);
    WordCalibration calibration = judged.fit();
    console.tell(
        String.format(
            Locale.ROOT,
            "fitted to %s of %s: slope %.4f, intercept %.4f",
            words(judged.quality(Optional.empty())),
            source,
            calibration.scaling().slope(),
            calibration.scaling().intercept()));
    return calibration;
  }

  private static String words(ConfidenceQuality quality) {
    return String.format(
        Locale.ROOT, "%s (%,d wrong)", Count.of(quality.words(), "word"), quality.wrong());
  }

  /** Prints how good the probabilities and the confidence are. */
  private void measure(JudgedTranslations judged, WordCalibration calibration) {
    ConfidenceQuality before = judged.quality(Optional.empty());
    ConfidenceQuality after = judged.quality(Optional.of(calibration));
    console.tell(String.format(Locale.ROOT, "measured on %s of %s", words(before), testSource));
    MarkdownTable table =
        new MarkdownTable(List.of("measure", "probability", "confidence"))
            .row(row("share of right words", before, after, CalibrateCommand::rightShare))
            .row(row("mean", before, after, ConfidenceQuality::meanConfidence))
            .row(
                row(
                    "expected calibration error",
                    before,
                    after,
                    ConfidenceQuality::calibrationError))
            .row(row("area under the ROC curve", before, after, ConfidenceQuality::areaUnderCurve))
            .row(
                row(
                    "average precision of wrong words",
                    before,
                    after,
                    ConfidenceQuality::averagePrecision))
            .row(row("correlation with chrF", before, after, ConfidenceQuality::correlation));
    table.alignedLines().forEach(console.out()::write);
  }

  private static double rightShare(ConfidenceQuality quality) {
    return 1 - quality.wrong() / (double) quality.words();
  }

  private static List<String> row(
      String name,
      ConfidenceQuality before,
      ConfidenceQuality after,
      ToDoubleFunction<ConfidenceQuality> measure) {
    return List.of(name, text(measure.applyAsDouble(before)), text(measure.applyAsDouble(after)));
  }

  /** Returns a number with four decimals, or a dash for a measure that is not defined. */
  private static String text(double measure) {
    return Double.isNaN(measure) ? "-" : String.format(Locale.ROOT, "%.4f", measure);
  }
}
