package org.nmt4j.cli;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Checks the dependencies of modules on each other and on libraries, and that packages form no
 * cycles.
 */
class ArchitectureTest {

  private static final String ROOT = "org.nmt4j.";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.nmt4j");

  /** A module, the modules that it builds on, and the libraries that it may use itself. */
  enum Module {
    RECIPE(uses(), "org.snakeyaml.engine.."),
    TOKENIZATION(uses(RECIPE), "opennlp..", "javax.xml.stream.."),
    NN(uses(), "org.nd4j..", "org.bytedeco..", "jdk.incubator.vector.."),
    ENCODER(uses(NN)),
    ATTENTION(uses(NN)),
    DECODER(uses(NN, ATTENTION)),
    EVALUATION(uses()),
    REPORT(uses()),
    MODEL(uses(RECIPE, TOKENIZATION, NN, ENCODER)),
    EMBEDDINGS(uses(MODEL), "org.deeplearning4j.."),
    TRAINING(uses(MODEL, EVALUATION, REPORT)),
    TRANSLATION(uses(MODEL, ATTENTION, DECODER, EVALUATION)),
    LABELLING(uses(MODEL, EVALUATION)),
    LANGUAGE(uses(MODEL)),
    EXPERIMENT(uses(TRAINING, TRANSLATION, LABELLING, LANGUAGE, EMBEDDINGS)),
    DOCUMENTS(uses(TRANSLATION), "net.sf.okapi..", "com.ibm.icu..", "javax.xml.stream.."),
    SERVER(uses(DOCUMENTS), "org.eclipse.jetty..", "com.google.gson.."),
    CLI(uses(EXPERIMENT, SERVER), "picocli..", "ch.qos.logback..", "sun.misc"), // signals
    // No module may build on these. The test does not import their classes; only their POMs limit
    // their dependencies.
    SPARK(uses(EXPERIMENT)),
    SYNTHETIC(uses(CLI)),
    BENCHMARK(uses(EXPERIMENT)),
    FUZZ(uses(CLI));

    private final Module[] modules;
    private final List<String> libraries;

    Module(Module[] modules, String... libraries) {
      this.modules = modules;
      this.libraries = List.of(libraries);
    }

    private static Module[] uses(Module... modules) {
      return modules;
    }

    String packages() {
      return ROOT + folder() + "..";
    }

    String folder() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the modules that this module builds on, in the format of modules/README.md. */
    String standsOn() {
      return Arrays.stream(modules).map(Module::folder).collect(Collectors.joining(", "));
    }

    /** Returns this module and all modules that it builds on, directly or indirectly. */
    Set<Module> reachable() {
      Set<Module> reached = new LinkedHashSet<>(Set.of(this));
      Arrays.stream(modules).forEach(module -> reached.addAll(module.reachable()));
      return reached;
    }

    String[] allowedPackages() {
      List<String> allowed = new ArrayList<>(List.of("java.."));
      allowed.addAll(libraries);
      reachable().forEach(module -> allowed.add(module.packages()));
      return allowed.toArray(String[]::new);
    }
  }

  @ParameterizedTest
  @EnumSource(Module.class)
  void readmeListsEachModule(Module module) throws IOException {
    String row = "\\| \\[%1$s]\\(%1$s(/README\\.md)?\\) \\|.*\\| %2$s ?\\|";
    assertThat(Files.readAllLines(Path.of(System.getProperty("nmt4j.root"), "modules/README.md")))
        .anyMatch(
            line ->
                line.matches(String.format(Locale.ROOT, row, module.folder(), module.standsOn())));
  }

  @ParameterizedTest
  @EnumSource
  void aModuleUsesOnlyWhatItMay(Module module) {
    classes()
        .that()
        .resideInAPackage(module.packages())
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(module.allowedPackages())
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void everyClassBelongsToAModule() {
    String[] known = Arrays.stream(Module.values()).map(Module::packages).toArray(String[]::new);
    classes().should().resideInAnyPackage(known).check(CLASSES);
    assertThat(CLASSES).extracting(JavaClass::getName).contains("org.nmt4j.cli.Main");
  }

  /** Checks .github/SECURITY.md: no input reaches code that is open to attack. */
  @Test
  void nothingReadsObjectsOrThroughWhatNd4jHasInside() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.nd4j.shade..", "org.apache.commons..")
        .orShould()
        .dependOnClassesThat()
        .belongToAnyOf(ObjectInputStream.class, ObjectOutputStream.class)
        .orShould()
        .callMethod(Class.class, "forName", String.class)
        .orShould()
        .callMethod(Runtime.class, "exec", String[].class)
        .check(CLASSES);
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName(ROOT + "cli.spark.SparkSubmit")
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(ProcessBuilder.class)
        .check(CLASSES);
  }

  /** Checks .github/SECURITY.md: only the server uses the network, and it connects to nobody. */
  @Test
  void onlyTheServerUsesTheNetworkAndItOpensNoConnection() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + "server.http")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.net..", "org.eclipse.jetty..")
        .check(CLASSES);
    noClasses()
        .should()
        .dependOnClassesThat(
            resideInAPackage("java.net..")
                .and(not(belongToAnyOf(InetAddress.class, InetSocketAddress.class)))
                .and(not(belongToAnyOf(UnknownHostException.class))))
        .orShould()
        .callMethod(SocketChannel.class, "open")
        .orShould()
        .callMethod(SocketChannel.class, "open", SocketAddress.class)
        .check(CLASSES);
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + "server..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("com.google..")
        .check(CLASSES);
  }

  /** Checks that a simple name means one class, and that only tests are named like tests. */
  @Test
  void everyClassHasANameOfItsOwn() throws IOException {
    List<String> names = new ArrayList<>();
    for (Path module : files(Path.of(System.getProperty("nmt4j.root"), "modules"), 1, "*")) {
      for (Path file : files(module.resolve("src/main/java"), Integer.MAX_VALUE, "*.java")) {
        names.add(file.getFileName().toString().replace(".java", ""));
      }
    }
    names.removeIf(name -> name.equals("package-info"));
    assertThat(names)
        .hasSizeGreaterThan(700)
        .doesNotHaveDuplicates()
        .noneMatch(name -> name.endsWith("Test"));
  }

  /** Returns the files and folders in a folder, down to a depth, whose names match a pattern. */
  private static List<Path> files(Path folder, int depth, String pattern) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    PathMatcher matcher = folder.getFileSystem().getPathMatcher("glob:" + pattern);
    try (Stream<Path> files = Files.walk(folder, depth)) {
      return files.filter(file -> matcher.matches(file.getFileName())).toList();
    }
  }

  @Test
  void packagesFormNoCycles() {
    slices().matching("org.nmt4j.(**)").should().beFreeOfCycles().check(CLASSES);
  }
}
