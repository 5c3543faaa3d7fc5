package dz.mizan.local.chaos.site;

import dz.mizan.local.server.Directories;
import dz.mizan.local.server.Programs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;

/** A small file system in memory in the place of a folder, while nobody uses the folder. */
public final class SmallDisk {
  private static final int CHUNK_BYTES = 64 * 1024;

  private final Path folder;
  private final Path aside;
  private final Path ballast;

  public SmallDisk(Path folder) {
    this.folder = folder;
    this.aside = folder.resolveSibling(folder.getFileName() + "-aside");
    this.ballast = folder.resolve("ballast");
  }

  /** Whether we may mount one. */
  public boolean isPermitted() {
    var trial = Directories.create(folder.resolveSibling("mount-trial"));
    var permitted = Programs.succeeds(mount(trial, 1));
    if (permitted) {
      Programs.require(List.of("umount", trial.toString()), Map.of());
    }
    Directories.delete(trial);
    return permitted;
  }

  /**
   * Moves the folder's content to a file system that has so much room beside it.
   *
   * @param roomMb for what is written from now on
   */
  public void begin(int roomMb) {
    try {
      Files.move(folder, aside);
      Directories.create(folder);
      var neededMb = (int) (size(aside) / 1_000_000) + roomMb;
      Programs.require(mount(folder, neededMb), Map.of());
      Programs.require(List.of("cp", "-a", aside + "/.", folder.toString()), Map.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> mount(Path where, int sizeMb) {
    return List.of("mount", "-t", "tmpfs", "-o", "size=" + sizeMb + "m", "tmpfs", where.toString());
  }

  private static long size(Path tree) throws IOException {
    try (var files = Files.walk(tree)) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    }
  }

  /** Takes all room that is left. */
  public void fill() {
    var chunk = ByteBuffer.allocate(CHUNK_BYTES);
    try (var file =
        FileChannel.open(
            ballast,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.APPEND)) {
      while (true) {
        chunk.clear();
        file.write(chunk);
      }
    } catch (IOException e) {
      // No space left on device: that is what was wanted.
    }
  }

  public void free() {
    try {
      Files.deleteIfExists(ballast);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Brings the content back to where it was. */
  public void end() {
    Directories.delete(aside);
    Directories.create(aside);
    Programs.require(List.of("cp", "-a", folder + "/.", aside.toString()), Map.of());
    Programs.require(List.of("umount", folder.toString()), Map.of());
    try {
      Files.delete(folder);
      Files.move(aside, folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** After a run that was cut short; the content is lost. */
  public void abandon() {
    Programs.succeeds(List.of("umount", "-l", folder.toString()));
  }
}
