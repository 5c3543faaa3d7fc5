package dz.mizan.accounting;

import dz.mizan.common.start.ServiceStart;
import dz.mizan.common.start.Setting;
import dz.mizan.common.start.Settings;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.List;

/** The program: checks its settings, then is the service. */
@QuarkusMain
public final class AccountingProgram {
  private AccountingProgram() {}

  /** Ends at once, with one line, if a setting is missing or wrong. */
  public static void main(String... arguments) {
    ServiceStart.run("accounting", settings(), arguments);
  }

  static List<Setting> settings() {
    return Settings.and(
        Settings.ofEveryService("accounting"), Settings.authUrl(), Settings.fileSize());
  }
}
