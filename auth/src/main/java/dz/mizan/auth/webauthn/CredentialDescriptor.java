package dz.mizan.auth.webauthn;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Names a passkey to the browser.
 *
 * @param id base64url
 * @param transports hints where to look for it; null for none
 */
@RegisterForReflection
public record CredentialDescriptor(
    @Schema(examples = "public-key") String type,
    @Schema(examples = "YWJjZGVmZ2hpamtsbW5vcA", description = "base64url") String id,
    @Schema(examples = "[\"internal\", \"hybrid\"]") @Nullable List<String> transports) {

  public CredentialDescriptor(String id, @Nullable List<String> transports) {
    this("public-key", id, transports);
  }
}
