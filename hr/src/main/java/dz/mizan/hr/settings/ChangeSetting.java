package dz.mizan.hr.settings;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.web.NotFound;
import dz.mizan.common.web.Versions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Changes one setting. */
@ApplicationScoped
class ChangeSetting {
  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,15}([.][0-9]{1,4})?");
  private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,9}");
  private static final Pattern ACCOUNT = Pattern.compile("[0-9]{2,10}");
  private static final Pattern FLAG = Pattern.compile("true|false");

  private final Audit audit;

  ChangeSetting(Audit audit) {
    this.audit = audit;
  }

  /**
   * Changes it.
   *
   * @throws NotFound if there is no such setting
   * @throws BadSetting if the value is not of its kind
   * @throws Versions.StaleVersion if somebody else changed it meanwhile
   */
  Uni<SettingView> handle(String key, @Nullable String ifMatch, SettingChange change) {
    var setting = Setting.find(key).orElseThrow(() -> new NotFound("setting", key));
    requireKind(setting, change.value());
    return find(setting)
        .invoke(before -> Versions.check(ifMatch, before.version()))
        .chain(
            before ->
                write(setting, change.value(), before)
                    .call(
                        after ->
                            audit.record(
                                "hr-setting.changed",
                                "hr-setting",
                                Caller.require().companyId(),
                                before,
                                after)));
  }

  private static void requireKind(Setting setting, String value) {
    switch (setting.kind()) {
      case DECIMAL -> require(DECIMAL, value, "a number such as 12.50");
      case INTEGER -> require(INTEGER, value, "a whole number");
      case FLAG -> require(FLAG, value, "true or false");
      case DATE -> requireDate(value);
      case ACCOUNT -> require(ACCOUNT, value, "the code of an account such as 421");
      case TEXT -> {}
    }
  }

  private static void require(Pattern pattern, String value, String message) {
    if (!pattern.matcher(value).matches()) {
      throw new BadSetting(message);
    }
  }

  private static void requireDate(String value) {
    try {
      LocalDate.parse(value);
    } catch (DateTimeException e) {
      throw new BadSetting("a date such as 2026-11-20");
    }
  }

  private static Uni<SettingView> find(Setting setting) {
    return CompanySql.execute(
            "select value, version from setting where key = $1 for update", setting.name())
        .map(
            rows -> {
              if (rows.size() == 0) {
                return SettingView.of(setting, setting.recommended(), 0);
              }
              var row = rows.iterator().next();
              return SettingView.of(setting, row.getString(0), row.getLong(1));
            });
  }

  private static Uni<SettingView> write(Setting setting, String value, SettingView before) {
    return CompanySql.execute(
            """
            insert into setting as s (key, value) values ($1, $2)
            on conflict on constraint pk_setting do update set value = excluded.value,
              version = s.version + 1, changed_at = now()
            where s.version = $3
            returning version
            """,
            setting.name(),
            value,
            before.version())
        .map(
            rows -> {
              // The first row is made by whoever is first; the other did not see it.
              if (rows.size() == 0) {
                Versions.check("\"" + before.version() + "\"", before.version() + 1);
              }
              return SettingView.of(setting, value, rows.iterator().next().getLong(0));
            });
  }
}
