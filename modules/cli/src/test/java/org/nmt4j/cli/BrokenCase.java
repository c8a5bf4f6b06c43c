package org.nmt4j.cli;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A case of broken files; {@link BrokenFilesTest} describes its folder. */
record BrokenCase(Path files) {
  private static final String EXPECTED = "expected.txt";
  private static final String ESCAPED = ".escaped";

  /** A pattern of lines that {@code check} prints and that differ between machines. */
  private static final String MEASURED = "(?m)^(network|memory|time): [^\n]*\n";

  static List<BrokenCase> all(String kind) throws IOException, URISyntaxException {
    Path folder = Path.of(BrokenCase.class.getResource("/broken/" + kind).toURI());
    try (Stream<Path> cases = Files.list(folder)) {
      return cases.sorted().map(BrokenCase::new).toList();
    }
  }

  String expected() throws IOException {
    return Files.readString(files.resolve(EXPECTED));
  }

  /** Runs the commands of the expected text in a folder, and returns a transcript. */
  String played(Path folder) throws IOException {
    copy(files.resolveSibling("../common").normalize(), folder);
    if (Files.isDirectory(files.resolve("recipe.yaml"))) {
      Files.delete(folder.resolve("recipe.yaml"));
    }
    copy(files, folder);
    StringBuilder transcript = new StringBuilder();
    for (String line : expected().lines().filter(each -> each.startsWith("$ ")).toList()) {
      Ran ran = Ran.with("", arguments(line.substring(2), folder));
      String told = ran.err().replace(folder + File.separator, "").replaceAll(MEASURED, "");
      transcript.append(line + "\n" + told + "exit " + ran.code() + "\n");
    }
    return transcript.toString();
  }

  private static String[] arguments(String command, Path folder) {
    List<String> arguments = new ArrayList<>();
    for (String word : command.split(" ")) {
      boolean isFile = word.contains(".") && !word.contains("=");
      arguments.add(isFile ? folder.resolve(word).toString() : word);
    }
    if (List.of("train", "run").contains(arguments.get(0))) {
      arguments.addAll(List.of("--runs", folder.resolve("runs").toString()));
    }
    return arguments.toArray(String[]::new);
  }

  private static void copy(Path from, Path to) throws IOException {
    List<Path> sources;
    try (Stream<Path> walk = Files.walk(from)) {
      sources = walk.filter(Files::isRegularFile).toList();
    }
    for (Path source : sources) {
      Path target = to.resolve(from.relativize(source).toString());
      String name = target.getFileName().toString();
      if (name.equals(EXPECTED)) {
        continue;
      }
      Files.createDirectories(target.getParent());
      if (name.endsWith(ESCAPED)) {
        Files.write(
            target.resolveSibling(name.substring(0, name.length() - ESCAPED.length())),
            bytes(Files.readString(source)));
      } else {
        Files.copy(source, target, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  /** Returns the bytes of ASCII text in which {@code \\xHH} stands for a byte. */
  private static byte[] bytes(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] ascii = text.getBytes(StandardCharsets.US_ASCII);
    for (int i = 0; i < ascii.length; i++) {
      if (ascii[i] == '\\') {
        bytes.write(Integer.parseInt(text.substring(i + 2, i + 4), 16));
        i += 3;
      } else {
        bytes.write(ascii[i]);
      }
    }
    return bytes.toByteArray();
  }

  @Override
  public String toString() {
    return files.getParent().getFileName() + "/" + files.getFileName();
  }
}
