package org.nmt4j.model.file;

import java.io.File;
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
import java.util.Locale;
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
 * A model on disk. The file is a ZIP with {@code recipe.yaml}, vocabularies and codes as text,
 * {@code weights.safetensors}, and {@code manifest.json}. The manifest lists the format version and
 * the SHA-256 of every other entry. The file contains no code and names no class.
 *
 * <p>An open model file keeps reading the same bytes even if the file on disk is replaced
 * meanwhile. So its texts, its weights and its {@link #identity()} belong together. Every problem
 * is reported by a {@link ModelFileException} with one line that names the file.
 */
public final class ModelFile implements AutoCloseable {
  private static final String MANIFEST = "manifest.json";
  private static final String RECIPE = "recipe.yaml";
  private static final String WEIGHTS = "weights.safetensors";

  /**
   * The most bytes of weights for each byte of the file. nmt4j stores weights uncompressed; other
   * programs may compress them, but weights compress little.
   */
  private static final long MOST_COMPRESSED = 8;

  private final String name;
  private final ZipFile zip;
  private final long length;
  private final Manifest manifest;

  private ModelFile(String name, ZipFile zip, long length, Manifest manifest) {
    this.name = name;
    this.zip = zip;
    this.length = length;
    this.manifest = manifest;
  }

  /**
   * Writes a model whole or not at all.
   *
   * @throws ModelFileException if the file cannot be written or a text is too long
   */
  public static void write(Path file, ModelContents contents, Map<String, Matrix> weights) {
    write(file, contents, weights, Map.of());
  }

  /**
   * Writes a model with some matrices in eight bits.
   *
   * @param quantized the names of these matrices, and the axis of their scales
   * @throws ModelFileException if the file cannot be written, a text is too long, or a value to
   *     quantize is infinite or NaN
   */
  public static void write(
      Path file,
      ModelContents contents,
      Map<String, Matrix> weights,
      Map<String, ScaleAxis> quantized) {
    long format = quantized.isEmpty() ? Manifest.FORMAT : Manifest.QUANTIZED;
    write(file, contents, format, body -> Tensors.write(weights, quantized, body));
  }

  private static void write(
      Path file, ModelContents contents, long format, AtomicFile.Content weights) {
    try {
      AtomicFile.write(file, out -> writeZip(out, contents, format, weights));
    } catch (IOException e) {
      throw new ModelFileException("cannot write " + file + ": " + FileReason.of(e), e);
    }
  }

  private static void writeZip(
      OutputStream out, ModelContents contents, long format, AtomicFile.Content weights)
      throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out);
    Map<String, String> hashes = new LinkedHashMap<>();
    TextBounds bounds = new TextBounds();
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put(RECIPE, contents.recipe());
    texts.putAll(contents.texts());
    for (Map.Entry<String, String> text : texts.entrySet()) {
      byte[] bytes = text.getValue().getBytes(StandardCharsets.UTF_8);
      bounds.add(text.getKey(), bytes);
      hashes.put(text.getKey(), put(zip, text.getKey(), body -> body.write(bytes)));
    }
    // Weights do not compress; storing them keeps writing fast.
    zip.setLevel(0);
    hashes.put(WEIGHTS, put(zip, WEIGHTS, weights));
    byte[] manifest =
        Manifest.text(format, hashes, contents.provenance()).getBytes(StandardCharsets.UTF_8);
    put(zip, MANIFEST, body -> body.write(manifest));
    zip.finish();
  }

  private static String put(ZipOutputStream zip, String name, AtomicFile.Content content)
      throws IOException {
    ZipEntry entry = new ZipEntry(name);
    // With a fixed time, equal models give equal files.
    entry.setTime(315_532_800_000L);
    zip.putNextEntry(entry);
    DigestOutputStream digest = new DigestOutputStream(zip, Sha256.digest());
    content.writeTo(digest);
    zip.closeEntry();
    return Sha256.hex(digest.getMessageDigest());
  }

  /**
   * Opens a model file and reads its manifest.
   *
   * @throws ModelFileException if the file is no model file, has another format or is damaged
   */
  public static ModelFile open(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new ModelFileException(file + ": no such model file");
    }
    return open(file.toString(), file.toFile(), ZipFile.OPEN_READ);
  }

  /**
   * Reads a stream to its end and opens the model in it. A temporary file holds the bytes until the
   * model file is closed. On most systems that file has no name.
   *
   * @param in the stream, which is not closed
   * @param name the name of the model in messages
   * @throws ModelFileException if the bytes are not a model file, have another format or are
   *     damaged, or if the stream or the folder for temporary files fails
   */
  public static ModelFile read(InputStream in, String name) {
    return reading(
        name,
        () -> {
          Path copy = TemporaryCopy.of(in);
          try {
            return open(name, copy.toFile(), ZipFile.OPEN_READ | ZipFile.OPEN_DELETE);
          } catch (ModelFileException e) {
            Files.deleteIfExists(copy);
            throw e;
          }
        });
  }

  private static ModelFile open(String name, File file, int mode) {
    return reading(
        name,
        () -> {
          long length = file.length();
          ZipFile zip = new ZipFile(file, mode);
          try {
            return new ModelFile(
                name, zip, length, Manifest.of(text(zip, MANIFEST, null, new TextBounds())));
          } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
          }
        });
  }

  /** Returns the version of the file's format. */
  public long format() {
    return manifest.format();
  }

  /** Returns whether some matrices are stored in eight bits. */
  public boolean isQuantized() {
    return manifest.format() == Manifest.QUANTIZED;
  }

  /** Returns the name of the model in messages: the path, or the name of the stream. */
  public String name() {
    return name;
  }

  /**
   * Returns the SHA-256 of the manifest, in hexadecimal. The manifest lists the SHA-256 of every
   * other entry, and reading checks each. So two models with the same identity hold the same bytes.
   */
  public String identity() {
    return manifest.identity();
  }

  /**
   * Reads everything except the weights.
   *
   * @throws ModelFileException if an entry is missing or damaged
   */
  public ModelContents readContents() {
    return reading(
        name,
        () -> {
          Map<String, String> texts = new LinkedHashMap<>();
          TextBounds bounds = new TextBounds();
          for (Map.Entry<String, String> each : manifest.sha256().entrySet()) {
            String name = each.getKey();
            if (!name.equals(WEIGHTS)) {
              texts.put(name, text(zip, name, each.getValue(), bounds));
            }
          }
          String recipe = texts.remove(RECIPE);
          if (recipe == null) {
            throw new ModelFileException(RECIPE + " is missing");
          }
          return new ModelContents(recipe, texts, manifest.provenance());
        });
  }

  /** Reads the names and shapes of the tensors in the order of the file, without their values. */
  public List<TensorShape> readShapes() {
    return reading(
        name,
        () -> {
          try (InputStream in = zip.getInputStream(entry(zip, WEIGHTS))) {
            return Tensors.readShapes(in);
          }
        });
  }

  /**
   * Allocates the memory of parameters and reads their values. First checks the shapes and compares
   * the size of the parameters with the length of the file, so that a damaged file takes no memory.
   *
   * @throws ModelFileException if the parameters are not exactly those of the file, or the weights
   *     are damaged
   */
  public void readInto(Parameters parameters) {
    Map<String, TensorShape> stored = new LinkedHashMap<>();
    readShapes().forEach(shape -> stored.put(shape.name(), shape));
    for (Parameter parameter : parameters.all()) {
      TensorShape shape = stored.get(parameter.name());
      if (shape != null && !shape.has(parameter.rows(), parameter.columns())) {
        throw complaint(
            name,
            String.format(
                Locale.ROOT,
                "tensor %s is %d x %d, expected %d x %d",
                shape.name(),
                shape.rows(),
                shape.columns(),
                parameter.rows(),
                parameter.columns()),
            null);
      }
    }
    long bytes = 4L * parameters.size();
    if (bytes > MOST_COMPRESSED * length) {
      throw complaint(
          name,
          String.format(Locale.ROOT, "a file of %d bytes for weights of %d", length, bytes),
          null);
    }
    parameters.allocate();
    readWeights(parameters.matrices());
  }

  /**
   * Reads the weights into matrices.
   *
   * @throws ModelFileException if the matrices are not exactly those of the file, or the weights
   *     are damaged
   */
  public void readWeights(Map<String, Matrix> into) {
    reading(
        name,
        () -> {
          DigestInputStream in = weights();
          Tensors.read(in, into);
          if (in.read() >= 0) {
            throw new ModelFileException(WEIGHTS + " has bytes behind its tensors");
          }
          requireWholeWeights(in);
          return null;
        });
  }

  /**
   * Writes a model with the weights of this one, byte for byte, and other contents.
   *
   * @throws ModelFileException if the file cannot be written, a text is too long, or the weights
   *     are damaged
   */
  public void copy(ModelContents contents, Path file) {
    write(
        file,
        contents,
        manifest.format(),
        out -> {
          DigestInputStream in = reading(name, this::weights);
          byte[] bytes = new byte[1 << 16];
          for (int count = next(in, bytes); count >= 0; count = next(in, bytes)) {
            out.write(bytes, 0, count);
          }
          requireWholeWeights(in);
        });
  }

  private int next(InputStream in, byte[] bytes) {
    return reading(name, () -> in.read(bytes));
  }

  private DigestInputStream weights() throws IOException {
    return new DigestInputStream(zip.getInputStream(entry(zip, WEIGHTS)), Sha256.digest());
  }

  private void requireWholeWeights(DigestInputStream in) {
    String found = Sha256.hex(in.getMessageDigest());
    if (!found.equals(manifest.sha256().get(WEIGHTS))) {
      throw complaint(name, WEIGHTS + " is damaged: its SHA-256 differs", null);
    }
  }

  @Override
  public void close() {
    try {
      zip.close();
    } catch (IOException e) {
      throw complaint(name, "cannot be closed: " + FileReason.of(e), e);
    }
  }

  private interface Reader<T> {
    T read() throws IOException;
  }

  private static <T> T reading(String name, Reader<T> reader) {
    try {
      return reader.read();
    } catch (ZipException e) {
      throw complaint(name, "not a model file, or only part of one (" + e.getMessage() + ")", e);
    } catch (IOException e) {
      throw complaint(name, "cannot be read: " + FileReason.of(e), e);
    } catch (ModelFileException e) {
      throw e.getMessage().startsWith(name + ": ") ? e : complaint(name, e.getMessage(), e);
    }
  }

  /** Returns a failure with a message of one line. Replaces control characters of damaged files. */
  private static ModelFileException complaint(String name, String message, Exception cause) {
    return new ModelFileException(name + ": " + message.replaceAll("\\p{Cntrl}", "?"), cause);
  }

  private static ZipEntry entry(ZipFile zip, String name) {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw new ModelFileException(name + " is missing");
    }
    return entry;
  }

  /** Reads an entry. Unpacks no more bytes than the archive declares. */
  private static String text(ZipFile zip, String name, String sha256, TextBounds bounds)
      throws IOException {
    ZipEntry entry = entry(zip, name);
    bounds.require(name, entry.getSize());
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] bytes = new byte[(int) Math.max(0, entry.getSize())];
      int length = in.readNBytes(bytes, 0, bytes.length);
      if (length < bytes.length || in.read() >= 0) {
        throw new ModelFileException(name + " is damaged: its length differs");
      }
      String found = Sha256.hex(bytes);
      if (sha256 != null && !found.equals(sha256)) {
        throw new ModelFileException(name + " is damaged: its SHA-256 differs");
      }
      // The manifest cannot hold its own hash, and ZipFile does not check checksums.
      CRC32 checksum = new CRC32();
      checksum.update(bytes);
      if (checksum.getValue() != entry.getCrc()) {
        throw new ModelFileException(name + " is damaged: its checksum differs");
      }
      bounds.add(name, bytes);
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }
}
