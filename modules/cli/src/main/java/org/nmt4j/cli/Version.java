package org.nmt4j.cli;

import org.nmt4j.cli.console.Build;
import org.nmt4j.model.ChosenKernels;
import org.nmt4j.model.MeasuredProducts;
import org.nmt4j.nn.array.Blas;
import org.nmt4j.nn.array.NativeCodeException;
import org.nmt4j.nn.array.SharedMemory;
import org.nmt4j.nn.product.OneDnnProducts;
import org.nmt4j.nn.product.Precision;
import org.nmt4j.nn.product.ProductChoice;
import org.nmt4j.nn.product.RowReport;
import org.nmt4j.recipe.PrecisionChoice;
import picocli.CommandLine.IVersionProvider;

/** Returns the lines of {@code --version}: nmt4j, the JDK, the system, the BLAS, the kernels. */
final class Version implements IVersionProvider {
  private static final ChosenKernels USUAL = ChosenKernels.of(PrecisionChoice.FP32);

  @Override
  public String[] getVersion() {
    return new String[] {
      "nmt4j " + Build.version(),
      "JDK " + System.getProperty("java.version") + " (" + System.getProperty("java.vendor") + ")",
      System.getProperty("os.name")
          + " "
          + System.getProperty("os.version")
          + " "
          + System.getProperty("os.arch"),
      "BLAS: " + blas(),
      "kernels: " + kernels(),
      "products: " + products(),
      "rows: " + rows(),
      "int8: " + int8()
    };
  }

  private static String kernels() {
    try {
      return USUAL.get().name();
    } catch (NativeCodeException e) {
      return "not known without native code";
    }
  }

  /** Tells the fastest products of this machine, if training has measured them. */
  private static String products() {
    try {
      if (!OneDnnProducts.isSupported(Precision.FP32)) {
        return "no choice without oneDNN";
      }
      String products = measured(Precision.FP32);
      return OneDnnProducts.isSupported(Precision.BF16)
          ? products + "; in bf16 " + measured(Precision.BF16)
          : products;
    } catch (LinkageError | NativeCodeException e) {
      return "not measured";
    }
  }

  private static String measured(Precision precision) {
    return MeasuredProducts.known(precision)
        .map(ProductChoice::toString)
        .orElse("not measured; the first training measures them");
  }

  /** Describes how the rows of products, and so translations, stay the same in any batch. */
  private static String rows() {
    try {
      String report = RowReport.of(USUAL.get().products());
      return SharedMemory.isAvailable() && OneDnnProducts.isSupported(Precision.BF16)
          ? report + "; in bf16 they " + RowReport.of(new OneDnnProducts(Precision.BF16))
          : report;
    } catch (LinkageError | NativeCodeException e) {
      return "not tried";
    }
  }

  /** Names the products of {@code precision: int8}. */
  private static String int8() {
    ChosenKernels chosen = ChosenKernels.of(PrecisionChoice.INT8);
    try {
      if (chosen.missing().isEmpty()) {
        return chosen.get().products().name();
      }
    } catch (NativeCodeException e) {
      // The line of the BLAS has the reason.
    }
    return "not on this machine, fp32 instead";
  }

  private static String blas() {
    try {
      return Blas.loaded().toString();
    } catch (NativeCodeException e) {
      return e.getMessage();
    }
  }
}
