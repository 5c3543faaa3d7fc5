package dz.mizan.auth.passkey;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;

/** A passkey in the audit trail. */
@RegisterForReflection
record AuditedPasskey(UUID userId, String name, UUID aaguid) {
  static AuditedPasskey of(Passkey passkey) {
    return new AuditedPasskey(passkey.userId(), passkey.name(), passkey.credential().aaguid());
  }
}
