package dz.mizan.hr;

import dz.mizan.common.start.ServiceStart;
import dz.mizan.common.start.Settings;
import io.quarkus.runtime.annotations.QuarkusMain;

/** The program: checks its settings, then is the service. */
@QuarkusMain
public final class HrProgram {
  private HrProgram() {}

  /** Ends at once, with one line, if a setting is missing or wrong. */
  public static void main(String... arguments) {
    ServiceStart.run(
        "hr",
        Settings.and(Settings.ofEveryService(), Settings.authUrl(), Settings.fieldKeys()),
        arguments);
  }
}
