package org.nmt4j.experiment.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.nmt4j.nn.parallel.Workers;
import org.nmt4j.translation.Translation;
import org.nmt4j.translation.TranslationModel;
import org.nmt4j.translation.TranslationOptions;
import org.nmt4j.translation.Translator;

/** Measures the speed of greedy search and beam search, in batches and line by line. */
final class DecodingSpeed {
  private static final int BEAM = 5;
  private static final int BATCH = 64;

  /** The number of lines that are translated line by line. */
  private static final int SINGLE_LINES = 100;

  private final TranslationModel model;
  private final TranslationOptions options;
  private final List<String> lines;
  private final Workers workers;

  DecodingSpeed(
      TranslationModel model, TranslationOptions options, List<String> lines, Workers workers) {
    this.model = model;
    this.options = options;
    this.lines = lines;
    this.workers = workers;
  }

  /** Returns a table with one line for each search, followed by the kernels of the beam search. */
  List<String> measure() {
    List<String> table = new ArrayList<>();
    table.add(
        String.format(
            Locale.ROOT,
            "  %-18s %8s %10s %10s %12s %12s",
            "search",
            "lines",
            "cold s",
            "warm s",
            "source tok/s",
            "target tok/s"));
    table.add(row("greedy, batch " + BATCH, each -> each.withBeamSize(1).withBatchSize(BATCH)));
    table.add(row("greedy, batch 1", each -> each.withBeamSize(1).withBatchSize(1)));
    table.add(
        row(
            "beam " + BEAM + ", batch " + BATCH,
            each -> each.withBeamSize(BEAM).withBatchSize(BATCH)));
    table.add(row("beam " + BEAM + ", batch 1", each -> each.withBeamSize(BEAM).withBatchSize(1)));
    table.addAll(kernels());
    return table;
  }

  private String row(String name, UnaryOperator<TranslationOptions> change) {
    TranslationOptions changed = change.apply(options);
    boolean single = changed.batchSize() == 1;
    List<String> some = single ? lines.subList(0, Math.min(SINGLE_LINES, lines.size())) : lines;
    Translator translator = new Translator(model, changed, workers);
    double cold = seconds(translator, some, single, new ArrayList<>());
    List<Translation> translations = new ArrayList<>();
    double warm = seconds(translator, some, single, translations);
    long source = translations.stream().mapToLong(each -> each.source().size() + 1L).sum();
    long target =
        translations.stream()
            .mapToLong(each -> each.candidates().get(0).tokens().size() + 1L)
            .sum();
    return String.format(
        Locale.ROOT,
        "  %-18s %8d %10.2f %10.2f %12.0f %12.0f",
        name,
        some.size(),
        cold,
        warm,
        source / warm,
        target / warm);
  }

  /** Returns a table of the kernel times of a beam search in batches. */
  private List<String> kernels() {
    KernelClock clock = new KernelClock();
    TranslationModel timed = model.withKernels(TimedKernels.of(model.kernels(), clock));
    Translator translator =
        new Translator(timed, options.withBeamSize(BEAM).withBatchSize(BATCH), workers);
    translator.translate(lines);
    clock.reset();
    double seconds = seconds(translator, lines, false, new ArrayList<>());
    return KernelTable.of(clock, seconds * workers.threads());
  }

  private static double seconds(
      Translator translator, List<String> lines, boolean single, List<Translation> into) {
    long begin = System.nanoTime();
    if (single) {
      lines.forEach(line -> into.add(translator.translate(line)));
    } else {
      into.addAll(translator.translate(lines));
    }
    return (System.nanoTime() - begin) / 1e9;
  }
}
