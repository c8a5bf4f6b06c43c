package org.nmt4j.server.engine;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.nmt4j.translation.Translation;
import org.nmt4j.translation.Translator;

/**
 * Compares the speed of an engine with that of a translator, side by side, and all bytes of their
 * output. Its arguments are a model, a file of lines and the number of rounds.
 */
public final class EngineLoad {
  private static final int WARM = 200;

  private final List<String> lines;
  private final LanguagePair pair;
  private final TranslationEngine engine;
  private final Translator translator;
  private final List<String> expected;

  private EngineLoad(Path model, List<String> lines) {
    this.lines = lines;
    this.engine =
        new TranslationEngine(
            List.of(ServedModel.parse(model.toString())),
            EngineOptions.usual().withQueue(Long.MAX_VALUE),
            System.err::println);
    this.pair = engine.pairs().keySet().iterator().next();
    this.translator = Translator.load(model);
    this.expected = translator.translate(lines).stream().map(Translation::text).toList();
  }

  /** Runs the comparison. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    EngineLoad load =
        new EngineLoad(Path.of(arguments[0]), Files.readAllLines(Path.of(arguments[1])));
    load.alone(WARM);
    for (int round = 0; round < Integer.parseInt(arguments[2]); round++) {
      load.measure(
          "translator, all lines in one call", () -> load.translator.translate(load.lines));
      load.measure("engine, all lines in one request", () -> load.clients(1, load.lines.size()));
      load.measure("engine, 64 clients, a line a request", () -> load.clients(64, 1));
      load.measure("engine, 8 clients, a line a request", () -> load.clients(8, 1));
      load.measure("engine, 64 clients, 8 lines a request", () -> load.clients(64, 8));
      load.alone(WARM);
    }
    load.engine.close();
    load.translator.close();
  }

  private void measure(String name, Runnable work) {
    OperatingSystemMXBean system = ManagementFactory.getOperatingSystemMXBean();
    long batches = engine.statistics().batches();
    long parts = engine.statistics().parts();
    double before = cpu(system);
    long start = System.nanoTime();
    work.run();
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        Locale.ROOT,
        "%-40s %7.1f lines a second, %7.1f a second of processor time, %5.1f parts a batch%n",
        name,
        lines.size() / seconds,
        lines.size() / (cpu(system) - before),
        (double) (engine.statistics().parts() - parts)
            / Math.max(1, engine.statistics().batches() - batches));
  }

  private static double cpu(OperatingSystemMXBean system) {
    return ((com.sun.management.OperatingSystemMXBean) system).getProcessCpuTime() / 1e9;
  }

  /** Translates all lines with clients that each wait for their result before they ask again. */
  private void clients(int count, int size) {
    AtomicInteger next = new AtomicInteger();
    List<Thread> threads = new ArrayList<>();
    List<String> wrong = Collections.synchronizedList(new ArrayList<>());
    for (int i = 0; i < count; i++) {
      Thread thread =
          new Thread(
              () -> {
                int from = next.getAndAdd(size);
                while (from < lines.size()) {
                  int to = Math.min(lines.size(), from + size);
                  List<Translated> found =
                      engine
                          .submit(new TranslationRequest(pair, lines.subList(from, to), 1))
                          .join();
                  if (!found.stream()
                      .map(Translated::text)
                      .toList()
                      .equals(expected.subList(from, to))) {
                    wrong.add("line " + from);
                  }
                  from = next.getAndAdd(size);
                }
              });
      threads.add(thread);
      thread.start();
    }
    for (Thread thread : threads) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
    if (!wrong.isEmpty()) {
      throw new AssertionError("found other translations: " + wrong);
    }
  }

  /** Translates lines one by one, with the engine and the translator in turn. */
  private void alone(int count) {
    double[] byEngine = new double[count];
    double[] byTranslator = new double[count];
    for (int i = 0; i < count; i++) {
      List<String> line = List.of(lines.get(i % lines.size()));
      long start = System.nanoTime();
      engine.submit(new TranslationRequest(pair, line, 1)).join();
      long middle = System.nanoTime();
      translator.translate(line);
      byTranslator[i] = (System.nanoTime() - middle) / 1e6;
      byEngine[i] = (middle - start) / 1e6;
    }
    Arrays.sort(byEngine);
    Arrays.sort(byTranslator);
    System.out.printf(
        Locale.ROOT,
        "one line: engine p50 %.2f ms, p90 %.2f ms; translator p50 %.2f ms, p90 %.2f ms%n",
        byEngine[count / 2],
        byEngine[count * 9 / 10],
        byTranslator[count / 2],
        byTranslator[count * 9 / 10]);
  }
}
