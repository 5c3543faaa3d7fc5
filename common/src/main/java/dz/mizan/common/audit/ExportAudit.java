package dz.mizan.common.audit;

import com.fasterxml.jackson.databind.ObjectMapper;
import dz.mizan.common.audit.AuditQuery.Place;
import dz.mizan.common.tenancy.CompanyTransactions;
import dz.mizan.common.tenancy.LongReads;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes a company's trail out, oldest first, and notes in it who took it with him. */
@ApplicationScoped
class ExportAudit {
  private static final int BATCH = 500;

  private final LongReads reads;
  private final CompanyTransactions transactions;
  private final Audit audit;
  private final ObjectMapper json;

  ExportAudit(LongReads reads, CompanyTransactions transactions, Audit audit, ObjectMapper json) {
    this.reads = reads;
    this.transactions = transactions;
    this.audit = audit;
    this.json = json;
  }

  /** What was asked for. */
  @RegisterForReflection
  record Asked(
      String format,
      @Nullable String actor,
      @Nullable String action,
      @Nullable String entity,
      @Nullable String entityId,
      @Nullable String from,
      @Nullable String to) {
    static Asked of(AuditFormat format, AuditFilter filter) {
      return new Asked(
          format.name(),
          filter.actor,
          filter.action,
          filter.entity,
          filter.entityId,
          filter.from,
          filter.to);
    }
  }

  /** The trail, in pieces of some hundred entries; a piece is read when it can be sent. */
  Multi<Buffer> handle(UUID companyId, AuditFilter filter, AuditFormat format) {
    var asked = Asked.of(format, filter);
    return reads.stream(
            companyId,
            connection ->
                note(companyId, asked)
                    .onItem()
                    .transformToMulti(noted -> lines(connection, filter, format)))
        .filter(piece -> !piece.isEmpty())
        .map(Buffer::buffer);
  }

  private Multi<String> lines(SqlConnection connection, AuditFilter filter, AuditFormat format) {
    return Multi.createBy()
        .concatenating()
        .streams(
            Multi.createFrom().item(format.head()),
            steps(connection, filter).map(step -> write(step, format)));
  }

  private Uni<Void> note(UUID companyId, Asked asked) {
    return transactions.run(
        companyId, () -> audit.record("audit.exported", "company", companyId, null, asked));
  }

  private static Multi<AuditStep> steps(SqlConnection connection, AuditFilter filter) {
    return Multi.createBy()
        .repeating()
        .uni(
            () -> new AtomicReference<@Nullable Place>(),
            place -> step(connection, filter, place.get()).invoke(step -> place.set(step.edge())))
        .whilst(AuditStep::isBounded);
  }

  private static Uni<AuditStep> step(
      SqlConnection connection, AuditFilter filter, @Nullable Place after) {
    var query = AuditQuery.oldestFirst(filter, after, BATCH);
    return connection
        .preparedQuery(query.sql())
        .execute(Tuple.from(query.parameters()))
        .map(rows -> AuditStep.of(rows, query));
  }

  private String write(AuditStep step, AuditFormat format) {
    return step.entries().stream()
        .map(entry -> format.write(AuditEntryView.of(entry), json))
        .collect(Collectors.joining());
  }
}
