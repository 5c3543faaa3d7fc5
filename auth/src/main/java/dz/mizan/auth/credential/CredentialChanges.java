package dz.mizan.auth.credential;

import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;

/** Tells all services, once committed, that what they know of somebody is out of date. */
@ApplicationScoped
public class CredentialChanges {
  /**
   * Notes in the running transaction that tokens and keys of the subject are to be asked for again.
   * To be called by whoever changes what a token says, best as the last step of the transaction.
   *
   * @param subject id of a session, a user, an API key or a company
   */
  public Uni<Void> note(UUID subject) {
    return CompanySql.execute(
            "insert into credential_change (subject) values ($1)"
                + " on conflict (company_id, subject) do update set changed_at = clock_timestamp()",
            subject)
        .replaceWithVoid();
  }

  /** The same for several at once. */
  public Uni<Void> note(Collection<UUID> subjects) {
    return CompanySql.execute(
            // Always in the same order, so that two who note the same ones do not deadlock.
            "insert into credential_change (subject) select s from unnest($1::uuid[]) s order by s"
                + " on conflict (company_id, subject) do update set changed_at = clock_timestamp()",
            (Object) subjects.toArray(UUID[]::new))
        .replaceWithVoid();
  }
}
