package org.nmt4j.model;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.nmt4j.model.file.Sha256;
import org.nmt4j.nn.array.Blas;
import org.nmt4j.nn.product.OneDnnProducts;
import org.nmt4j.nn.product.Precision;
import org.nmt4j.nn.product.ProductChoice;
import org.nmt4j.nn.product.ProductTrial;

/**
 * Remembers the fastest products of this machine, which {@link ProductTrial} finds. A file in the
 * folder {@code nmt4j} of the user's cache keeps them for each processor, precision and library.
 * Processes that begin at once take the same products: those of the first file.
 */
public final class MeasuredProducts {
  private MeasuredProducts() {}

  /**
   * Returns the fastest products in a precision. The first call on a machine measures for about two
   * seconds; no other work should run meanwhile. If the cache cannot be written, each process
   * measures.
   *
   * @param log receives a line if the call measures
   */
  public static ProductChoice of(Precision precision, Consumer<String> log) {
    if (!OneDnnProducts.isSupported(precision)) {
      return ProductChoice.standard();
    }
    Optional<Path> file = folder().map(folder -> file(folder, precision));
    return of(
        file,
        () -> {
          ProductChoice fastest = ProductTrial.fastest(precision);
          log.accept("measured the matrix products of this machine: " + fastest);
          return fastest;
        });
  }

  /** Threads measure one after the other, so that all but the first find the file. */
  static synchronized ProductChoice of(Optional<Path> file, Supplier<ProductChoice> trial) {
    return file.flatMap(MeasuredProducts::read)
        .orElseGet(
            () -> {
              ProductChoice fastest = trial.get();
              return file.flatMap(some -> keep(some, fastest)).orElse(fastest);
            });
  }

  /** Returns the products that were measured before; empty if there were none. */
  public static Optional<ProductChoice> known(Precision precision) {
    return OneDnnProducts.isSupported(precision)
        ? folder().flatMap(some -> read(file(some, precision)))
        : Optional.empty();
  }

  private static Optional<Path> folder() {
    try {
      String cache = System.getenv("XDG_CACHE_HOME");
      Path home = Path.of(System.getProperty("user.home", "?"));
      Path folder = cache == null ? home.resolve(".cache") : Path.of(cache);
      return folder.isAbsolute() ? Optional.of(folder.resolve("nmt4j")) : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static Path file(Path folder, Precision precision) {
    String machine =
        String.join(
            "\n",
            Processor.name(),
            OneDnnProducts.library(),
            Blas.nameWithoutLoading(),
            System.getenv().getOrDefault("OPENBLAS_CORETYPE", ""));
    byte[] hash = Sha256.digest().digest(machine.getBytes(StandardCharsets.UTF_8));
    String name = HexFormat.of().formatHex(hash, 0, 8);
    return folder.resolve("products-" + precision.label() + "-" + name + ".txt");
  }

  private static Optional<ProductChoice> read(Path file) {
    try {
      return ProductChoice.parse(Files.readString(file).strip());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Returns the choice of the file, which another process may have written meanwhile. */
  private static Optional<ProductChoice> keep(Path file, ProductChoice choice) {
    try {
      Files.createDirectories(file.getParent());
      if (Files.exists(file) && read(file).isEmpty()) {
        Files.deleteIfExists(file); // It is damaged, or of another version.
      }
      Path whole = Files.createTempFile(file.getParent(), "products", ".tmp");
      try {
        Files.writeString(whole, choice + "\n");
        Files.createLink(file, whole);
      } catch (FileAlreadyExistsException e) {
        return read(file);
      } finally {
        Files.delete(whole);
      }
    } catch (IOException | UnsupportedOperationException e) {
      return Optional.empty();
    }
    return Optional.of(choice);
  }
}
