package org.nmt4j.nn.array;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.javacpp.Pointer;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.factory.Nd4jBackend.NoAvailableBackendException;

/**
 * Loads native code. Every class that uses ND4J calls {@link #load} first, and every class that
 * uses another library of JavaCPP calls {@link #loadJavaCpp} first. This class alone chooses the
 * folder, sets the class loader and reports failures.
 */
public final class NativeCode {
  private static final NativeCode JAVACPP =
      new NativeCode(KnownLibraries::load, NativeCode::allocateOnce);
  private static final NativeCode ND4J = new NativeCode(() -> false, NativeCode::startNd4j);

  /** Uses native code, and so loads it. */
  private interface FirstUse {
    void run() throws ReflectiveOperationException;
  }

  private final BooleanSupplier shortWay;
  private final FirstUse firstUse;
  private boolean loaded;
  private Throwable failure;

  /**
   * Describes native code.
   *
   * @param shortWay loads the code without JavaCPP if that is possible
   */
  private NativeCode(BooleanSupplier shortWay, FirstUse firstUse) {
    this.shortWay = shortWay;
    this.firstUse = firstUse;
  }

  /**
   * Loads ND4J and its native code at the first call; later calls do nothing. ND4J finds its
   * backend through the thread's context class loader. In a plug-in, or in a thread of a shared
   * pool, that loader may not see ND4J. So the class loader of this class replaces it during the
   * call.
   *
   * @throws NativeCodeException if the code cannot be loaded; each later call throws the same
   *     exception, because the JVM cannot load the code again
   * @throws OutOfMemoryError if the native code needs more memory than the JVM may use
   */
  public static void load() {
    ND4J.ensureLoaded();
  }

  /**
   * Loads the native code of JavaCPP alone at the first call; later calls do nothing. This takes
   * much less time and memory than {@link #load}.
   *
   * @throws NativeCodeException as {@link #load} does
   */
  public static void loadJavaCpp() {
    JAVACPP.ensureLoaded();
  }

  private static void allocateOnce() {
    Pointer.free(Pointer.malloc(1));
  }

  // A reference to a method of ND4J would load its classes before they are needed.
  private static void startNd4j() throws ReflectiveOperationException {
    KnownLibraries.letJavaCppLoad();
    if (SharedMemory.HAS_CUDA) {
      loadCuda();
    }
    Nd4j.factory();
  }

  /**
   * Loads the code if no call has done so. Only one thread of the process loads code at a time,
   * because the libraries initialise classes of each other.
   */
  private void ensureLoaded() {
    synchronized (NativeCode.class) {
      if (!loaded && failure == null) {
        failure = tryToLoad();
        loaded = failure == null;
      }
    }
    if (failure instanceof OutOfMemoryError error) {
      throw error;
    } else if (failure != null) {
      throw new NativeCodeException(failure.getMessage(), failure.getCause());
    }
  }

  private Throwable tryToLoad() {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    Optional<Path> folder = Optional.empty();
    try {
      thread.setContextClassLoader(NativeCode.class.getClassLoader());
      if (!shortWay.getAsBoolean()) {
        folder = NativeFolder.choose();
      }
      firstUse.run();
      return null;
    } catch (NativeCodeException e) {
      return e;
    } catch (ReflectiveOperationException | RuntimeException | Error e) {
      return explained(e, folder);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  /** Loads the library of CUDA. If ND4J fails to load it, ND4J prints the failure itself. */
  private static void loadCuda() throws ClassNotFoundException {
    Class.forName("org.bytedeco.cuda.global.cudart", true, NativeCode.class.getClassLoader());
  }

  private static Throwable explained(Throwable thrown, Optional<Path> folder) {
    Throwable root = thrown;
    for (Throwable each = thrown; each != null; each = each.getCause()) {
      if (each instanceof OutOfMemoryError) {
        return each;
      }
      root = each;
    }
    String platform = Loader.getPlatform();
    if (!hasCodeFor(platform)) {
      return new NativeCodeException(
          "there is no native code for "
              + platform
              + " on the class path; build nmt4j on this system, or add the jars of nd4j-native,"
              + " openblas and javacpp for it (nmt4j-backend names them)",
          thrown);
    }
    if (folder.isPresent() && !NativeFolder.hasRoom(folder.get())) {
      return new NativeCodeException(
          NativeFolder.withoutRoom(folder.get(), !SharedMemory.HAS_CUDA), thrown);
    }
    String message = root.getMessage() == null ? root.toString() : root.getMessage();
    String reason = message.replaceAll("\\s*\\R.*", "");
    if (SharedMemory.HAS_CUDA) {
      return new NativeCodeException(
          "this build of nmt4j needs a graphics card, its driver and the libraries of CUDA: "
              + (root instanceof NoAvailableBackendException
                  ? "ND4J finds no card that it can use"
                  : reason),
          thrown);
    }
    return new NativeCodeException(
        "native code cannot be loaded: " + reason + folder.map(NativeFolder::advice).orElse(""),
        thrown);
  }

  private static boolean hasCodeFor(String platform) {
    return Stream.of("libjnijavacpp.so", "libjnijavacpp.dylib", "jnijavacpp.dll")
        .map(library -> "/org/bytedeco/javacpp/" + platform + "/" + library)
        .anyMatch(NativeCode::isOnClassPath);
  }

  private static boolean isOnClassPath(String resource) {
    try (InputStream in = NativeCode.class.getResourceAsStream(resource)) {
      return in != null;
    } catch (IOException e) {
      return false;
    }
  }
}
