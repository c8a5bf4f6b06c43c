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
 * The library behind {@link Product}, as this JVM has loaded it.
 *
 * @param name with the version of the build, where that is known
 * @param core the processor whose kernels OpenBLAS took
 * @param threads of one product
 */
public record Blas(String name, Optional<String> core, int threads) {

  /** The processors that OpenBLAS has kernels for, by their names in its table's symbols. */
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
   * The library in use; this loads the native code.
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

  /** Of the library that ships, unless the user named another one. */
  private static String version() {
    try {
      return System.getProperty("org.bytedeco.openblas.load") == null
          ? " " + Loader.getVersion("org.bytedeco", "openblas")
          : "";
    } catch (IOException e) {
      return "";
    }
  }

  /** OpenBLAS points {@code gotoblas} at the table of the kernels that it took. */
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

  /** For people: {@code OpenBLAS 0.3.19-1.5.7, core ZEN, 1 thread}. */
  @Override
  public String toString() {
    return name
        + core.map(", core "::concat).orElse("")
        + ", "
        + threads
        + (threads == 1 ? " thread" : " threads");
  }
}
