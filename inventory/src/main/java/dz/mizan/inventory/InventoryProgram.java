package dz.mizan.inventory;

import dz.mizan.common.start.ServiceStart;
import dz.mizan.common.start.Setting;
import dz.mizan.common.start.Settings;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.List;

/** The program: checks its settings, then is the service. */
@QuarkusMain
public final class InventoryProgram {
  private InventoryProgram() {}

  /** Ends at once, with one line, if a setting is missing or wrong. */
  public static void main(String... arguments) {
    ServiceStart.run("inventory", settings(), arguments);
  }

  static List<Setting> settings() {
    return Settings.and(
        Settings.ofEveryService("inventory"),
        Settings.authUrl(),
        Settings.fileSize(),
        Settings.limit("MIZAN_RATE_LIMIT_STOREFRONT", "6000"));
  }
}
