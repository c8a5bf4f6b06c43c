package org.nmt4j.cli;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** Reads the Markdown pages of the repository and the blocks of code in them. */
final class Pages {
  /** The folder of the repository. */
  static final Path ROOT = Path.of(System.getProperty("nmt4j.root"));

  private static final String INDENT = "    ";
  private static final Set<String> OTHERS = Set.of("target", "runs", "resources", "shared");

  private Pages() {}

  /** Returns the names of all pages, relative to the repository; README.md comes first. */
  static List<String> all() throws IOException {
    List<String> pages = new ArrayList<>();
    Files.walkFileTree(
        ROOT,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            String name = folder.getFileName().toString();
            boolean isHidden = name.startsWith(".") && !name.equals(".github");
            return !folder.equals(ROOT) && (isHidden || OTHERS.contains(name))
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (file.toString().endsWith(".md")) {
              pages.add(ROOT.relativize(file).toString().replace('\\', '/'));
            }
            return FileVisitResult.CONTINUE;
          }
        });
    Collections.sort(pages);
    pages.remove("README.md");
    pages.add(0, "README.md");
    return pages;
  }

  /** Returns the lines of a page. */
  static List<String> lines(String page) throws IOException {
    return Files.readAllLines(ROOT.resolve(page));
  }

  /** Returns the blocks of code of a page: fenced ones, and indented ones without their indent. */
  static List<List<String>> code(String page) throws IOException {
    List<List<String>> blocks = new ArrayList<>();
    List<String> block = new ArrayList<>();
    boolean isFenced = false;
    for (String line : lines(page)) {
      if (line.startsWith("```")) {
        isFenced = !isFenced;
      } else if (isFenced || line.startsWith(INDENT)) {
        block.add(isFenced ? line : line.substring(INDENT.length()));
        continue;
      }
      if (!block.isEmpty()) {
        blocks.add(block);
        block = new ArrayList<>();
      }
    }
    if (!block.isEmpty()) {
      blocks.add(block);
    }
    return blocks;
  }

  /** Returns the complete recipes that a page shows. */
  static List<String> recipes(String page) throws IOException {
    return code(page).stream()
        .filter(block -> block.get(0).equals("recipe: 1"))
        .map(block -> String.join("\n", block) + "\n")
        .toList();
  }

  /** Returns the programs in Java that the pages show. */
  static List<String> programs() throws IOException {
    List<String> programs = new ArrayList<>();
    for (String page : all()) {
      code(page).stream()
          .filter(block -> block.get(0).startsWith("import java."))
          .map(block -> String.join("\n", block) + "\n")
          .forEach(programs::add);
    }
    return programs;
  }
}
