package org.fauces.modelregistry.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fauces.ai.DiagnosticModel;
import org.fauces.ai.ModelUnavailable;
import org.fauces.ai.TrustedKeys;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.ProblemType;

/**
 * The files of models on this node, each under its digest. What is opened has its signature
 * verified each time, so that nobody has to trust the folder.
 */
@ApplicationScoped
class ModelFiles {
  /** More than any model that can be opened. */
  static final int MAX_BYTES = 20 << 20;

  private static final String SUFFIX = ".fauces-model";
  private static final Duration LONGEST_IMPORT = Duration.ofHours(1);
  private static final int PIECE_BYTES = 1 << 16;

  @Inject
  @ConfigProperty(name = "fauces.model.directory")
  Path product;

  @Inject
  @ConfigProperty(name = "fauces.models.directory")
  Path folder;

  /** The model that came with the product. */
  Path shipped() {
    return product.resolve(DiagnosticModel.FILE);
  }

  /**
   * Opens a kept model.
   *
   * @throws ModelUnavailable when its file is missing, altered, another model's or unfit
   */
  DiagnosticModel open(String digest, int graphs) {
    var model = load(kept(digest), graphs);
    if (!model.description().digest().equals(digest)) {
      throw new ModelUnavailable("The file of the model holds another model.");
    }
    return model;
  }

  /** Opens any file as a kept one. */
  DiagnosticModel load(Path file, int graphs) {
    return DiagnosticModel.load(file, TrustedKeys.in(product, folder.resolve("trusted")), graphs);
  }

  /** Writes what arrives, up to the greatest length, to a file that nobody opens by itself. */
  Path receive(InputStream body) {
    Path file = draft();
    try (var out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
      copy(body, out);
      return file;
    } catch (IOException e) {
      delete(file);
      throw new UncheckedIOException(e);
    } catch (DomainException e) {
      delete(file);
      throw e;
    }
  }

  private static void copy(InputStream body, OutputStream out) throws IOException {
    byte[] piece = new byte[PIECE_BYTES];
    long size = 0;
    for (int read = read(body, piece); read >= 0; read = read(body, piece)) {
      size += read;
      if (size > MAX_BYTES) {
        throw new DomainException(
            ProblemType.TOO_LARGE, "A model has at most " + MAX_BYTES + " bytes.");
      }
      out.write(piece, 0, read);
    }
  }

  /** A body that breaks off is the sender's failure, a disk that does is ours. */
  private static int read(InputStream body, byte[] piece) {
    try {
      return body.read(piece);
    } catch (IOException e) {
      throw new DomainException(ProblemType.MALFORMED, "The body ends before its announced end.");
    }
  }

  private Path draft() {
    return inside("incoming").resolve(UUID.randomUUID() + SUFFIX);
  }

  /**
   * Keeps a copy under the digest, whole and on the disk before it has its name. One that is kept
   * and can be used stays as it is: the digest does not cover what the model says of itself, and
   * that was approved as it is.
   */
  void keep(Path file, String digest) {
    if (isKept(digest)) {
      return;
    }
    try {
      Path draft = draft();
      Files.copy(file, draft);
      try (var channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      Files.move(
          draft, kept(digest), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean isKept(String digest) {
    try (var model = open(digest, 1)) {
      return true;
    } catch (ModelUnavailable e) {
      return false; // missing, damaged, or of a key that is trusted no more
    }
  }

  /** What the operator left for import. */
  List<Path> inbox() {
    try (var files = Files.list(inside("inbox"))) {
      return files.filter(file -> file.toString().endsWith(SUFFIX)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts a file of the inbox aside, where it is not tried again. */
  void putAside(Path file) {
    try {
      Files.move(
          file,
          file.resolveSibling(file.getFileName() + ".refused"),
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What an import that died has left. */
  void clearIncoming() {
    try (var files = Files.list(inside("incoming"))) {
      files.filter(ModelFiles::isLeftOver).forEach(this::delete);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Another node that shares the folder may be receiving one now. */
  private static boolean isLeftOver(Path file) {
    var longAgo = Instant.now().minus(LONGEST_IMPORT);
    return file.toFile().lastModified() < longAgo.toEpochMilli();
  }

  private Path kept(String digest) {
    return inside("files").resolve(digest + SUFFIX);
  }

  private Path inside(String name) {
    try {
      return Files.createDirectories(folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
