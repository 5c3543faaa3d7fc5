package dz.mizan.local.launcher;

import dz.mizan.local.server.Directories;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.StandardOpenOption;

/** At most one launcher per checkout. The system frees the lock however the launcher ends. */
final class LauncherLock implements AutoCloseable {
  private final FileChannel channel;
  private final FileLock lock;

  private LauncherLock(FileChannel channel, FileLock lock) {
    this.channel = channel;
    this.lock = lock;
  }

  static LauncherLock take(Installation installation) {
    var run = Directories.create(installation.home().resolve("run"));
    try {
      var channel =
          FileChannel.open(
              run.resolve("launcher.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      var lock = channel.tryLock();
      if (lock == null) {
        channel.close();
        var pid = installation.launcher().handle().map(ProcessHandle::pid);
        throw new Refused(
            "Mizan runs already, in another terminal"
                + pid.map(number -> " (pid " + number + ")").orElse("")
                + "; ./mizan status shows it, ./mizan stop ends it");
      }
      installation.launcher().record(ProcessHandle.current());
      return new LauncherLock(channel, lock);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      lock.release();
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
