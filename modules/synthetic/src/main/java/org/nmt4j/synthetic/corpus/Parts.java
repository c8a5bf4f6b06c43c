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
 * @param train the training examples
 * @param dev the development examples
 * @param test the test examples
 */
public record Parts(List<LinePair> train, List<LinePair> dev, List<LinePair> test) {

  /** Copies the lists. */
  public Parts {
    train = List.copyOf(train);
    dev = List.copyOf(dev);
    test = List.copyOf(test);
  }

  /** Draws parts of the given sizes. No source line occurs twice. */
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

  /** Returns the source lines of examples. */
  public static List<String> sources(List<LinePair> examples) {
    return examples.stream().map(LinePair::source).toList();
  }

  /** Returns the answers of examples. */
  public static List<String> targets(List<LinePair> examples) {
    return examples.stream().map(LinePair::target).toList();
  }

  /**
   * Writes {@code train}, {@code dev} and {@code test}, each as a file of source lines and a file
   * of answers.
   *
   * @param folder the folder to write to; created if missing
   * @param source the ending of the source files, which are compressed if it ends in {@code .gz}
   * @param target the ending of the answer files
   * @return the figures of the files written
   * @throws IOException if a file cannot be written
   */
  public String write(Path folder, String source, String target) throws IOException {
    Figures figures = new Figures();
    write(figures, folder, source, target);
    return figures.toString();
  }

  /** Writes the same files and adds their rows to existing figures. */
  public void write(Figures figures, Path folder, String source, String target) throws IOException {
    for (Map.Entry<String, List<LinePair>> part :
        List.of(Map.entry("train", train), Map.entry("dev", dev), Map.entry("test", test))) {
      figures.write(folder.resolve(part.getKey() + source), sources(part.getValue()));
      figures.write(folder.resolve(part.getKey() + target), targets(part.getValue()));
    }
  }
}
