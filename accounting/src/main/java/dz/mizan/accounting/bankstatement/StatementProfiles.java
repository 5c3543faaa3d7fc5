package dz.mizan.accounting.bankstatement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dz.mizan.common.audit.Audit;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.problem.SqlFailures;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.tenancy.Ids;
import dz.mizan.common.web.NotFound;
import dz.mizan.common.web.Versions;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The CSV profiles of the running transaction's company. */
@ApplicationScoped
class StatementProfiles {
  private static final String ENTITY = "statement-profile";

  private final ObjectMapper json;
  private final Audit audit;

  StatementProfiles(ObjectMapper json, Audit audit) {
    this.json = json;
    this.audit = audit;
  }

  /**
   * @throws NotFound if the company has none with this id
   */
  Uni<StatementProfile> require(UUID id) {
    return one("select * from statement_profile where id = $1", id);
  }

  private Uni<StatementProfile> one(String sql, UUID id) {
    return CompanySql.execute(sql, id)
        .map(
            rows -> {
              if (rows.size() == 0) {
                throw new NotFound(ENTITY, id);
              }
              return profile(rows.iterator().next());
            });
  }

  /** A page by id, one row more than asked for. */
  Uni<List<StatementProfile>> page(PageRequest request) {
    return CompanySql.execute(
            "select * from statement_profile where ($1::uuid is null or id > $1) order by id limit"
                + " $2",
            request.afterId(),
            request.limitAndOne())
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(this::profile).toList());
  }

  /**
   * @throws NameTaken if another has this name; nothing changes
   */
  Uni<StatementProfile> add(StatementProfile.Draft draft) {
    requireClear(draft);
    return write(
            "insert into statement_profile (id, name, definition) values ($1, $2, $3::text::jsonb)"
                + " returning *",
            Ids.next(),
            draft)
        .call(made -> audit.record("statement-profile.created", ENTITY, made.id(), null, made));
  }

  /**
   * @throws NameTaken if another has this name; nothing changes
   */
  Uni<StatementProfile> change(UUID id, @Nullable String ifMatch, StatementProfile.Draft draft) {
    requireClear(draft);
    return locked(id, ifMatch)
        .chain(
            before ->
                write(
                        "update statement_profile set name = $2, definition = $3::text::jsonb,"
                            + " version = version + 1 where id = $1 returning *",
                        id,
                        draft)
                    .call(
                        after ->
                            audit.record("statement-profile.changed", ENTITY, id, before, after)));
  }

  Uni<Void> delete(UUID id, @Nullable String ifMatch) {
    return locked(id, ifMatch)
        .call(() -> CompanySql.execute("delete from statement_profile where id = $1", id))
        .chain(before -> audit.record("statement-profile.deleted", ENTITY, id, before, null));
  }

  private Uni<StatementProfile> locked(UUID id, @Nullable String ifMatch) {
    return one("select * from statement_profile where id = $1 for update", id)
        .invoke(before -> Versions.check(ifMatch, before.version()));
  }

  private Uni<StatementProfile> write(String sql, UUID id, StatementProfile.Draft draft) {
    return CompanySql.execute(sql, id, draft.name().strip(), text(draft.definition()))
        .map(rows -> profile(rows.iterator().next()))
        .onFailure(SqlFailures.violates("uq_statement_profile_name"))
        .transform(taken -> new NameTaken("statement-profile-taken", draft.name()));
  }

  private static void requireClear(StatementProfile.Draft draft) {
    if (!draft.definition().saysAmounts()) {
      throw new InvalidStatement(
          "definition.amountColumn", "either amountColumn, or debitColumn and creditColumn");
    }
  }

  private StatementProfile profile(Row row) {
    try {
      return new StatementProfile(
          row.getUUID("id"),
          row.getString("name"),
          json.readValue(String.valueOf(row.getJson("definition")), CsvProfile.class),
          row.getLong("version"));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("profile cannot be read", e);
    }
  }

  private String text(CsvProfile definition) {
    try {
      return json.writeValueAsString(definition);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("profile cannot be written", e);
    }
  }
}
