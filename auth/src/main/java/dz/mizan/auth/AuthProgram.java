package dz.mizan.auth;

import dz.mizan.common.start.ServiceStart;
import dz.mizan.common.start.Setting;
import dz.mizan.common.start.Settings;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.List;
import java.util.stream.Stream;

/** The program: checks its settings, then is the service. */
@QuarkusMain
public final class AuthProgram {
  private AuthProgram() {}

  /** Ends at once, with one line, if a setting is missing or wrong. */
  public static void main(String... arguments) {
    ServiceStart.run("auth", settings(), arguments);
  }

  static List<Setting> settings() {
    return Stream.of(
            Settings.and(Settings.ofEveryService("auth"), Settings.fieldKeys()),
            Settings.mail(),
            Settings.passkeys(),
            limits())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Setting> limits() {
    return List.of(
        Settings.limit("MIZAN_RATE_LIMIT_SIGN_UP", "60"),
        Settings.limit("MIZAN_RATE_LIMIT_REGISTRATION", "120"),
        Settings.limit("MIZAN_RATE_LIMIT_LOGIN", "600"),
        Settings.limit("MIZAN_RATE_LIMIT_PASSWORD_RESET", "60"),
        Settings.limit("MIZAN_RATE_LIMIT_LINKS", "120"),
        Settings.limit("MIZAN_RATE_LIMIT_PASSWORD_RESET_OF_NAME", "5/15m"),
        Settings.limit("MIZAN_RATE_LIMIT_PASSWORD_CHECKS", "20/15m"),
        Settings.limit("MIZAN_RATE_LIMIT_LOGIN_FAILURES", "20"),
        Settings.limit("MIZAN_RATE_LIMIT_LOGIN_FAILURES_OF_NAME", "5/15m"),
        Settings.limit("MIZAN_RATE_LIMIT_LOGIN_FAILURES_OF_ADDRESS", "50/15m"));
  }
}
