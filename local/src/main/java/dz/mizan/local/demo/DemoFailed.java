package dz.mizan.local.demo;

/** The demo found something wrong; the message says what. */
public final class DemoFailed extends RuntimeException {
  public DemoFailed(String message) {
    super(message);
  }
}
