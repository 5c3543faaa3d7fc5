package dz.mizan.local.launcher;

/** The command cannot be done as things are; the message tells why and what to do about it. */
final class Refused extends RuntimeException {
  Refused(String message) {
    super(message);
  }
}
