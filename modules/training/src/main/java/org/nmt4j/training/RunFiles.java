package org.nmt4j.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nmt4j.model.file.ModelFile;
import org.nmt4j.model.file.ModelFileException;
import org.nmt4j.model.file.ModelTexts;

/**
 * Finds the files of a run in its folder, and the files that no run writes.
 *
 * @param folder the folder of the run
 * @param systems the names of subfolders that are runs of their own, each with a log beside it
 * @param others matches the names of further files of the run
 */
record RunFiles(Path folder, Set<String> systems, Pattern others) {
  /** Matches no name. */
  static final Pattern NO_OTHERS = Pattern.compile("(?!)");

  private static final Pattern NAMES =
      Pattern.compile(
          "(best(-\\d+)?|last|checkpoint)\\.nmt4j"
              + "|(metrics|results)\\.tsv"
              + "|(curve|groups|gates)\\.svg"
              + "|(samples|diverged|test\\.output|test\\.alignments)\\.txt");

  private static final String TEMPORARY = "((\\.[0-9a-f]{16})?\\.tmp)?";

  /** The end of the name of a temporary file, and the more exact one of a file left by a kill. */
  private static final Pattern TEMPORARY_END = Pattern.compile(TEMPORARY + "\\z");

  private static final Pattern LEFTOVER_END = Pattern.compile("\\.[0-9a-f]{16}\\.tmp\\z");

  private static final Pattern HEAT_MAP = Pattern.compile("\\d+\\.svg" + TEMPORARY);
  private static final String HEAT_MAPS = "heatmaps";
  private static final String LOG = ".log";

  /** The file that the Finder of macOS creates in each folder that it opens. */
  private static final String FINDER = ".DS_Store";

  /** Returns whether a run has written to the folder. */
  boolean isRun() throws IOException {
    return isRun(folder);
  }

  private static boolean isRun(Path folder) throws IOException {
    if (FolderLock.isIn(folder) || isCheckpoint(folder.resolve("checkpoint.nmt4j"))) {
      return true;
    }
    for (Path inner : list(folder)) {
      if (isFolder(inner) && FolderLock.isIn(inner)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isCheckpoint(Path file) {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try (ModelFile open = ModelFile.open(file)) {
      return open.readContents().texts().containsKey(ModelTexts.TRAINING_STATE);
    } catch (ModelFileException e) {
      return false;
    }
  }

  /** Returns the files in the folder that a run replaces or deletes, sorted by name. */
  List<Path> existing() throws IOException {
    return Stream.concat(
            list(folder).stream().filter(this::isWritten),
            list(heatMaps()).stream().filter(RunFiles::isHeatMap))
        .toList();
  }

  /** Returns the first file or subfolder that no run writes. */
  Optional<Path> findForeign() throws IOException {
    for (Path file : list(folder)) {
      String name = name(file);
      boolean known =
          isWritten(file)
              || name.equals(HEAT_MAPS) && isFolder(file)
              || name.equals(FINDER)
              || isFolder(file) && isRun(file)
              || name.endsWith(LOG) && isRun(folder.resolve(system(name)));
      if (!known) {
        return Optional.of(file);
      }
    }
    return list(heatMaps()).stream().filter(file -> !isHeatMap(file)).findFirst();
  }

  /**
   * Returns the first file that the run both reads and writes, with its key in the inputs.
   *
   * @param inputs the files that the run reads, by their names in the recipe
   */
  Optional<Map.Entry<String, Path>> findInput(Map<String, Path> inputs) throws IOException {
    for (Path file : existing()) {
      for (Map.Entry<String, Path> input : inputs.entrySet()) {
        if (Files.exists(file)
            && Files.exists(input.getValue())
            && Files.isSameFile(file, input.getValue())) {
          return Optional.of(Map.entry(input.getKey(), file));
        }
      }
    }
    return Optional.empty();
  }

  /** Deletes the files of a run, except the lock, the logs and the subfolders of systems. */
  void delete() throws IOException {
    for (Path file : existing()) {
      boolean isLog = name(file).endsWith(LOG) && !others.matcher(name(file)).matches();
      if (!name(file).equals(FolderLock.NAME) && !isLog) {
        Files.deleteIfExists(file);
      }
    }
    if (isFolder(heatMaps()) && list(heatMaps()).isEmpty()) {
      Files.delete(heatMaps());
    }
  }

  /** Returns whether the folder holds no file. */
  boolean isEmpty() throws IOException {
    return list(folder).isEmpty();
  }

  /** Deletes the temporary files that a killed run left. */
  void deleteLeftovers() throws IOException {
    for (Path file : list(folder)) {
      Matcher end = LEFTOVER_END.matcher(name(file));
      if (end.find() && isNamed(end.replaceFirst("")) && !isFolder(file)) {
        Files.deleteIfExists(file);
      }
    }
  }

  private Path heatMaps() {
    return folder.resolve(HEAT_MAPS);
  }

  private boolean isWritten(Path file) {
    String name = name(file);
    return !isFolder(file)
        && (isNamed(TEMPORARY_END.matcher(name).replaceFirst(""))
            || name.equals(FolderLock.NAME)
            || name.endsWith(LOG) && systems.contains(system(name)));
  }

  private boolean isNamed(String name) {
    return NAMES.matcher(name).matches() || others.matcher(name).matches();
  }

  private static boolean isHeatMap(Path file) {
    return !isFolder(file) && HEAT_MAP.matcher(name(file)).matches();
  }

  private static String system(String log) {
    return log.substring(0, log.length() - LOG.length());
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }

  private static boolean isFolder(Path file) {
    return Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS);
  }

  /** Returns the contents of a folder, sorted; empty if the folder does not exist. */
  private static List<Path> list(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }
}
