package dz.mizan.hr.settings;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.web.NotFound;
import dz.mizan.common.web.Versions;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Changes one setting. */
@ApplicationScoped
class ChangeSetting {
  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,15}([.][0-9]{1,4})?");
  private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,9}");
  private static final Pattern ACCOUNT = Pattern.compile("[1-9][0-9]{1,11}");
  private static final Pattern FLAG = Pattern.compile("true|false");
  // One change of a setting at a time: the first row of it is not there yet to be locked.
  private static final String LOCK =
      "select pg_advisory_xact_lock(hashtextextended(current_company()::text || $1, 0))";
  private static final String WRITE =
      """
      insert into setting as s (key, valid_from, value) values ($1, $2, $3)
      on conflict on constraint pk_setting do update set value = excluded.value,
        version = s.version + 1, changed_at = now()
      """;

  private final Audit audit;
  private final List<SettingCheck> checks;

  ChangeSetting(Audit audit, @All List<SettingCheck> checks) {
    this.audit = audit;
    this.checks = checks;
  }

  /**
   * Changes what holds from one day on, until the day of the next value; corrects the value that
   * begins on that very day.
   *
   * @throws NotFound if there is no such setting
   * @throws BadSetting if the value is not of its kind, or none that its feature can work with
   * @throws Versions.StaleVersion if somebody else changed it meanwhile
   */
  Uni<SettingView> handle(String key, @Nullable String ifMatch, SettingChange change) {
    var setting = Setting.find(key).orElseThrow(() -> new NotFound("setting", key));
    requireKind(setting, change.value());
    requireUsable(setting, change.value());
    requireDay(change.validFrom());
    return CompanySql.execute(LOCK, setting.name())
        .chain(() -> StoredSettings.read(setting))
        .invoke(stored -> Versions.check(ifMatch, stored.version(setting)))
        .chain(stored -> write(setting, change, stored));
  }

  private Uni<SettingView> write(Setting setting, SettingChange change, StoredSettings stored) {
    var today = Settings.today();
    var before = stored.view(setting, today);
    return CompanySql.execute(WRITE, setting.name(), from(change, before, today), change.value())
        .chain(() -> StoredSettings.read(setting))
        .map(after -> after.view(setting, today))
        .call(
            after ->
                audit.record(
                    "hr-setting.changed",
                    "hr-setting",
                    Caller.require().companyId(),
                    before,
                    after));
  }

  // What was recommended until now was no decision, so the first one holds for the past as well.
  // After that the past stays as it was computed.
  private static LocalDate from(SettingChange change, SettingView before, LocalDate today) {
    var validFrom = change.validFrom();
    if (validFrom != null) {
      return validFrom;
    }
    return before.version() == 0 ? SettingBounds.FIRST : today.withDayOfMonth(1);
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
      throw new BadSetting("value", message);
    }
  }

  private static void requireDate(String value) {
    try {
      LocalDate.parse(value);
    } catch (DateTimeException e) {
      throw new BadSetting("value", "a date such as 2026-11-20");
    }
  }

  private void requireUsable(Setting setting, String value) {
    checks.forEach(
        check ->
            check
                .wrong(setting, value)
                .ifPresent(
                    message -> {
                      throw new BadSetting("value", message);
                    }));
  }

  private static void requireDay(@Nullable LocalDate validFrom) {
    if (validFrom != null && !SettingBounds.isWithin(validFrom)) {
      throw new BadSetting(
          "validFrom", "between " + SettingBounds.FIRST + " and " + SettingBounds.LAST);
    }
  }
}
