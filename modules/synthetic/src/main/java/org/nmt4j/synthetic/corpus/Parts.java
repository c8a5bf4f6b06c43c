package org.nmt4j.synthetic.corpus;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The parts of a corpus.
 *
 * @param train examples to learn from
 * @param dev examples to choose a model by
 * @param test examples to judge it by
 */
public record Parts(List<LinePair> train, List<LinePair> dev, List<LinePair> test) {

  /** Copies the lists. */
  public Parts {
    train = List.copyOf(train);
    dev = List.copyOf(dev);
    test = List.copyOf(test);
  }

  /** Draws parts of these sizes, in which no source line occurs twice. */
  public static Parts draw(Supplier<LinePair> next, int train, int dev, int test) {
    Set<String> seen = new HashSet<>();
    List<LinePair> tested = draw(next, seen, test);
    List<LinePair> chosen = draw(next, seen, dev);
    return new Parts(draw(next, seen, train), chosen, tested);
  }

  private static List<LinePair> draw(Supplier<LinePair> next, Set<String> seen, int size) {
    List<LinePair> examples = new ArrayList<>(size);
    while (examples.size() < size) {
      LinePair example = next.get();
      if (seen.add(example.source())) {
        examples.add(example);
      }
    }
    return examples;
  }

  /** The lines to read of some examples. */
  public static List<String> sources(List<LinePair> examples) {
    return examples.stream().map(LinePair::source).toList();
  }

  /** The answers of some examples. */
  public static List<String> targets(List<LinePair> examples) {
    return examples.stream().map(LinePair::target).toList();
  }

  /**
   * Writes {@code train}, {@code dev} and {@code test}, each with these two endings.
   *
   * @param folder where to, made if it is not there
   * @param source ending of the files of the lines to read; packed if it ends in {@code .gz}
   * @param target ending of the files of the answers
   * @return what was written, in figures
   * @throws IOException when the folder cannot be written to
   */
  public String write(Path folder, String source, String target) throws IOException {
    Figures figures = new Figures();
    write(figures, folder, source, target);
    return figures.toString();
  }

  /** The same, to figures that go on. */
  public void write(Figures figures, Path folder, String source, String target) throws IOException {
    for (Map.Entry<String, List<LinePair>> part :
        List.of(Map.entry("train", train), Map.entry("dev", dev), Map.entry("test", test))) {
      figures.write(folder.resolve(part.getKey() + source), sources(part.getValue()));
      figures.write(folder.resolve(part.getKey() + target), targets(part.getValue()));
    }
  }
}
