package org.nmt4j.cli.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.nmt4j.cli.launcher.Shell.Result;
import org.nmt4j.cli.launcher.Shell.Running;

/** Tests when the script of a checkout builds. Another script replaces Maven and counts calls. */
@DisabledOnOs(OS.WINDOWS)
class CheckoutTest {

  private static final String MAVEN =
      """
      #!/bin/sh
      echo built >>"$BUILDS"
      read -r line && echo "$line" >>"$BUILDS"
      echo '[INFO] Building nmt4j nn 0.1.0      [2/9]'
      for i in $(seq 60); do echo '[INFO] Downloaded from central: a.jar (5 kB)'; done
      printf '[WARNING] none of it\\n    nor of this\\n\\033[1;31mwhat Maven says\\033[0m\\n\\033[m'
      [ -z "${BROKEN:-}" ] || exit 1
      mkdir -p modules/cli/target/nmt4j/bin
      printf '#!/bin/sh\\necho "ran $*"\\n' >modules/cli/target/nmt4j/bin/nmt4j
      chmod +x modules/cli/target/nmt4j/bin/nmt4j
      """;

  @TempDir private Path folder;
  private Path checkout;
  private Path source;
  private Path builds;
  private Shell shell;

  @BeforeEach
  void layOut() throws IOException {
    checkout = folder.resolve("a checkout");
    builds = folder.resolve("builds");
    Distribution.copy("lib/java.sh", checkout.resolve("modules/cli/src/main/distribution"));
    Files.copy(Distribution.root().resolve("nmt4j"), checkout.resolve("nmt4j"));
    Files.createDirectory(checkout.resolve(".mvn"));
    Files.writeString(checkout.resolve("pom.xml"), "");
    Files.writeString(checkout.resolve("modules/cli/pom.xml"), "");
    source = Files.writeString(checkout.resolve("modules/cli/src/main/Some.java"), "");
    Path maven = Files.createDirectory(folder.resolve("bin")).resolve("mvn");
    Files.writeString(maven, MAVEN);
    assertThat(maven.toFile().setExecutable(true)).isTrue();
    shell =
        new Shell(folder)
            .with("PATH", maven.getParent() + ":" + System.getenv("PATH"))
            .with("BUILDS", builds.toString());
  }

  @Test
  void buildsWhenThereIsNoBuildAndSaysSoOnStandardError() throws Exception {
    Result result = run();

    assertThat(result.code()).isZero();
    assertThat(result.out()).isEqualTo("ran translate -x a b\n");
    assertThat(result.err())
        .isEqualTo(
            """
            nmt4j: building (the first time, Maven downloads libraries)
            nmt4j: building nn [2/9]
            nmt4j: downloaded 50 files
            what Maven says
            """);
  }

  @Test
  void doesNotBuildAgain() throws Exception {
    run();

    assertThat(run()).isEqualTo(new Result(0, "ran translate -x a b\n", ""));
    assertThat(Files.readString(builds)).isEqualTo("built\n");
  }

  @Test
  void buildsWhenASourceIsNewer() throws Exception {
    run();
    Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(5)));
    run();

    assertThat(Files.readString(builds)).isEqualTo("built\nbuilt\n");
  }

  @Test
  void buildsOnceWhenTwoStartTogether() throws Exception {
    Running first = shell.start("exec \"$1\"", checkout.resolve("nmt4j"));
    Running second = shell.start("exec \"$1\"", checkout.resolve("nmt4j"));

    assertThat(first.await().out()).isEqualTo("ran \n");
    assertThat(second.await().out()).isEqualTo("ran \n");
    assertThat(Files.readString(builds)).isEqualTo("built\n");
  }

  @Test
  void theLockOfAProcessThatDiedIsTaken() throws Exception {
    Path target = Files.createDirectories(checkout.resolve("modules/cli/target"));
    Result dead = shell.run("echo $$");
    Files.createSymbolicLink(target.resolve("build.lock"), Path.of(dead.out().strip()));

    assertThat(run().code()).isZero();
  }

  @Test
  void aBuildThatFailsRunsNothingAndIsTriedAgain() throws Exception {
    shell.with("BROKEN", "yes");
    Result result = run();

    assertThat(result.code()).isEqualTo(1);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).endsWith("what Maven says\nnmt4j: the build failed\n");
    shell.with("BROKEN", "");
    assertThat(run().code()).isZero();
  }

  @Test
  void mavenIsAskedForWhenItIsMissing() throws Exception {
    Files.createDirectories(folder.resolve("tools"));
    Files.delete(folder.resolve("bin/mvn"));
    Result result =
        shell.run(
            "for tool in find head ln mkdir readlink rm sed; do "
                + "printf '#!/bin/sh\\nexec %s \"$@\"\\n' \"$(command -v $tool)\" >tools/$tool; "
                + "chmod +x tools/$tool; done; PATH=$PWD/tools exec /bin/sh \"$1\"",
            checkout.resolve("nmt4j"));

    assertThat(result.code()).isEqualTo(1);
    assertThat(result.err()).startsWith("nmt4j: no mvn found").hasLineCount(1);
  }

  private Result run() throws IOException, InterruptedException {
    return shell.run("echo input | \"$1\" translate -x 'a b'", checkout.resolve("nmt4j"));
  }
}
