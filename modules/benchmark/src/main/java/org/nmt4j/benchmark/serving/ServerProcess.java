package org.nmt4j.benchmark.serving;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A process that runs {@code nmt4j serve} at a free port of this machine. */
final class ServerProcess implements AutoCloseable {
  private static final Pattern READY = Pattern.compile("nmt4j serves .* at (http\\S+)");
  private static final int PATIENCE = 120;

  private final Process process;
  private final URI address;
  private final Thread messages;

  private ServerProcess(Process process, URI address, Thread messages) {
    this.process = process;
    this.address = address;
    this.messages = messages;
  }

  /**
   * Starts a server and waits until it serves.
   *
   * @param program the launcher of nmt4j
   * @param model the languages and the model, such as {@code de-en=model.nmt4j}
   * @param options more options of the command
   * @param log the file of the server's access log
   * @param tell takes the lines that the server prints
   * @throws IOException if the server does not start
   */
  static ServerProcess start(
      Path program, String model, List<String> options, Path log, Consumer<String> tell)
      throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                program.toAbsolutePath().toString(),
                "serve",
                "--model",
                model,
                "--port",
                "0",
                "--access-log",
                log.toString()));
    command.addAll(options);
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .start();
    // Ends the server if this program is ended.
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy, "server end"));
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      tell.accept(line);
      Matcher ready = READY.matcher(line);
      if (ready.matches()) {
        Thread messages = new Thread(() -> lines.lines().forEach(tell), "server messages");
        messages.setDaemon(true);
        messages.start();
        return new ServerProcess(process, URI.create(ready.group(1)), messages);
      }
    }
    process.destroy();
    throw new IOException("the server did not start");
  }

  /** Returns the address, such as {@code http://127.0.0.1:5000}. */
  URI address() {
    return address;
  }

  /** Returns the memory of the process. */
  ProcessMemory memory() {
    return new ProcessMemory(process.toHandle());
  }

  /** Returns the processor time of the process, in seconds. */
  double processorSeconds() {
    return ProcessorTime.of(process.toHandle());
  }

  /** Sends SIGTERM, and returns the exit code when the process has ended. */
  int stop() throws InterruptedException {
    // Process.destroy would also close the stream of messages.
    process.toHandle().destroy();
    if (!process.waitFor(PATIENCE, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
    messages.join();
    return process.waitFor();
  }

  /** Ends the process at once, if it still runs. */
  @Override
  public void close() {
    process.destroyForcibly();
  }
}
