package dz.mizan.auth.passkey;

import dz.mizan.auth.company.Companies;
import dz.mizan.auth.user.Users;
import dz.mizan.auth.webauthn.CreationOptions;
import dz.mizan.auth.webauthn.Options;
import dz.mizan.auth.webauthn.Purpose;
import dz.mizan.auth.webauthn.UserHandle;
import dz.mizan.common.tenancy.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Asks the caller's browser for a new passkey. */
@ApplicationScoped
class OfferPasskey {
  private final Users users;
  private final Companies companies;
  private final Passkeys passkeys;
  private final Options options;

  OfferPasskey(Users users, Companies companies, Passkeys passkeys, Options options) {
    this.users = users;
    this.companies = companies;
    this.passkeys = passkeys;
    this.options = options;
  }

  Uni<CreationOptions> handle() {
    var caller = Caller.require();
    var handle = new UserHandle(caller.companyId(), caller.requireUser());
    var purpose = Purpose.register(handle, caller.sessionId());
    return users
        .view(handle.userId())
        .chain(
            user ->
                companies
                    .view(handle.companyId())
                    .chain(
                        company ->
                            passkeys
                                .describe(user.id())
                                .map(
                                    existing ->
                                        options.create(
                                            handle,
                                            purpose,
                                            user.username() + "@" + company.code(),
                                            user.fullName(),
                                            existing))));
  }
}
