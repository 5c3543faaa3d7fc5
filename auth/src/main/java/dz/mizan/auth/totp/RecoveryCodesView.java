package dz.mizan.auth.totp;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Recovery codes, shown once; all earlier ones are void. */
public record RecoveryCodesView(
    @Schema(examples = "[\"7k2mq-x04vb\", \"9hd3z-1rp8w\"]") List<String> recoveryCodes) {

  @Override
  public String toString() {
    return "RecoveryCodesView";
  }
}
