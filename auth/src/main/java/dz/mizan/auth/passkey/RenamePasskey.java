package dz.mizan.auth.passkey;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.web.Versions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gives one of the caller's passkeys another name. */
@ApplicationScoped
class RenamePasskey {
  private final Passkeys passkeys;
  private final Audit audit;

  RenamePasskey(Passkeys passkeys, Audit audit) {
    this.passkeys = passkeys;
    this.audit = audit;
  }

  Uni<Passkey> handle(UUID id, @Nullable String ifMatch, PasskeyChange change) {
    var userId = Caller.require().requireUser();
    return passkeys
        .require(userId, id)
        .invoke(passkey -> Versions.check(ifMatch, passkey.version()))
        .chain(passkey -> rename(passkey, change.name()));
  }

  private Uni<Passkey> rename(Passkey passkey, String name) {
    var before = AuditedPasskey.of(passkey);
    passkey.rename(name);
    return passkeys
        .flush()
        .chain(
            () ->
                audit.record(
                    "passkey.renamed", "passkey", passkey.id(), before, AuditedPasskey.of(passkey)))
        .replaceWith(passkey);
  }
}
