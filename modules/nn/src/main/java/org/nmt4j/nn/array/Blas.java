package org.nmt4j.nn.array;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;
import org.nd4j.linalg.api.blas.Blas.Vendor;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Describes the BLAS library of {@link Product}, as this JVM has loaded it.
 *
 * @param name the name of the library, with its version if that is known
 * @param core the processor type whose kernels OpenBLAS chose
 * @param threads the number of threads of one product
 */
public record Blas(String name, Optional<String> core, int threads) {

  /** The system property that names another library, such as {@code mkl_rt}. */
  private static final String LOAD = "org.bytedeco.openblas.load";

  /**
   * The processor types that OpenBLAS has kernels for, as they appear in the names of its symbols.
   */
  private static final List<String> CORES =
      List.of(
          "PRESCOTT",
          "CORE2",
          "PENRYN",
          "DUNNINGTON",
          "NEHALEM",
          "SANDYBRIDGE",
          "HASWELL",
          "SKYLAKEX",
          "COOPERLAKE",
          "SAPPHIRERAPIDS",
          "ATOM",
          "NANO",
          "BOBCAT",
          "BARCELONA",
          "BULLDOZER",
          "PILEDRIVER",
          "STEAMROLLER",
          "EXCAVATOR",
          "ZEN",
          "ARMV8",
          "CORTEXA53",
          "CORTEXA57",
          "CORTEXA72",
          "CORTEXA73",
          "NEOVERSEN1",
          "THUNDERX",
          "THUNDERX2T99",
          "TSV110");

  /**
   * Returns the name of the library that {@link Product} takes, with its version if that is known.
   * Loads no native code.
   */
  public static String nameWithoutLoading() {
    String named = System.getProperty(LOAD);
    return named == null ? "OpenBLAS" + version() : named;
  }

  /**
   * Returns the library in use. Loads the native code first.
   *
   * @throws NativeCodeException if the native code cannot be loaded
   */
  public static Blas loaded() {
    NativeCode.load();
    org.nd4j.linalg.api.blas.Blas blas = Nd4j.factory().blas();
    boolean isOpenBlas = blas.getBlasVendor() == Vendor.OPENBLAS;
    return new Blas(
        isOpenBlas ? "OpenBLAS" + version() : blas.getBlasVendor().toString(),
        isOpenBlas ? coreTaken() : Optional.empty(),
        blas.getMaxThreads());
  }

  /**
   * Returns the version of the library that ships, or an empty string if the user named another
   * library.
   */
  private static String version() {
    try {
      return System.getProperty(LOAD) == null
          ? " " + Loader.getVersion("org.bytedeco", "openblas")
          : "";
    } catch (IOException e) {
      return "";
    }
  }

  /**
   * Returns the processor type whose kernels OpenBLAS chose. The symbol {@code gotoblas} points to
   * the table of these kernels.
   */
  private static Optional<String> coreTaken() {
    Pointer taken = Loader.addressof("gotoblas");
    if (taken == null) {
      return Optional.empty();
    }
    Pointer table = new PointerPointer<>(taken).get(Pointer.class, 0);
    return CORES.stream()
        .filter(core -> table.equals(Loader.addressof("gotoblas_" + core)))
        .findFirst();
  }

  /**
   * Returns a description for people, such as {@code OpenBLAS 0.3.19-1.5.7, core ZEN, 1 thread}.
   */
  @Override
  public String toString() {
    return name
        + core.map(", core "::concat).orElse("")
        + ", "
        + threads
        + (threads == 1 ? " thread" : " threads");
  }
}
