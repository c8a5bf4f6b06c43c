package org.nmt4j.cli.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.nmt4j.recipe.yaml.Quoting;

/** Derives short names of systems from the files of their translations. */
public final class SystemNames {
  private SystemNames() {}

  /**
   * Returns a name for each file: its path without the parts at both ends that all files share. The
   * names of {@code runs/a/test.txt} and {@code runs/b/test.txt} are {@code a} and {@code b}. A
   * single file keeps its path, and so do all files if one is named twice. Control characters are
   * escaped, since they would break a table.
   */
  public static List<String> of(List<Path> files) {
    return distinctPaths(files).stream().map(Quoting::printable).toList();
  }

  private static List<String> distinctPaths(List<Path> files) {
    List<List<String>> parts = new ArrayList<>();
    for (Path file : files) {
      parts.add(
          new ArrayList<>(
              StreamSupport.stream(file.spliterator(), false).map(Path::toString).toList()));
    }
    boolean distinct = files.stream().distinct().count() == files.size();
    if (files.size() < 2 || !distinct) {
      return files.stream().map(Path::toString).toList();
    }
    while (haveMore(parts) && parts.stream().map(each -> each.get(0)).distinct().count() == 1) {
      parts.forEach(each -> each.remove(0));
    }
    while (haveMore(parts) && parts.stream().map(SystemNames::last).distinct().count() == 1) {
      parts.forEach(each -> each.remove(each.size() - 1));
    }
    return parts.stream().map(each -> each.stream().collect(Collectors.joining("/"))).toList();
  }

  private static boolean haveMore(List<List<String>> parts) {
    return parts.stream().allMatch(each -> each.size() > 1);
  }

  private static String last(List<String> parts) {
    return parts.get(parts.size() - 1);
  }
}
