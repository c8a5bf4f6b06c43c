package org.nmt4j.cli.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nmt4j.cli.launcher.Shell.Result;

class PlugInTest {

  @TempDir private Path folder;

  /** Runs in a process of its own: only one class loader of a process can load the native code. */
  @Test
  void aThreadOfAnotherClassLoaderTranslates() throws Exception {
    Path model =
        Distribution.root().resolve("modules/cli/src/test/resources/models/0.1/translation.nmt4j");
    Path here = Path.of(PlugIn.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    List<Object> arguments = new ArrayList<>(List.of(here, model, "Eins und zwei."));
    arguments.addAll(Distribution.classPathEntries());

    Result result =
        new Shell(folder)
            .run(
                "own=$1; shift; \"$JAVA_HOME/bin/java\" -cp \"$own\""
                    + " -Djava.util.concurrent.ForkJoinPool.common.parallelism=2"
                    + " org.nmt4j.cli.launcher.PlugIn \"$@\"",
                arguments.toArray());

    assertThat(result.out()).as(result.err()).isEqualTo("One and two.\n");
    assertThat(result.code()).isZero();
  }
}
