package dz.mizan.hr.settings;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A setting as clients see it.
 *
 * @param value that holds on the day asked for
 * @param decided all that the company decided, the oldest first; before it the recommended value
 *     holds
 * @param version 0 until the company has decided; also the ETag
 */
@RegisterForReflection
@Schema(name = "HrSetting")
record SettingView(
    @Schema(examples = "contract-warning-days") String key,
    Setting.Kind kind,
    @Schema(examples = "30", description = "That holds today, or on the day asked for")
        String value,
    @Schema(examples = "30") String recommended,
    @Schema(examples = "V2", description = "V verified in the law, V2 second hand, K known, D ours")
        String certainty,
    String description,
    @Schema(description = "By the company, oldest first; before it the recommended value holds")
        List<Decided> decided,
    long version) {

  /**
   * A value and since when it holds.
   *
   * @param validFrom 1900-01-01 for all time
   */
  @RegisterForReflection
  @Schema(name = "HrSettingDecided")
  record Decided(
      @Schema(examples = "1900-01-01", description = "1900-01-01 for all time") LocalDate validFrom,
      @Schema(examples = "45") String value) {}

  /**
   * @param day for which the value is wanted
   */
  static SettingView of(
      Setting setting, NavigableMap<LocalDate, String> values, LocalDate day, long version) {
    var holds = values.floorEntry(day);
    return new SettingView(
        setting.key(),
        setting.kind(),
        holds == null ? setting.recommended() : holds.getValue(),
        setting.recommended(),
        setting.certainty(),
        setting.description(),
        values.entrySet().stream().map(SettingView::decided).toList(),
        version);
  }

  private static Decided decided(Map.Entry<LocalDate, String> value) {
    return new Decided(value.getKey(), value.getValue());
  }
}
