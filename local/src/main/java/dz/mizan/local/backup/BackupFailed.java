package dz.mizan.local.backup;

/** The message says why; what was there before is there still. */
public final class BackupFailed extends RuntimeException {
  BackupFailed(String message) {
    super(message);
  }
}
