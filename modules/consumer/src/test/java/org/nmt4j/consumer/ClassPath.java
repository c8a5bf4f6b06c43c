package org.nmt4j.consumer;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The jars that Maven resolved for this module. */
final class ClassPath {

  /** The libraries that only the tests need. */
  private static final Pattern TESTS =
      Pattern.compile(".*/(org/(junit|assertj|apiguardian|jspecify|opentest4j)|net/bytebuddy)/.*");

  private ClassPath() {}

  /** Returns the whole class path, as an option of the compiler. */
  static String asOption() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }

  /** Returns the jars of other projects, with slashes on every system. */
  static List<String> libraries() {
    return jars().filter(jar -> !isOurs(jar) && !TESTS.matcher(jar).matches()).toList();
  }

  /**
   * Returns nmt4j's own jars. There are none before they are packaged, since Maven then takes
   * folders.
   */
  static List<Path> ours() {
    return jars().filter(ClassPath::isOurs).map(Path::of).toList();
  }

  /** Returns the versions of a library, {@code group:artifact}, in Maven's local repository. */
  static Set<String> versions(String library) {
    String[] names = library.split(":");
    Pattern place =
        Pattern.compile(
            "/" + names[0].replace('.', '/') + "/" + Pattern.quote(names[1]) + "/([^/]+)/[^/]+");
    return libraries().stream()
        .flatMap(jar -> place.matcher(jar).results())
        .map(found -> found.group(1))
        .collect(Collectors.toSet());
  }

  private static Stream<String> jars() {
    return Stream.of(asOption().split(File.pathSeparator))
        .map(entry -> entry.replace(File.separatorChar, '/'))
        .filter(entry -> entry.endsWith(".jar"));
  }

  private static boolean isOurs(String jar) {
    return jar.matches(".*/nmt4j-[^/]*");
  }
}
