package org.fauces.protection.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Set;

/**
 * {@code master.json} on disk. It appears complete or not at all: written beside its place, forced
 * to the disk, renamed, and the directory forced too, under a lock that keeps a second process out.
 */
final class KeyFile {

  private static final String NAME = "master.json";
  private static final int MAX_BYTES = 65_536;
  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
  private static final Set<PosixFilePermission> FOLDER =
      PosixFilePermissions.fromString("rwx------");

  private final Path directory;
  private final Path file;

  KeyFile(Path directory) {
    this.directory = directory;
    this.file = directory.resolve(NAME);
  }

  MasterKeysets openOrCreate() {
    try {
      Files.createDirectories(directory, asAttribute(FOLDER));
      requirePrivate(directory, FOLDER);
      if (!Files.exists(file, NOFOLLOW_LINKS)) {
        createOnce();
      }
      return read();
    } catch (IOException e) {
      throw new KeysUnusable("The key file in " + directory + " cannot be read or written.", e);
    } catch (GeneralSecurityException e) {
      // without the cause: a parser's message may quote what it read
      throw new KeysUnusable("The key file in " + directory + " is broken; restore its backup.");
    }
  }

  private void createOnce() throws IOException, GeneralSecurityException {
    // a file lock belongs to the process, so threads of this one need a monitor as well
    synchronized (KeyFile.class) {
      var lock = directory.resolve(NAME + ".lock");
      try (var channel = FileChannel.open(lock, Set.of(CREATE, WRITE), asAttribute(FILE));
          var held = channel.lock()) {
        if (held.isValid() && !Files.exists(file, NOFOLLOW_LINKS)) {
          create();
        }
      }
    }
  }

  private void create() throws IOException, GeneralSecurityException {
    var unfinished = directory.resolve(NAME + ".new");
    Files.deleteIfExists(unfinished); // of a start that died here; nothing was sealed with it
    var content = ByteBuffer.wrap(MasterKeysets.generate().toJson().getBytes(UTF_8));
    try (var out = FileChannel.open(unfinished, Set.of(CREATE_NEW, WRITE), asAttribute(FILE))) {
      while (content.hasRemaining()) {
        out.write(content);
      }
      out.force(true);
    }
    Files.move(unfinished, file, ATOMIC_MOVE);
    force(directory);
    force(directory.toAbsolutePath().getParent());
  }

  private MasterKeysets read() throws IOException, GeneralSecurityException {
    requirePrivate(file, FILE);
    if (!Files.isRegularFile(file, NOFOLLOW_LINKS) || Files.size(file) > MAX_BYTES) {
      throw new KeysUnusable(file + " is not a key file.");
    }
    return MasterKeysets.parse(Files.readString(file, UTF_8));
  }

  private static void requirePrivate(Path path, Set<PosixFilePermission> allowed)
      throws IOException {
    var found = Files.readAttributes(path, PosixFileAttributes.class, NOFOLLOW_LINKS);
    if (!allowed.containsAll(found.permissions())) {
      var mode = PosixFilePermissions.toString(allowed);
      throw new KeysUnusable(path + " is open to other users; allow at most " + mode + ".");
    }
    var self = Files.getAttribute(Path.of("/proc/self"), "unix:uid");
    if (!self.equals(Files.getAttribute(path, "unix:uid", NOFOLLOW_LINKS))) {
      throw new KeysUnusable(path + " belongs to another user than the one running Fauces.");
    }
  }

  private static void force(Path folder) throws IOException {
    try (var channel = FileChannel.open(folder, READ)) {
      channel.force(true);
    }
  }

  private static FileAttribute<?> asAttribute(Set<PosixFilePermission> permissions) {
    return PosixFilePermissions.asFileAttribute(permissions);
  }
}
