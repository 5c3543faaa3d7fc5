package dz.mizan.hr.settings;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A setting as clients see it.
 *
 * @param version 0 until the company has decided; also the ETag
 */
@RegisterForReflection
@Schema(name = "HrSetting")
record SettingView(
    @Schema(examples = "contract-warning-days") String key,
    Setting.Kind kind,
    @Schema(examples = "30") String value,
    @Schema(examples = "30") String recommended,
    @Schema(examples = "V2", description = "V verified in the law, V2 second hand, K known, D ours")
        String certainty,
    String description,
    long version) {

  static SettingView of(Setting setting, String value, long version) {
    return new SettingView(
        setting.key(),
        setting.kind(),
        value,
        setting.recommended(),
        setting.certainty(),
        setting.description(),
        version);
  }
}
