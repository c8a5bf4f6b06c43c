package org.nmt4j.experiment.benchmark;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Locale;
import java.util.function.Consumer;
import org.nmt4j.nn.kernel.AttentionKernels;
import org.nmt4j.nn.kernel.AttentionKernels.AttendedMemory;
import org.nmt4j.nn.kernel.CellKernels;
import org.nmt4j.nn.kernel.CopyKernels;
import org.nmt4j.nn.kernel.Kernels;
import org.nmt4j.nn.kernel.LossKernels;
import org.nmt4j.nn.kernel.RowKernels;
import org.nmt4j.nn.kernel.VectorKernels;

/** Creates kernels that measure the time of other kernels. */
public final class TimedKernels {
  private TimedKernels() {}

  /** Returns kernels that call {@code kernels} and add the time of each call to {@code clock}. */
  public static Kernels of(Kernels kernels, KernelClock clock) {
    return of(kernels, clock, product -> {});
  }

  /**
   * Returns kernels that call {@code kernels}, add the time of each call to {@code clock} and
   * record each product in {@code floor}.
   */
  public static Kernels of(Kernels kernels, KernelClock clock, ProductReplay floor) {
    return of(kernels, clock, floor::add);
  }

  private static Kernels of(Kernels kernels, KernelClock clock, Consumer<Runnable> made) {
    return new Kernels(
        kernels.name(),
        new TimedProducts(kernels.products(), clock, made),
        timed(RowKernels.class, kernels.rows(), clock),
        timed(CellKernels.class, kernels.cells(), clock),
        timed(AttentionKernels.class, kernels.attention(), clock),
        timed(LossKernels.class, kernels.loss(), clock),
        timed(CopyKernels.class, kernels.copying(), clock),
        timed(VectorKernels.class, kernels.vectors(), clock));
  }

  private static <T> T timed(Class<T> type, T kernels, KernelClock clock) {
    String group =
        type.getSimpleName().replace("Kernels", "").replace("AttendedMemory", "attention");
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              long before = System.nanoTime();
              Object result;
              try {
                result = method.invoke(kernels, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
              clock.add(
                  group.toLowerCase(Locale.ROOT) + "." + method.getName(),
                  System.nanoTime() - before);
              return result instanceof AttendedMemory memory
                  ? timed(AttendedMemory.class, memory, clock)
                  : result;
            }));
  }
}
