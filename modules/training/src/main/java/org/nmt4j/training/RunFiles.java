package org.nmt4j.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nmt4j.model.file.ModelFile;
import org.nmt4j.model.file.ModelFileException;

/**
 * The names of all files that a run writes, and what they tell about a folder: whether it is a
 * run's, and what in it is not.
 *
 * @param folder of the run
 * @param systems the names of folders in it that are runs of their own, each with a log beside it
 */
record RunFiles(Path folder, Set<String> systems) {
  private static final String NAMES =
      "((best(-\\d+)?|last|checkpoint)\\.nmt4j"
          + "|(metrics|results)\\.tsv"
          + "|(curve|groups|gates)\\.svg"
          + "|(samples|diverged|test\\.output|test\\.alignments)\\.txt)";
  private static final String LEFTOVER = "\\.[0-9a-f]{16}\\.tmp";
  private static final String TEMPORARY = "(\\.tmp|" + LEFTOVER + ")?";

  private static final Pattern FILES = Pattern.compile(NAMES + TEMPORARY);
  private static final Pattern LEFTOVERS = Pattern.compile(NAMES + LEFTOVER);
  private static final Pattern HEAT_MAP = Pattern.compile("\\d+\\.svg" + TEMPORARY);
  private static final String HEAT_MAPS = "heatmaps";
  private static final String LOG = ".log";

  /** What macOS puts into every folder that somebody looks at. */
  private static final String FINDER = ".DS_Store";

  /** Whether a run has written to the folder. */
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
      return open.readContents().texts().containsKey(RunFolder.STATE);
    } catch (ModelFileException e) {
      return false;
    }
  }

  /** The files in the folder that a run replaces or deletes, in the order of their names. */
  List<Path> written() throws IOException {
    return Stream.concat(
            list(folder).stream().filter(this::isWritten),
            list(heatMaps()).stream().filter(RunFiles::isHeatMap))
        .toList();
  }

  /** The first file or folder in the folder that no run writes. */
  Optional<Path> foreign() throws IOException {
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

  /** The first file that a run writes and reads, too, with what the recipe calls it. */
  Optional<Map.Entry<String, Path>> read(Map<String, Path> inputs) throws IOException {
    for (Path file : written()) {
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

  /** Deletes what a run wrote, but the lock, the logs and the systems. */
  void delete() throws IOException {
    for (Path file : written()) {
      if (!name(file).equals(FolderLock.NAME) && !name(file).endsWith(LOG)) {
        Files.deleteIfExists(file);
      }
    }
    if (isFolder(heatMaps()) && list(heatMaps()).isEmpty()) {
      Files.delete(heatMaps());
    }
  }

  /** Deletes what a run that was killed had not yet put in its place. */
  void deleteLeftovers() throws IOException {
    for (Path file : list(folder)) {
      if (LEFTOVERS.matcher(name(file)).matches() && !isFolder(file)) {
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
        && (FILES.matcher(name).matches()
            || name.equals(FolderLock.NAME)
            || name.endsWith(LOG) && systems.contains(system(name)));
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

  /** What is in a folder, sorted; nothing where there is no folder. */
  private static List<Path> list(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }
}
