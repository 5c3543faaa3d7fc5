package dz.mizan.auth.user;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a user may change about himself. */
public record ProfileChange(
    @Schema(examples = "Yacine Haddad")
        @NotBlank
        @Size(max = 200)
        @Pattern(regexp = NewUser.PRINTABLE, message = "no control characters")
        String fullName,
    @Schema(examples = "fr", description = "fr, ar or en")
        @NotNull
        @Pattern(regexp = Preferences.LANGUAGES, message = "fr, ar or en")
        String language,
    @Schema(examples = "system", description = "system, light or dark")
        @NotNull
        @Pattern(regexp = Preferences.THEMES, message = "system, light or dark")
        String theme,
    @NotNull @Valid Notifications notifications) {

  /** Whether he wants to be told by mail. */
  public record Notifications(
      @Schema(description = "That somebody logged in as him from a new device") @NotNull
          Boolean newDevice,
      @Schema(description = "That somebody registered and waits; for who may authorize") @NotNull
          Boolean registration) {
    static Notifications of(Preferences preferences) {
      return new Notifications(
          preferences.wants(Notification.NEW_DEVICE), preferences.wants(Notification.REGISTRATION));
    }
  }

  Preferences preferences() {
    var muted = new ArrayList<Notification>();
    if (!notifications.newDevice()) {
      muted.add(Notification.NEW_DEVICE);
    }
    if (!notifications.registration()) {
      muted.add(Notification.REGISTRATION);
    }
    return Preferences.of(language, theme, muted);
  }
}
