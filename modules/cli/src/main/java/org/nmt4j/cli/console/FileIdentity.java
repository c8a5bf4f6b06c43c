package org.nmt4j.cli.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.nmt4j.model.file.FileTarget;

/**
 * The identity of the file that a path leads to, with all links resolved. Two paths lead to one
 * file if their {@link #identifying} objects are equal. A file system key identifies an existing
 * file; folder and name identify a missing file.
 *
 * @param file the file system key of the file; empty if the file does not exist
 * @param folder the file system key of the nearest folder that exists
 * @param name the path below that folder, in lower case if the file system ignores case
 */
record FileIdentity(Optional<Object> file, Object folder, String name) {
  private static final int TYPE = 0170000;
  private static final int CHARACTER_DEVICE = 0020000;

  /**
   * Returns the identity of a path. Returns empty for a character device, which may be read and
   * written at the same time.
   */
  static Optional<FileIdentity> of(Path path) throws IOException {
    Path target = FileTarget.of(path).path();
    boolean exists = Files.exists(target);
    if (exists && isDevice(target)) {
      return Optional.empty();
    }
    Path folder = target.getParent() == null ? target : target.getParent();
    while (!Files.exists(folder)) {
      folder = folder.getParent();
    }
    String name = folder.relativize(target).normalize().toString();
    return Optional.of(
        new FileIdentity(
            exists ? Optional.of(key(target)) : Optional.empty(),
            key(folder),
            ignoresCase(folder)
                ? Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT)
                : name));
  }

  /** Returns an object that is equal for all paths of one file. */
  Object identifying() {
    return file.orElseGet(() -> Map.entry(folder, name));
  }

  private static Object key(Path path) throws IOException {
    Object key = Files.readAttributes(path, BasicFileAttributes.class).fileKey();
    return key == null ? path.toRealPath() : key;
  }

  private static boolean isDevice(Path path) throws IOException {
    return path.getFileSystem().supportedFileAttributeViews().contains("unix")
        && ((int) Files.getAttribute(path, "unix:mode") & TYPE) == CHARACTER_DEVICE;
  }

  private static boolean ignoresCase(Path folder) throws IOException {
    Path name = folder.getFileName();
    if (name == null) {
      return false;
    }
    Path other = folder.resolveSibling(swapCase(name.toString()));
    return !other.toString().equals(folder.toString())
        && Files.exists(other)
        && Files.isSameFile(folder, other);
  }

  private static String swapCase(String text) {
    String upper = text.toUpperCase(Locale.ROOT);
    return upper.equals(text) ? text.toLowerCase(Locale.ROOT) : upper;
  }
}
