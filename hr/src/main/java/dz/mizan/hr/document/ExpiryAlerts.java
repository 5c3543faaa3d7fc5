package dz.mizan.hr.document;

import dz.mizan.common.outbox.OutboxSignal;
import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Raises and closes the alerts of documents that expire. */
@ApplicationScoped
class ExpiryAlerts {
  // For each document the last threshold that it has passed, if that was not told of. One that was
  // told of later ones for the same day, when thresholds were other, is not told of again either.
  private static final String RAISE =
      """
      with due as (
        select d.id as document_id, d.employee_id, d.expires_on, d.kind, e.number, t.days
        from employee_document d
        join employee e on e.company_id = d.company_id and e.id = d.employee_id
          and e.status <> 'LEFT'
        cross join lateral (
          select min(days) as days from unnest($1::integer[]) as days
          where d.expires_on - business_date() <= days) t
        where d.archived_at is null and t.days is not null
          and d.expires_on <= business_date() + (select max(days) from unnest($1::integer[]) days)
          and not exists (
            select from document_alert a where a.company_id = d.company_id
              and a.document_id = d.id and a.expires_on = d.expires_on and a.days_before <= t.days)
        order by d.expires_on, d.id limit $2
      ), raised as (
        insert into document_alert (id, document_id, employee_id, expires_on, days_before)
        select gen_random_uuid(), document_id, employee_id, expires_on, days from due
        on conflict do nothing returning *
      ), closed as (
        update document_alert a set closed_at = now() from raised r
        where a.company_id = r.company_id and a.document_id = r.document_id and a.id <> r.id
          and a.closed_at is null
      )
      insert into outbox (event_id, type, subject, sequence, data)
      select gen_random_uuid(), 'document.expiring.v1', r.id, 1, json_build_object(
        'alertId', r.id, 'documentId', r.document_id, 'employeeId', r.employee_id,
        'employeeNumber', d.number, 'kind', d.kind, 'expiresOn', r.expires_on,
        'daysBefore', r.days_before)
      from raised r join due d on d.document_id = r.document_id
      """;
  private static final String CLOSE =
      """
      update document_alert a set closed_at = now()
      from employee_document d
        join employee e on e.company_id = d.company_id and e.id = d.employee_id
      where a.closed_at is null and ($1::uuid is null or a.document_id = $1)
        and d.company_id = a.company_id and d.id = a.document_id
        and (d.expires_on is distinct from a.expires_on or d.archived_at is not null
          or e.status = 'LEFT')
      """;

  private final OutboxSignal signal;

  ExpiryAlerts(OutboxSignal signal) {
    this.signal = signal;
  }

  /**
   * Raises what is due, the first to expire first.
   *
   * @param thresholds days before the last day on which a document holds, 0 to 3650
   * @return how many
   */
  Uni<Integer> raise(Collection<Integer> thresholds, int limit) {
    if (thresholds.isEmpty()) {
      return Uni.createFrom().item(0);
    }
    return CompanySql.execute(RAISE, thresholds.toArray(Integer[]::new), limit)
        .map(rows -> rows.rowCount())
        .invoke(
            raised -> {
              if (raised > 0) {
                signal.appended();
              }
            });
  }

  /**
   * Closes what is over: the document was renewed or archived, or the employee has left.
   *
   * @param documentId null for all documents
   * @return how many
   */
  Uni<Integer> closeOver(@Nullable UUID documentId) {
    return CompanySql.execute(CLOSE, documentId).map(rows -> rows.rowCount());
  }
}
