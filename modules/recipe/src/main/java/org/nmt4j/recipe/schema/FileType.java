package org.nmt4j.recipe.schema;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nmt4j.recipe.yaml.NearestName;
import org.nmt4j.recipe.yaml.Quoting;
import org.nmt4j.recipe.yaml.YamlScalar;
import org.nmt4j.recipe.yaml.YamlValue;

/**
 * The type of a file that must exist. A relative path starts at the folder of the file that names
 * it.
 *
 * <p>In a recipe that a model stores the file need not exist, and the path stays as it is.
 */
final class FileType implements ValueType<Path> {

  @Override
  public Optional<Path> read(YamlValue value, String path, Reading reading) {
    if (!(value instanceof YamlScalar scalar) || scalar.isNull() || scalar.text().isEmpty()) {
      reading.fail(
          path,
          value.place(),
          "found " + value.found() + " for " + path + ", expected " + description());
      return Optional.empty();
    }
    try {
      Path written = Path.of(scalar.text());
      return reading.recipeFolder().isEmpty()
          ? Optional.of(written)
          : resolve(written, scalar, path, reading);
    } catch (InvalidPathException e) {
      reading.fail(
          path,
          value.place(),
          "found " + value.found() + " for " + path + ", expected the name of a file");
      return Optional.empty();
    }
  }

  private static Optional<Path> resolve(
      Path written, YamlScalar scalar, String path, Reading reading) {
    Path folder = scalar.place().source().folder();
    scalar
        .template()
        .ifPresent(
            template -> {
              // The expanded recipe stands in the recipe's folder; this text may stand in another.
              Path way = reading.recipeFolder().orElseThrow().relativize(folder);
              boolean here = written.isAbsolute() || way.toString().isEmpty();
              reading.keepTemplate(path, here ? template : slashes(way) + "/" + template);
            });
    Path file = folder.resolve(written).normalize();
    if (Files.isRegularFile(file) && Files.isReadable(file)) {
      return Optional.of(file);
    }
    String what = Files.isDirectory(file) ? "a folder " : "no file ";
    reading.fail(
        path,
        scalar.place(),
        "found "
            + what
            + Quoting.shown(scalar.text())
            + " for "
            + path
            + ", expected a readable file at "
            + file
            + nearest(file));
    return Optional.empty();
  }

  private static String nearest(Path file) {
    Path folder = file.getParent();
    Path name = file.getFileName();
    if (folder == null || name == null || !Files.isDirectory(folder)) {
      return "";
    }
    try (Stream<Path> siblings = Files.list(folder)) {
      List<String> names =
          siblings
              .filter(Files::isRegularFile)
              .map(sibling -> sibling.getFileName().toString())
              .sorted()
              .limit(10_000)
              .toList();
      return NearestName.suffix(name.toString(), names);
    } catch (IOException e) {
      // The folder cannot be listed: there is no name to suggest.
      return "";
    }
  }

  /**
   * Writes the path relative to the recipe's folder. The path stays absolute if the two share the
   * root only. A path from the environment keeps its reference.
   */
  @Override
  public Written write(Path value, String path, Writing writing) {
    String template = writing.templates().get(path);
    if (template != null) {
      return Written.inline(YamlScalar.quotedTemplate(template));
    }
    Path folder = writing.folder();
    boolean related =
        value.isAbsolute()
            && value.startsWith(folder.getRoot())
            && folder.getNameCount() > 0
            && value.getName(0).equals(folder.getName(0));
    return Written.inline(YamlScalar.quoted(slashes(related ? folder.relativize(value) : value)));
  }

  private static String slashes(Path path) {
    return path.toString().replace(path.getFileSystem().getSeparator(), "/");
  }

  @Override
  public String description() {
    return "a file";
  }
}
