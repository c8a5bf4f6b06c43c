package org.nmt4j.nn.array;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Chooses the folder that JavaCPP unpacks native code into. JavaCPP itself tries a single folder.
 * If that fails, none of its classes can be used in this JVM. So this class examines the folders
 * before JavaCPP is loaded.
 */
final class NativeFolder {
  private static final String PROPERTY = "org.bytedeco.javacpp.cachedir";
  private static final String OTHER_SPELLING = "org.bytedeco.javacpp.cacheDir";

  /**
   * Bytes that the libraries need, rounded down. With ND4J's native backend they need 524 MB on
   * Linux, less elsewhere. The libraries of ND4J's backend for CUDA were not measured.
   */
  private static final long NEEDED = 500_000_000;

  /** Bytes that the libraries of the native backend need at least, on any system. */
  private static final long LEAST = 100_000_000;

  /**
   * A folder that JavaCPP might use.
   *
   * @param path the folder
   * @param problem why it cannot be used; empty if it can
   * @param hasRoom whether the libraries are in the folder already or fit on its disk
   */
  record Candidate(Path path, Optional<String> problem, boolean hasRoom) {}

  private NativeFolder() {}

  /**
   * Makes JavaCPP use the folder that the user named. If the user named none, JavaCPP uses a folder
   * in the home folder or, if that cannot be used, one in the folder for temporary files.
   *
   * @return the folder
   * @throws NativeCodeException if no folder can be used
   */
  static Optional<Path> choose() {
    String named = named();
    List<Candidate> candidates =
        named == null
            ? Stream.of(inHome(), inTemporary()).flatMap(Optional::stream).toList()
            : List.of(examine(Path.of(named)));
    Optional<Candidate> best = best(candidates);
    if (best.isEmpty()) {
      Candidate first = candidates.get(0);
      throw new NativeCodeException(
          String.format(
              Locale.ROOT,
              "native code cannot be unpacked into %s: %s%s",
              first.path,
              first.problem.orElseThrow(),
              remedy()),
          null);
    }
    if (named == null) {
      System.setProperty(PROPERTY, best.get().path.toString());
    }
    return Optional.of(best.get().path);
  }

  private static String named() {
    return System.getProperty(PROPERTY, System.getProperty(OTHER_SPELLING));
  }

  /** Returns the folder that {@link #choose} takes if it can be used. Examines nothing. */
  static Path preferred() {
    return named() == null ? home() : Path.of(named());
  }

  /** Returns the first usable candidate with room, or else the first usable one. */
  static Optional<Candidate> best(List<Candidate> candidates) {
    List<Candidate> usable = candidates.stream().filter(each -> each.problem.isEmpty()).toList();
    return Stream.concat(usable.stream().filter(Candidate::hasRoom), usable.stream()).findFirst();
  }

  /** Returns the end of a message about code that was unpacked but cannot be loaded. */
  static String advice(Path folder) {
    return "; it was unpacked into " + folder + remedy();
  }

  /**
   * Returns the message about a folder whose disk is full.
   *
   * @param isNative whether ND4J's backend is the native one, whose size is known
   */
  static String withoutRoom(Path folder, boolean isNative) {
    return String.format(
        Locale.ROOT,
        "native code cannot be unpacked into %s: %sthe disk has no room%s",
        folder,
        isNative ? "it takes up to 530 MB, and " : "",
        remedy());
  }

  private static String remedy() {
    return "; name another folder with NMT4J_OPTS=-D" + PROPERTY + "=FOLDER";
  }

  private static Optional<Candidate> inHome() {
    // A user without an entry in the system's list has the home "?".
    return home().isAbsolute() ? Optional.of(examine(home())) : Optional.empty();
  }

  private static Path home() {
    return Path.of(System.getProperty("user.home", "?"), ".javacpp/cache");
  }

  /**
   * Returns a candidate among the temporary files; it is usable only if no other user may write to
   * it.
   */
  private static Optional<Candidate> inTemporary() {
    String user = System.getProperty("user.name", "user").replaceAll("\\W", "_");
    Path own =
        Path.of(System.getProperty("java.io.tmpdir")).toAbsolutePath().resolve("nmt4j-" + user);
    try {
      makePrivate(own);
      if (!isPrivate(own)) {
        return Optional.of(new Candidate(own, Optional.of("other users may write there"), false));
      }
    } catch (IOException e) {
      return Optional.of(new Candidate(own, Optional.of(reason(e)), false));
    }
    return Optional.of(examine(own.resolve("cache")));
  }

  private static void makePrivate(Path folder) throws IOException {
    if (Files.exists(folder)) {
      return;
    }
    if (isPosix(folder)) {
      Files.createDirectory(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } else {
      Files.createDirectory(folder);
    }
  }

  private static boolean isPrivate(Path folder) throws IOException {
    if (!isPosix(folder)) {
      return true;
    }
    Path probe = Files.createTempFile("nmt4j", ".owner");
    try {
      Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(folder);
      return Files.getOwner(folder).equals(Files.getOwner(probe))
          && !Files.isSymbolicLink(folder)
          && !permissions.contains(PosixFilePermission.GROUP_WRITE)
          && !permissions.contains(PosixFilePermission.OTHERS_WRITE);
    } finally {
      Files.delete(probe);
    }
  }

  private static boolean isPosix(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  /** Examines a folder; creates it if it is missing. */
  static Candidate examine(Path folder) {
    try {
      if (!Files.isDirectory(folder)) {
        Files.createDirectories(folder);
      }
      if (!allowsPrograms(folder)) {
        String noexec = "its file system allows no programs (it is mounted noexec)";
        return new Candidate(folder, Optional.of(noexec), false);
      }
      return new Candidate(folder, Optional.empty(), hasRoom(folder));
    } catch (IOException | InvalidPathException e) {
      // Libraries that were unpacked before can still be read.
      long unpacked = unpackedBytes(folder);
      String problem = e instanceof IOException failure ? reason(failure) : e.getMessage();
      boolean mayBeComplete = unpacked >= LEAST;
      return new Candidate(
          folder, mayBeComplete ? Optional.empty() : Optional.of(problem), unpacked >= NEEDED);
    }
  }

  /** Tests whether an empty file in the folder may be executed; libraries need the same right. */
  private static boolean allowsPrograms(Path folder) throws IOException {
    Path probe = Files.createTempFile(folder, "nmt4j", ".probe");
    try {
      if (!isPosix(folder)) {
        return true;
      }
      Files.setPosixFilePermissions(
          probe,
          EnumSet.of(
              PosixFilePermission.OWNER_READ,
              PosixFilePermission.OWNER_WRITE,
              PosixFilePermission.OWNER_EXECUTE));
      return Files.isExecutable(probe);
    } finally {
      Files.delete(probe);
    }
  }

  /** Returns whether the libraries are in the folder already or fit on its disk. */
  static boolean hasRoom(Path folder) {
    try {
      long usable = Files.getFileStore(folder).getUsableSpace();
      return usable >= 2 * NEEDED || usable + unpackedBytes(folder) >= NEEDED;
    } catch (IOException e) {
      return false;
    }
  }

  private static long unpackedBytes(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.mapToLong(NativeFolder::size).sum();
    } catch (IOException | RuntimeException e) {
      return 0;
    }
  }

  private static long size(Path file) {
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      return attributes.isRegularFile() ? attributes.size() : 0;
    } catch (IOException e) {
      return 0;
    }
  }

  private static String reason(IOException failure) {
    if (failure instanceof AccessDeniedException) {
      return "permission denied";
    } else if (failure instanceof FileAlreadyExistsException) {
      return "it is not a folder";
    }
    return failure instanceof FileSystemException problem && problem.getReason() != null
        ? problem.getReason()
        : String.valueOf(failure.getMessage());
  }
}
