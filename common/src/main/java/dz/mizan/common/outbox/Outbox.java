package dz.mizan.common.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.tenancy.Ids;
import dz.mizan.common.web.RequestIds;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Where a use case puts the events of its change, in the same company transaction. */
@ApplicationScoped
public class Outbox {
  private final ObjectMapper json;
  private final OutboxSignal signal;

  Outbox(ObjectMapper json, OutboxSignal signal) {
    this.json = json;
    this.signal = signal;
  }

  /**
   * Appends an event. It is published after the commit, at least once, in order per subject.
   *
   * @param type {@code <aggregate>.<past-tense>.v<n>}, such as {@code product.created.v1}
   * @param subject the aggregate's id
   * @param sequence the aggregate's events counted from 1; its row must be locked or versioned, so
   *     that no two transactions write the same one
   * @param data the event's record, with {@code @RegisterForReflection}
   */
  public Uni<Void> append(String type, UUID subject, long sequence, Record data) {
    signal.appended();
    return CompanySql.execute(
            "insert into outbox (event_id, type, subject, sequence, trace_parent, data)"
                + " values ($1, $2, $3, $4, $5, $6::text::json)",
            Ids.next(),
            type,
            subject,
            sequence,
            RequestIds.traceParent(),
            write(data))
        .replaceWithVoid();
  }

  private String write(Record data) {
    try {
      return json.writeValueAsString(data);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("event cannot be written", e);
    }
  }
}
