package dz.mizan.auth.mail;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;

/** Points the service at an SMTP server on a free port, which the test starts when it wants one. */
public final class SmtpSettings implements QuarkusTestResourceLifecycleManager {
  static final String USER = "mizan";
  static final String PASSWORD = "s3cret of the post";

  @Override
  public Map<String, String> start() {
    try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return Map.of(
          "MIZAN_MAIL_HOST", "127.0.0.1",
          "MIZAN_MAIL_PORT", Integer.toString(free.getLocalPort()),
          "MIZAN_MAIL_USER", USER,
          "MIZAN_MAIL_PASSWORD", PASSWORD,
          "MIZAN_MAIL_STARTTLS", "DISABLED",
          "MIZAN_MAIL_FROM", "Mizan <no-reply@mizan.example>",
          "MIZAN_APP_URL", "https://erp.example.dz/app/");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void stop() {}
}
