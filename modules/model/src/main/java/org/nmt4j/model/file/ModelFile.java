package org.nmt4j.model.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.nmt4j.nn.Parameter;
import org.nmt4j.nn.Parameters;
import org.nmt4j.nn.array.Matrix;
import org.nmt4j.tokenization.corpus.FileReason;

/**
 * A model on disk, one ZIP: {@code recipe.yaml}, vocabularies and codes as text, {@code
 * weights.safetensors}, and {@code manifest.json} with the format version and the SHA-256 of every
 * other entry. Nothing in it executes and no class is named in it.
 */
public final class ModelFile {
  private static final String MANIFEST = "manifest.json";
  private static final String RECIPE = "recipe.yaml";
  private static final String WEIGHTS = "weights.safetensors";

  /** The version of the format that this class writes, and the only one that it reads. */
  public static final long FORMAT = 1;

  /** Bytes of a vocabulary, codes or a lexical table, and of all else that is text. */
  private static final int MAX_TEXT = 1 << 28;

  private static final int MAX_SHORT_TEXT = 1 << 20;

  /** Weights are stored as they are; other programs may have packed them, but not much. */
  private static final long MOST_COMPRESSED = 8;

  private final Path file;

  private ModelFile(Path file) {
    this.file = file;
  }

  /** Writes a model whole or not at all. */
  public static void write(Path file, ModelContents contents, Map<String, Matrix> weights) {
    try {
      AtomicFile.write(file, out -> writeZip(out, contents, weights));
    } catch (IOException e) {
      throw new ModelFileException("cannot write " + file + ": " + FileReason.of(e), e);
    }
  }

  private static void writeZip(
      OutputStream out, ModelContents contents, Map<String, Matrix> weights) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out);
    Map<String, Object> hashes = new LinkedHashMap<>();
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put(RECIPE, contents.recipe());
    texts.putAll(contents.texts());
    for (Map.Entry<String, String> text : texts.entrySet()) {
      byte[] bytes = text.getValue().getBytes(StandardCharsets.UTF_8);
      hashes.put(text.getKey(), put(zip, text.getKey(), body -> body.write(bytes)));
    }
    // Weights do not compress; storing them keeps writing fast.
    zip.setLevel(0);
    hashes.put(WEIGHTS, put(zip, WEIGHTS, body -> Tensors.write(weights, body)));
    Map<String, Object> manifest = new LinkedHashMap<>();
    manifest.put("format", FORMAT);
    manifest.put("sha256", hashes);
    manifest.put("provenance", contents.provenance());
    byte[] json = Json.write(manifest).getBytes(StandardCharsets.UTF_8);
    put(zip, MANIFEST, body -> body.write(json));
    zip.finish();
  }

  private static String put(ZipOutputStream zip, String name, AtomicFile.Content content)
      throws IOException {
    ZipEntry entry = new ZipEntry(name);
    // A fixed time: equal models are equal files.
    entry.setTime(315_532_800_000L);
    zip.putNextEntry(entry);
    DigestOutputStream digest = new DigestOutputStream(zip, Sha256.digest());
    content.writeTo(digest);
    zip.closeEntry();
    return Sha256.hex(digest.getMessageDigest());
  }

  /** Names a model file; nothing is read yet. */
  public static ModelFile at(Path file) {
    return new ModelFile(file);
  }

  /**
   * Reads everything but the weights.
   *
   * @throws ModelFileException when it is not a model file, of another format, or damaged
   */
  public ModelContents readContents() {
    return open(
        zip -> {
          Map<String, String> hashes = manifestMap(zip, "sha256");
          Map<String, String> texts = new LinkedHashMap<>();
          for (Map.Entry<String, String> each : hashes.entrySet()) {
            if (!each.getKey().equals(WEIGHTS)) {
              texts.put(each.getKey(), text(zip, each.getKey(), each.getValue()));
            }
          }
          String recipe = texts.remove(RECIPE);
          if (recipe == null) {
            throw new ModelFileException(RECIPE + " is missing");
          }
          return new ModelContents(recipe, texts, manifestMap(zip, "provenance"));
        });
  }

  /** Reads names and shapes of the tensors, in the order of the file, and not their values. */
  public List<TensorShape> readShapes() {
    return open(
        zip -> {
          manifestMap(zip, "sha256");
          try (InputStream in = zip.getInputStream(entry(zip, WEIGHTS))) {
            return Tensors.readShapes(in);
          }
        });
  }

  /** SHA-256 of the manifest, and so of all that it lists by theirs, in hexadecimal. */
  public String identity() {
    return open(zip -> Sha256.hex(text(zip, MANIFEST, null).getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * Takes the memory of parameters and reads their values, if they are exactly those of the file.
   * Memory is not taken before that is known, nor for more than the file may hold.
   */
  public void readInto(Parameters parameters) {
    Map<String, TensorShape> stored = new LinkedHashMap<>();
    readShapes().forEach(shape -> stored.put(shape.name(), shape));
    for (Parameter parameter : parameters.all()) {
      TensorShape shape = stored.get(parameter.name());
      if (shape != null && !shape.has(parameter.rows(), parameter.columns())) {
        throw complaint(
            "tensor %s is %d x %d, expected %d x %d"
                .formatted(
                    shape.name(),
                    shape.rows(),
                    shape.columns(),
                    parameter.rows(),
                    parameter.columns()),
            null);
      }
    }
    long bytes = 4L * parameters.size();
    if (bytes > MOST_COMPRESSED * file.toFile().length()) {
      throw complaint(
          "a file of %d bytes for weights of %d".formatted(file.toFile().length(), bytes), null);
    }
    parameters.takeMemory();
    readWeights(parameters.matrices());
  }

  /** Reads the weights into these matrices, which must be exactly those of the file. */
  public void readWeights(Map<String, Matrix> into) {
    open(
        zip -> {
          String expected = manifestMap(zip, "sha256").get(WEIGHTS);
          DigestInputStream in =
              new DigestInputStream(zip.getInputStream(entry(zip, WEIGHTS)), Sha256.digest());
          Tensors.read(in, into);
          in.transferTo(OutputStream.nullOutputStream());
          String found = Sha256.hex(in.getMessageDigest());
          if (!found.equals(expected)) {
            throw new ModelFileException(WEIGHTS + " is damaged: its SHA-256 differs");
          }
          return null;
        });
  }

  private interface Reader<T> {
    T read(ZipFile zip) throws IOException;
  }

  private <T> T open(Reader<T> reader) {
    if (!Files.isRegularFile(file)) {
      throw new ModelFileException(file + ": no such model file");
    }
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return reader.read(zip);
    } catch (ZipException e) {
      throw complaint("not a model file, or only part of one (" + e.getMessage() + ")", e);
    } catch (IOException e) {
      throw complaint("cannot be read: " + FileReason.of(e), e);
    } catch (ModelFileException e) {
      throw complaint(e.getMessage(), e);
    }
  }

  /** One line, whatever names a damaged file brings into it. */
  private ModelFileException complaint(String message, Exception cause) {
    return new ModelFileException(file + ": " + message.replaceAll("\\p{Cntrl}", "?"), cause);
  }

  private static Map<String, String> manifestMap(ZipFile zip, String key) throws IOException {
    Object manifest = Json.read(text(zip, MANIFEST, null));
    if (!(manifest instanceof Map<?, ?> fields)) {
      throw new ModelFileException(MANIFEST + " is not an object");
    }
    if (!Long.valueOf(FORMAT).equals(fields.get("format"))) {
      throw new ModelFileException(
          "format " + fields.get("format") + ", this nmt4j reads format " + FORMAT);
    }
    if (!(fields.get(key) instanceof Map<?, ?> map)) {
      throw new ModelFileException(MANIFEST + " has no " + key);
    }
    Map<String, String> result = new LinkedHashMap<>();
    map.forEach((name, value) -> result.put(name.toString(), value.toString()));
    return result;
  }

  private static ZipEntry entry(ZipFile zip, String name) {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw new ModelFileException(name + " is missing");
    }
    return entry;
  }

  private static String text(ZipFile zip, String name, String sha256) throws IOException {
    ZipEntry entry = entry(zip, name);
    try (InputStream in = zip.getInputStream(entry)) {
      int most = name.equals(MANIFEST) || name.equals(RECIPE) ? MAX_SHORT_TEXT : MAX_TEXT;
      byte[] bytes = in.readNBytes(most + 1);
      if (bytes.length > most) {
        throw new ModelFileException(name + " has more than " + most + " bytes");
      }
      String found = Sha256.hex(bytes);
      if (sha256 != null && !found.equals(sha256)) {
        throw new ModelFileException(name + " is damaged: its SHA-256 differs");
      }
      // The manifest cannot hold its own hash, and ZipFile does not look at checksums.
      CRC32 checksum = new CRC32();
      checksum.update(bytes);
      if (checksum.getValue() != entry.getCrc()) {
        throw new ModelFileException(name + " is damaged: its checksum differs");
      }
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }
}
