package dz.mizan.hr;

import dz.mizan.common.start.ServiceStart;
import dz.mizan.common.start.Setting;
import dz.mizan.common.start.Settings;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.List;

/** The program: checks its settings, then is the service. */
@QuarkusMain
public final class HrProgram {
  private HrProgram() {}

  /** Ends at once, with one line, if a setting is missing or wrong. */
  public static void main(String... arguments) {
    ServiceStart.run("hr", settings(), arguments);
  }

  static List<Setting> settings() {
    return Settings.and(
        Settings.ofEveryService("hr"),
        Settings.authUrl(),
        Settings.fieldKeys(),
        Settings.fileSize(),
        Settings.limit("MIZAN_RATE_LIMIT_LEAVE_FEED", "600"));
  }
}
