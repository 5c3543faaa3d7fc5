package dz.mizan.hr.settings;

import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;

/** The settings of the running transaction's company. */
@ApplicationScoped
public class Settings {

  /** As they are now. */
  public Uni<SettingValues> current() {
    return CompanySql.execute("select key, value from setting")
        .map(
            rows -> {
              var own = new HashMap<String, String>();
              rows.forEach(row -> own.put(row.getString(0), row.getString(1)));
              return new SettingValues(own);
            });
  }
}
